import { addWithin } from "~/assignment/services/add-person.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { findUser, saveUser } from "~/directory/queries/users";
import { badValue, ScimFault, taken } from "~/directory/rules/fault";
import { addressOf, isActive, newName, type UserChange } from "~/directory/rules/user";
import { readUser } from "~/directory/rules/written";
import { writeAs, type Directory } from "~/directory/services/http/client.server";
import { bodyOf, type Answer, type Asking } from "~/directory/services/http/scim.server";
import { Refusal } from "~/kit/http/refusal";
import { findMember } from "~/people/queries/memberships";
import { findByAddress } from "~/people/queries/organisation";
import type { Tx } from "~db/store";
import { endWithin } from "./end-user.server";
import { freeName } from "./free-name.server";
import { shown } from "./read-users.server";

/**
 * Adds an employee. An address that is nobody’s makes a person; one of somebody who is here in another role, or whom the directory
 * had deleted, is theirs. One of anybody else in the installation is refused without saying whose: a directory can’t take in, rename
 * or sign out people whom other companies or the agency know.
 */
export async function createUser(directory: Directory, asking: Asking): Promise<Answer> {
  const { store, company, by } = directory;
  const change = readUser(await bodyOf(asking));
  const rules = await companyRules(store, company);
  const user = await writeAs(directory, async (tx) => {
    const { now } = directory;
    const { userName = "" } = change;
    if (userName === "") throw badValue("userName");
    const email = addressOf(change.email ?? userName);
    const there = await whoThere(tx, directory, { userName, email });
    const names = newName({ ...change, email });
    const person = { ...names, email, role: "employee" as const, company };
    const personId = there ?? (await addWithin(tx, { person, by, rules, now }).catch(inWords));
    const one = await findMember(tx, company, personId);
    if (!one) throw taken("user");
    await saveUser(tx, one, { userName, externalId: change.externalId ?? null, now });
    if (change.active === false) await endWithin(tx, one, { by, now });
    const made = await findUser(tx, company, { personId, now });
    if (!made) throw taken("user");
    return made;
  });
  const { personId: about } = user;
  asking.record({ event: "directory.person-added", by: by.personId, about });
  return { status: 201, body: shown(user, directory) };
}

/**
 * Refuses a name or an address that can’t be a new user’s. Returns who is an employee already: the directory had deleted them, and
 * somebody here brought them back.
 */
async function whoThere(
  tx: Tx,
  { company, by, now }: Directory,
  { userName, email }: Required<Pick<UserChange, "userName" | "email">>,
): Promise<string | null> {
  const found = await findByAddress(tx, email);
  await freeName(tx, { company, now }, { userName, personId: found?.personId ?? null });
  if (!found) return null;
  const { personId, memberships } = found;
  const here = memberships.filter(({ companyId }) => companyId === company.companyId);
  // Nobody decides about themselves.
  if (here.length === 0 || personId === by.personId) throw taken("user");
  if (await findUser(tx, company, { personId, now })) throw taken("user");
  const isHere = here.some((one) => one.role === "employee" && isActive(one, now));
  return isHere ? personId : null;
}

/** What can’t be here is said as SCIM says it. */
function inWords(error: unknown): never {
  if (error instanceof Refusal && error.status === 409) throw taken("user");
  if (error instanceof Refusal) throw new ScimFault(error.status, null, error.message);
  throw error;
}
