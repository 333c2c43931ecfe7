import { applyRules } from "~/assignment/services/apply-rules.server";
import { bringBack } from "~/clearance/services/people/return-to-company.server";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import {
  changePerson,
  findUser,
  isKnownElsewhere,
  saveUser,
  type OwnUser,
} from "~/directory/queries/users";
import { DETAILS, noResource, ScimFault, taken } from "~/directory/rules/fault";
import {
  addressOf,
  isActive,
  nameAfter,
  userKeyOf,
  userResource,
  type UserChange,
} from "~/directory/rules/user";
import { readUser, readUserPatch } from "~/directory/rules/written";
import { writeAs, type Directory } from "~/directory/services/http/client.server";
import { bodyOf, type Answer, type Asking } from "~/directory/services/http/scim.server";
import { refuseOther } from "~/directory/services/http/version.server";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { setAddress } from "~/people/queries/address-changes";
import { findByAddress } from "~/people/queries/organisation";
import { deleteSessionsOf } from "~/people/queries/people";
import type { Tx } from "~db/store";
import { endWithin } from "./end-user.server";
import { freeName } from "./free-name.server";
import { shown } from "./read-users.server";

/** Changes a user as PUT or PATCH says. What stays the same is not written, so that the same request twice is one change. */
export async function changeUser(directory: Directory, asking: Asking): Promise<Answer> {
  const body = await bodyOf(asking);
  const change = asking.request.method === "PATCH" ? readUserPatch(body) : readUser(body);
  const { store, company } = directory;
  const rules = await companyRules(store, company);
  const { before, after, ...done } = await writeAs(directory, async (tx) => {
    const before = await find(tx, directory, asking.id);
    refuseOther(asking.ifMatch, userResource(before, directory));
    const active = await setActive(tx, directory, { user: before, change, rules });
    const isRenamed = await setPerson(tx, directory, { user: before, change });
    await setNames(tx, directory, { user: before, change });
    const after = await find(tx, directory, asking.id);
    return { before, after, active, isRenamed };
  });
  const event = { by: directory.by.personId, about: after.personId };
  if (done.active === "ended") asking.record({ event: "directory.person-ended", ...event });
  if (done.active === "back") asking.record({ event: "directory.person-restored", ...event });
  if (done.isRenamed) asking.record({ event: "directory.person-changed", ...event });
  if (before.email !== after.email)
    asking.tell(after.personId, {
      what: "directory-changed",
      formerly: before.email,
      address: after.email,
    });
  return { body: shown(after, directory) };
}

/** Ends somebody’s time with the company. To the directory they are not there any more, until it adds them again. */
export async function deleteUser(directory: Directory, asking: Asking): Promise<Answer> {
  const { by, now } = directory;
  const ended = await writeAs(directory, async (tx) => {
    const user = await find(tx, directory, asking.id);
    refuseOther(asking.ifMatch, userResource(user, directory));
    const { userName, email, externalId } = user;
    await saveUser(tx, user, { userName: userName ?? email, externalId, now, deleted: true });
    return await endWithin(tx, user, { by, now });
  });
  if (ended) asking.record({ event: "directory.person-ended", by: by.personId, about: asking.id });
  return { status: 204 };
}

async function find(tx: Tx, { company, now }: Directory, personId: string): Promise<OwnUser> {
  const user = await findUser(tx, company, { personId, now });
  if (!user) throw noResource();
  return user;
}

interface Changing {
  user: OwnUser;
  change: UserChange;
}

async function setActive(
  tx: Tx,
  { by, now }: Directory,
  { user, change, rules }: Changing & { rules: CompanyRules },
): Promise<"ended" | "back" | null> {
  const { active = isActive(user, now) } = change;
  if (active === isActive(user, now)) return null;
  if (!active) return (await endWithin(tx, user, { by, now })) ? "ended" : null;
  // Nobody decides about themselves, and who made the token answers for it.
  if (user.personId === by.personId) throw new ScimFault(403, null, DETAILS.ownToken);
  const brought = await bringBack(tx, user, { role: "employee", by, rules, now });
  if (!brought.ok) throw noResource();
  await applyRules(tx, { company: user, personIds: [user.personId] }, now);
  return "back";
}

/** Name and address: only of people whom nobody else in the installation knows. Others keep theirs. */
async function setPerson(tx: Tx, { by, now }: Directory, { user, change }: Changing) {
  const name = nameAfter(user, change);
  const address = addressAfter(user, change);
  if ((!name && address === null) || (await isKnownElsewhere(tx, user))) return false;
  if (address !== null && (await findByAddress(tx, address))) throw taken("address");
  const { givenName, email } = user;
  const after = { name: user.name, givenName, email: address ?? email, ...name };
  await changePerson(tx, user, { ...after, now });
  if (address !== null) {
    await setAddress(tx, user, { email: address, now });
    await deleteSessionsOf(tx, user.personId);
  }
  await recordDecision(tx, {
    company: user,
    at: now,
    kind: "directory-person-changed",
    actor: by,
    personId: user.personId,
    evidence: user.personId,
    facts: {
      changed: [...(name ? ["name" as const] : []), ...(address ? ["address" as const] : [])],
    },
    personal: { name: after.name, email: after.email },
  });
  return true;
}

/**
 * The address after a change; null where it stays. One for mail goes before the name they sign in with elsewhere, which counts only
 * for somebody whose address it was.
 */
function addressAfter(user: OwnUser, { email, userName }: UserChange): string | null {
  const wasName = userKeyOf(user.userName ?? user.email) === user.email;
  const said = email ?? (wasName && userName?.includes("@") ? userName : undefined);
  if (said === undefined) return null;
  const address = addressOf(said);
  return address === user.email ? null : address;
}

/** What the directory itself calls them. */
async function setNames(tx: Tx, { company, now }: Directory, { user, change }: Changing) {
  const userName = change.userName ?? user.userName ?? user.email;
  const externalId = change.externalId === undefined ? user.externalId : change.externalId;
  if (userName === user.userName && externalId === user.externalId) return;
  await freeName(tx, { company, now }, { userName, personId: user.personId });
  await saveUser(tx, user, { userName, externalId, now });
}
