import { scim, scimBy } from "~/directory/services/http/scim.server";
import { changeUser, deleteUser } from "~/directory/services/users/change-user.server";
import { readUser } from "~/directory/services/users/read-users.server";

export const loader = scim(readUser);

export const action = scimBy({ PUT: changeUser, PATCH: changeUser, DELETE: deleteUser });
