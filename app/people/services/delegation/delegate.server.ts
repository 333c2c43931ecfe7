import type { Call, Creating } from "~/people/services/call";
import { mayDelegate, type DelegationRefusal } from "~/people/rules/delegation/delegation";
import { localDateOf, type LocalDate } from "~/kit/time/moment";
import type { Manager, Trainer } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { companyOf, type OwnCompany } from "~/ledger/rules/own";
import { recordDecision } from "~/ledger/services/record-decision.server";
import {
  addDelegation,
  addDelegationEnd,
  findAllTrainers,
  findDelegationsOf,
  findOwnDelegation,
} from "~/people/queries/delegations";
import { findReaches } from "~/people/queries/teams";
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
interface Place {
  company: OwnCompany;
  name: string;
  timeZone: string;
}

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
    const places = (await placesOf(tx, actor)).filter(
      ({ company }) => companyId === null || company.companyId === companyId,
    );
    if (places.length === 0) throw notFound("company");
    if (await isSent(tx, "delegation", first, { fromPersonId, createdBy: fromPersonId }))
      return { ok: true };
    const others = await colleaguesOf(tx, actor, now);
    if (toPersonId !== fromPersonId && !others.some(({ id }) => id === toPersonId))
      return { ok: false, reason: { code: "nobody" } };
    const known = await findDelegationsOf(tx, [fromPersonId, toPersonId], startsOn);
    const days = { startsOn, endsOn };
    for (const { company, timeZone } of places) {
      const wanted = { companyId: company.companyId, fromPersonId, toPersonId, ...days };
      const verdict = mayDelegate(wanted, known, localDateOf(now, timeZone));
      if (verdict.ok) continue;
      const { reason } = verdict;
      const other = "with" in reason ? known.find((one) => one.id === reason.with.id) : null;
      const { code } = reason;
      if (!other) return { ok: false, reason: { code } };
      return { ok: false, reason: { code, from: other.from, to: other.to, endsOn: other.endsOn } };
    }
    for (const [index, { company }] of places.entries()) {
      const id = index === 0 ? first : newId(now);
      const row = { id, fromPersonId, toPersonId, ...days };
      await addDelegation(tx, company, { ...row, createdBy: fromPersonId, createdAt: now });
      await recordDecision(tx, {
        company,
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
export async function placesOf(db: Db, actor: Manager | Trainer): Promise<Place[]> {
  if (actor.role === "manager") {
    const { timeZone, organisation: name } = actor;
    return [{ company: companyOf(actor), name, timeZone }];
  }
  const companies = await findEngagedCompanies(db, actor.personId);
  return companies.map((company) => ({ company, name: company.name, timeZone: company.timeZone }));
}

/** Who can stand in for somebody: for a manager, other managers who decide for all of the same people anyway. */
export async function colleaguesOf(db: Db, actor: Manager | Trainer, now: Date) {
  const { personId } = actor;
  const all =
    actor.role === "manager" ? await managersLike(db, actor, now) : await findAllTrainers(db);
  return all
    .filter(({ id, leftAt }) => id !== personId && (!leftAt || leftAt > now))
    .map(({ id, name }) => ({ id, name }));
}

async function managersLike(db: Db, actor: Manager, now: Date) {
  const { teams } = actor;
  const reaches = await findReaches(db, companyOf(actor), now);
  return (await findManagers(db, companyOf(actor))).filter(({ id }) => {
    const theirs = reaches.get(id);
    if (theirs === undefined) return false;
    return theirs === null || (teams !== "all" && teams.every((team) => theirs.includes(team)));
  });
}
