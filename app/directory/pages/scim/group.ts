import { readGroup } from "~/directory/services/groups/read-groups.server";
import { changeGroup, deleteGroup } from "~/directory/services/groups/write-groups.server";
import { scim, scimBy } from "~/directory/services/http/scim.server";

export const loader = scim(readGroup);

export const action = scimBy({ PUT: changeGroup, PATCH: changeGroup, DELETE: deleteGroup });
