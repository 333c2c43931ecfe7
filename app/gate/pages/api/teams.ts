import { apiList, noMethod } from "~/gate/services/http/api.server";
import { listCompanyTeams } from "~/gate/services/lists/lists.server";

export const loader = apiList("people", listCompanyTeams);

export const action = noMethod;
