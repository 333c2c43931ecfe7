import type { Call, Creating } from "~/people/services/call";
import { mayDelegate, type DelegationRefusal } from "~/people/rules/delegation/delegation";
import { localDateOf, type LocalDate } from "~/kit/time/moment";
import type { Manager, Trainer } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import type { Own } from "~/ledger/rules/own";
import { recordDecision } from "~/ledger/services/record-decision.server";
import {
  addDelegation,
  addDelegationEnd,
  findAllTrainers,
  findDelegationsOf,
  findOwnDelegation,
} from "~/people/queries/delegations";
import { findEngagedCompanies, findManagers } from "~/people/queries/engagements";
import { newId } from "~db/ids";
import { isSent } from "~db/sent";
import type { Db } from "~db/store";

export type Delegated =
  | { ok: true }
  | {
      ok: false;
      reason: {
        code: DelegationRefusal["code"] | "nobody";
        /** Of the delegation that stands in the way. */
        from?: string;
        to?: string;
        endsOn?: LocalDate;
      };
    };

/** A company in which somebody signs. */
type Place = Own<{ companyId: string; timeZone: string }>;

/**
 * A manager delegates their sign-offs to another manager of the company, a trainer to another of the agency, in one of their
 * companies or in all of them; for some days, both included. All of it lands, or none. The first company's has the form's id.
 */
export async function delegate({
  store,
  actor,
  now,
  id: first,
  companyId,
  toPersonId,
  startsOn,
  endsOn,
}: Creating<Manager | Trainer> & {
  /** Null for all of a trainer's companies; a manager has one. */
  companyId: string | null;
  toPersonId: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
}): Promise<Delegated> {
  const fromPersonId = actor.personId;
  return store.write(async (tx) => {
    const all = (await placesOf(tx, actor)).map(({ place }) => place);
    const places = all.filter((place) => companyId === null || place.companyId === companyId);
    if (places.length === 0) throw notFound("company");
    if (await isSent(tx, "delegation", first, { fromPersonId, createdBy: fromPersonId }))
      return { ok: true };
    const others = await colleaguesOf(tx, actor, now);
    if (toPersonId !== fromPersonId && !others.some(({ id }) => id === toPersonId))
      return { ok: false, reason: { code: "nobody" } };
    const known = await findDelegationsOf(tx, [fromPersonId, toPersonId], startsOn);
    const days = { startsOn, endsOn };
    for (const { companyId, timeZone } of places) {
      const wanted = { companyId, fromPersonId, toPersonId, ...days };
      const verdict = mayDelegate(wanted, known, localDateOf(now, timeZone));
      if (verdict.ok) continue;
      const { reason } = verdict;
      const other = "with" in reason ? known.find((one) => one.id === reason.with.id) : null;
      const { code } = reason;
      if (!other) return { ok: false, reason: { code } };
      return { ok: false, reason: { code, from: other.from, to: other.to, endsOn: other.endsOn } };
    }
    for (const [index, place] of places.entries()) {
      const id = index === 0 ? first : newId(now);
      const row = { id, fromPersonId, toPersonId, ...days };
      await addDelegation(tx, place, { ...row, createdBy: fromPersonId, createdAt: now });
      await recordDecision(tx, {
        company: place,
        at: now,
        kind: "delegated",
        actor,
        personId: fromPersonId,
        evidence: id,
        facts: { to: toPersonId, ...days },
      });
    }
    return { ok: true };
  });
}

/** Takes one's own delegation back before its last day. */
export async function takeBack({
  store,
  actor,
  now,
  delegationId,
}: Call<Manager | Trainer> & { delegationId: string }): Promise<void> {
  await store.write(async (tx) => {
    const { personId } = actor;
    const found = await findOwnDelegation(tx, { id: delegationId, personId });
    if (!found) throw notFound("delegation");
    const { toPersonId: to, startsOn, endsOn } = found;
    if (!(await addDelegationEnd(tx, found, { endedBy: personId, endedAt: now }))) return;
    await recordDecision(tx, {
      company: found,
      at: now,
      kind: "delegation-ended",
      actor,
      personId,
      evidence: `${delegationId}-ended`,
      facts: { to, startsOn, endsOn },
    });
  });
}

/** Where somebody signs in their own right. */
export async function placesOf(
  db: Db,
  actor: Manager | Trainer,
): Promise<{ place: Place; name: string }[]> {
  if (actor.role === "manager") return [{ place: actor, name: actor.organisation }];
  const companies = await findEngagedCompanies(db, actor.personId);
  return companies.map((place) => ({ place, name: place.name }));
}

/** Who can stand in for somebody. */
export async function colleaguesOf(db: Db, actor: Manager | Trainer, now: Date) {
  const { personId } = actor;
  const all = actor.role === "manager" ? await findManagers(db, actor) : await findAllTrainers(db);
  return all
    .filter(({ id, leftAt }) => id !== personId && (!leftAt || leftAt > now))
    .map(({ id, name }) => ({ id, name }));
}
