import { apiList, noMethod } from "~/gate/services/http/api.server";
import { listPeople } from "~/gate/services/lists/lists.server";

export const loader = apiList("people", listPeople);

export const action = noMethod;
