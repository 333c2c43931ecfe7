import { factsInParts } from "~/clearance/services/standing/facts-in-parts.server";
import type { Call } from "~/people/services/call";
import { dayAt } from "~/clearance/rules/changes/revision-consequences";
import { isUnsigned } from "~/clearance/rules/policy/policy-signing";
import { policyPerson } from "~/clearance/services/policy/people.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import type { PolicyRule } from "~/curriculum/rules/requirements";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { inNameOrder } from "~/kit/text/name-order";
import { addDays, momentIn, type LocalDate } from "~/kit/time/moment";
import type { OwnCompany } from "~/ledger/rules/own";

export interface PolicyConsequences {
  /** What it was counted for: days to sign from the day that it is published. */
  graceDays: number;
  /** The last day to sign without a pause. */
  signBy: LocalDate;
  /** Who would be asked to sign, by name, with how many of their clearances pause once the grace is over and they haven't. */
  people: { name: string; paused: number }[];
  paused: number;
}

/**
 * What a version of a company's policy that has to be signed would mean for its people if it were published then, and nobody signed.
 * The same rules say so that ask people to sign and pause their clearances.
 */
export async function countPolicyConsequences({
  store,
  now,
  company,
  graceDays,
  publishAt,
}: Pick<Call, "store" | "now"> & {
  company: OwnCompany;
  graceDays: number;
  /** Null for now. */
  publishAt: Date | null;
}): Promise<PolicyConsequences> {
  const before = await companyRules(store, company);
  const { timeZone } = before.company;
  const moment = momentIn(timeZone, publishAt ?? now);
  const next: PolicyRule = {
    id: "next",
    version: "next",
    number: (before.policies.at(-1)?.number ?? 0) + 1,
    reacknowledge: true,
    publishedOn: moment.today,
    overdueFrom: addDays(moment.today, graceDays + 1),
  };
  const after = { ...before, policies: [...before.policies, next] };
  const later = dayAt(next.overdueFrom, timeZone);
  const people: PolicyConsequences["people"] = [];
  for await (const part of factsInParts(store.read, { company })) {
    for (const facts of part) {
      const person = policyPerson(facts, after, moment);
      if (!person || !isUnsigned(person.signingOf(next))) continue;
      const without = standingsOf(facts, before, later).standings;
      const withNext = standingsOf(facts, after, later).standings;
      const paused = without.filter(({ holds }, at) => holds && !withNext[at]?.holds).length;
      people.push({ name: person.name, paused });
    }
  }
  people.sort((a, b) => inNameOrder(a.name, b.name));
  return {
    graceDays,
    signBy: addDays(moment.today, graceDays),
    people,
    paused: people.reduce((sum, one) => sum + one.paused, 0),
  };
}
