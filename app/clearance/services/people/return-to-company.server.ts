import type { Call } from "~/people/services/call";
import { endableStandings, instantAfter } from "~/clearance/rules/sign-offs/decide";
import { STORED_REASONS } from "~/clearance/rules/words/stored-reasons";
import { addSuspension } from "~/clearance/queries/decisions";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { notFound } from "~/kit/http/refusal";
import { momentIn } from "~/kit/time/moment";
import type { OwnPerson } from "~/ledger/rules/own";
import { findPersonKey } from "~/ledger/queries/ledger";
import { recordDecision, type Decider } from "~/ledger/services/record-decision.server";
import type { Manager } from "~/people/rules/actor";
import type { CompanyRole } from "~/people/rules/kinds";
import { findEmployees } from "~/people/queries/employees";
import { findAddressOf } from "~/people/queries/address-changes";
import { isMerged } from "~/people/rules/merged";
import { markReturned } from "~/people/queries/memberships";
import { newId } from "~db/ids";
import type { Tx } from "~db/store";

/** The person who brings somebody back: not the program, for somebody has to answer for it. */
export type Returner = Decider & { personId: string };

export type Returned = { ok: true } | { ok: false; reason: "erased" | "merged" };

/**
 * Someone who left comes back as the person they were, with all that they did. A second time changes nothing. People who were
 * erased can’t: nobody can tell any more that it is them.
 */
export async function returnToCompany({
  store,
  actor,
  now,
  personId,
}: Call<Manager> & { personId: string }): Promise<Returned> {
  const rules = await companyRules(store, actor);
  return store.write(async (tx) => {
    const [employee] = await findEmployees(tx, { company: actor, personIds: [personId] });
    if (!employee) throw notFound("person");
    return await bringBack(tx, employee, { role: "employee", by: actor, rules, now });
  });
}

/**
 * The same inside a transaction, for anyone of a company. A clearance needs a manager to come back: one that has not run out
 * stays suspended until a manager reinstates, and anything else that pauses it is derived from what holds now.
 */
export async function bringBack(
  tx: Tx,
  one: OwnPerson,
  { role, by, rules, now }: { role: CompanyRole; by: Returner; rules: CompanyRules; now: Date },
): Promise<Returned> {
  const { personId } = one;
  if ((await findPersonKey(tx, one, personId)) === null) return { ok: false, reason: "erased" };
  if (isMerged({ email: (await findAddressOf(tx, one)) ?? "" }))
    return { ok: false, reason: "merged" };
  if (!(await markReturned(tx, one, { role, now }))) return { ok: true };
  await recordDecision(tx, {
    company: one,
    at: now,
    kind: "person-returned",
    actor: by,
    personId,
    evidence: `${personId}-back`,
    facts: {},
  });
  await suspendFirst(tx, one, { by, rules, now });
  return { ok: true };
}

/** Suspends somebody whose clearance would come back with them, for a manager to look at first. */
export async function suspendFirst(
  tx: Tx,
  one: OwnPerson,
  { by, rules, now }: { by: Returner; rules: CompanyRules; now: Date },
) {
  const [facts] = await gatherFacts(tx, { company: one, personIds: [one.personId] });
  if (!facts || facts.person.suspensions.at(-1)?.action === "suspend") return;
  const at = instantAfter(now, facts);
  const { standings } = standingsOf(facts, rules, momentIn(rules.company.timeZone, at));
  if (endableStandings(standings).length === 0) return;
  const id = newId(now);
  const decided = { action: "suspend" as const, decidedBy: by.personId, decidedAt: at };
  await addSuspension(tx, facts.employee, { id, ...decided, reason: STORED_REASONS.returned });
  await recordDecision(tx, {
    company: one,
    at,
    kind: "held-back",
    actor: by,
    personId: one.personId,
    evidence: id,
    facts: { action: "suspend" },
    personal: { reason: STORED_REASONS.returned },
  });
}
