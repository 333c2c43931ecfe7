import { findKeptByAddress, type KeptForGate } from "~/clearance/queries/standings/kept";
import type { GateStanding } from "~/clearance/rules/standing/gate";
import { forGate, readForGate } from "~/clearance/rules/standing/kept-gate";
import { derivedBy } from "~/clearance/services/board/derive-people.server";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { gatherFacts } from "./gather-facts.server";
import { standingsOf } from "./standings.server";
import { momentIn } from "~/kit/time/moment";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Store } from "~db/store";

/**
 * Where some employees stand, as far as the gate reads it, by the addresses at which they are kept: as it is kept for now, and derived
 * from the facts where anything has happened since. One query for up to a hundred whose standings are kept.
 */
export async function standingsForGate(
  store: Store,
  { company, emails }: { company: OwnCompany; emails: readonly string[] },
  { rules, now }: { rules: CompanyRules; now: Date },
): Promise<ReadonlyMap<string, readonly GateStanding[]>> {
  const found = await findKeptByAddress(store.fresh, company, emails);
  const standings = new Map<string, readonly GateStanding[]>();
  const others: KeptForGate[] = [];
  for (const kept of found) {
    if (kept.gate !== null && isKeptFor(now, kept, rules))
      standings.set(kept.email, readForGate(kept.gate));
    else others.push(kept);
  }
  if (others.length === 0) return standings;
  const some = { company, personIds: others.map(({ personId }) => personId) };
  const moment = momentIn(rules.company.timeZone, now);
  const derived = new Map(
    (await gatherFacts(store.fresh, some)).map((facts) => [
      facts.employee.id,
      standingsOf(facts, rules, moment).standings.map(forGate),
    ]),
  );
  for (const { personId, email } of others) standings.set(email, derived.get(personId) ?? []);
  return standings;
}

/** Whether what is kept of somebody was derived by these rules, after all that has happened to them, and for this instant. */
function isKeptFor(now: Date, kept: KeptForGate, rules: CompanyRules): boolean {
  const { afterName, change, changesAt, derived, since } = kept;
  return (
    kept.rules === derivedBy(rules).hash &&
    afterName === null &&
    derived !== null &&
    (change ?? 0) <= derived &&
    since !== null &&
    since <= now &&
    (changesAt === null || changesAt > now)
  );
}
