import { apiList, noMethod } from "~/gate/services/http/api.server";
import { listEnrolments } from "~/gate/services/lists/lists.server";

export const loader = apiList("people", listEnrolments);

export const action = noMethod;
