import { resourceTypes } from "~/directory/services/http/about.server";
import { scim } from "~/directory/services/http/scim.server";

export const loader = scim(resourceTypes);
