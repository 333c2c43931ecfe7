import { listGroups } from "~/directory/services/groups/read-groups.server";
import { createGroup } from "~/directory/services/groups/write-groups.server";
import { scim, scimBy } from "~/directory/services/http/scim.server";

export const loader = scim(listGroups);

export const action = scimBy({ POST: createGroup });
