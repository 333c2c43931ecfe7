import { findByUserName, findUsers, forgetUser } from "~/directory/queries/users";
import { taken } from "~/directory/rules/fault";
import type { Directory } from "~/directory/services/http/client.server";
import type { Tx } from "~db/store";

/** Refuses a name that somebody else of the company has, and takes it from who was deleted. */
export async function freeName(
  tx: Tx,
  { company, now }: Pick<Directory, "company" | "now">,
  { userName, personId }: { userName: string; personId: string | null },
) {
  const sought = [[{ field: "userName" as const, value: userName }]];
  const users = await findUsers(tx, company, { sought, now, page: { offset: 0, limit: 2 } });
  if (users.some((user) => user.personId !== personId)) throw taken("userName");
  const kept = await findByUserName(tx, company, userName);
  if (kept !== null && kept !== personId) await forgetUser(tx, company, kept);
}
