import { scim, scimBy } from "~/directory/services/http/scim.server";
import { createUser } from "~/directory/services/users/create-user.server";
import { listUsers } from "~/directory/services/users/read-users.server";

export const loader = scim(listUsers);

export const action = scimBy({ POST: createUser });
