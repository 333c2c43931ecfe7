import type { Call } from "~/people/services/call";
import { recordDecision, SYSTEM, type Decider } from "~/ledger/services/record-decision.server";
import {
  blankDecider,
  blankPerson,
  blankRecords,
  findPersonToErase,
} from "~/clearance/queries/erasure";
import { destroyPersonKey, findPersonKey } from "~/ledger/queries/ledger";
import type { OwnCompany, OwnPerson } from "~/ledger/rules/own";
import type { Tx } from "~db/store";
import { forgetStandingsOf } from "~/clearance/queries/standings/state";
import { markDecidedAbout } from "~/people/queries/changes";

export type Erased =
  | { ok: true }
  | { ok: false; reason: "no-such-person" | "already-erased" | "reason-missing" };

/** The command of the person who runs the installation: it erases any employee or manager of a company, whether they have left or not. */
export async function erasePerson({
  store,
  now,
  company,
  personId,
  reason,
}: Omit<Call, "actor"> & {
  company: OwnCompany;
  personId: string;
  reason: string;
}): Promise<Erased> {
  if (reason.trim() === "") return { ok: false, reason: "reason-missing" };
  return store.write((tx) =>
    erasePersonWithin(tx, { company, personId, by: SYSTEM, now, reason: reason.trim() }),
  );
}

/** The same inside a write: any employee or manager, once. */
export async function erasePersonWithin(
  tx: Tx,
  {
    company,
    personId,
    ...erasure
  }: { company: OwnCompany; personId: string; by: Decider; now: Date; reason: string },
): Promise<Erased> {
  const person = await findPersonToErase(tx, company, personId);
  if (!person) return { ok: false, reason: "no-such-person" };
  if ((await findPersonKey(tx, company, personId)) === null)
    return { ok: false, reason: "already-erased" };
  if (person.roles.includes("manager")) await blankDecider(tx, person);
  await eraseWithin(tx, person, erasure);
  return { ok: true };
}

/**
 * Erases a person for good: their key is destroyed, so that what the ledger says of them personally cannot be read any more; name,
 * email and what they typed or others wrote of them is blanked; their sessions end, and they have left. Who is also something
 * elsewhere keeps name, email and sessions there. What they did stays, and the ledger stays whole. `reason` is not personal: it names nobody.
 */
export async function eraseWithin(
  tx: Tx,
  person: OwnPerson,
  { by, now, reason }: { by: Decider; now: Date; reason: string },
) {
  const { personId } = person;
  await destroyPersonKey(tx, person, now);
  const everywhere = await blankPerson(tx, person, now);
  await blankRecords(tx, person, { everywhere });
  // What is kept of people whom they decided about says who did.
  await forgetStandingsOf(tx, person, await markDecidedAbout(tx, person, personId));
  await recordDecision(tx, {
    company: person,
    at: now,
    kind: "person-erased",
    actor: by,
    personId,
    evidence: `${personId}-erased`,
    facts: { reason },
  });
}
