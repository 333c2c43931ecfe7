import { countUsers, findUser, findUsers, type OwnUser } from "~/directory/queries/users";
import { noResource } from "~/directory/rules/fault";
import { userResource } from "~/directory/rules/user";
import { asked, projected } from "~/directory/services/http/asked.server";
import type { Directory } from "~/directory/services/http/client.server";
import { listed } from "~/directory/services/http/listed";
import type { Answer, Asking } from "~/directory/services/http/scim.server";
import { versioned } from "~/directory/services/http/version.server";

export async function listUsers(directory: Directory, { query }: Asking): Promise<Answer> {
  const { store, company, now } = directory;
  const { sought, page, startIndex } = await asked("User", query);
  const totalResults = await countUsers(store.read, company, { sought, now });
  const users = await findUsers(store.read, company, { sought, now, page });
  const show = projected(query);
  const resources = users.map((user) => show(versioned(userResource(user, directory))));
  return { body: listed({ totalResults, startIndex, resources }) };
}

export async function readUser(directory: Directory, { id, query }: Asking): Promise<Answer> {
  const { store, company, now } = directory;
  const user = await findUser(store.read, company, { personId: id, now });
  if (!user) throw noResource();
  return { body: projected(query)(shown(user, directory)) };
}

export function shown(user: OwnUser, directory: Directory) {
  return versioned(userResource(user, directory));
}
