import { apiList, noMethod } from "~/gate/services/http/api.server";
import { listClearances } from "~/gate/services/lists/lists.server";

export const loader = apiList("clearances", listClearances);

export const action = noMethod;
