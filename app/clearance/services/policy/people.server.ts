import { signedPolicyOf } from "~/clearance/rules/standing/person-programme";
import {
  isUnsigned,
  versionSigning,
  type VersionSigning,
} from "~/clearance/rules/policy/policy-signing";
import type { PolicyRule } from "~/curriculum/rules/requirements";
import { momentIn, type Moment } from "~/kit/time/moment";
import type { Reach } from "~/ledger/rules/own";
import type { Store } from "~db/store";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { factsInParts } from "~/clearance/services/standing/facts-in-parts.server";
import type { EmployeeFacts } from "~/clearance/services/standing/gather-facts.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";

/** Somebody whose programmes ask for the policy. */
interface PolicyPerson {
  id: string;
  name: string;
  email: string;
  team: string | null;
  /** The newest version they acknowledged. */
  signed: { version: string; at: Date } | null;
  signingOf(version: PolicyRule): VersionSigning;
}

/** Everyone within somebody’s reach who is asked for its policy today, by name, with the versions in force, the first one first. */
export async function policyPeople(store: Store, { company, now }: { company: Reach; now: Date }) {
  const rules = await companyRules(store, company);
  const moment = momentIn(rules.company.timeZone, now);
  const policies = inForce(rules, moment);
  const people: PolicyPerson[] = [];
  for await (const part of factsInParts(store.read, { company }))
    people.push(...part.flatMap((facts) => policyPerson(facts, rules, moment) ?? []));
  return { rules, policies, people, today: moment.today };
}

/** Somebody by what is recorded of them; null where no programme of theirs asks for the policy, or they have left. */
export function policyPerson(
  facts: EmployeeFacts,
  rules: CompanyRules,
  moment: Moment,
): PolicyPerson | null {
  const { id, name, email, team, leftAt } = facts.employee;
  if (leftAt && leftAt <= moment.at) return null;
  const asked = standingsOf(facts, rules, moment).standings.filter(({ policy }) => policy);
  if (asked.length === 0) return null;
  const policies = inForce(rules, moment);
  const { acknowledged } = facts.person;
  const atStake = asked.some(
    ({ validFrom, validUntil, state }) =>
      state !== "revoked" &&
      validFrom !== null &&
      validUntil !== null &&
      validUntil >= moment.today,
  );
  return {
    id,
    name,
    email,
    team,
    signed: signedPolicyOf(rules.policies, facts.person),
    signingOf: (version) =>
      versionSigning(version, policies, { acknowledged, atStake }, moment.today),
  };
}

/** The versions that somebody is asked for and has not signed. */
export function policiesToSign(
  facts: EmployeeFacts,
  rules: CompanyRules,
  moment: Moment,
): PolicyRule[] {
  const person = policyPerson(facts, rules, moment);
  if (!person) return [];
  return inForce(rules, moment).filter((version) => isUnsigned(person.signingOf(version)));
}

/** The first one first. */
function inForce({ policies }: CompanyRules, { today }: Moment): PolicyRule[] {
  return policies.filter(({ publishedOn }) => publishedOn <= today);
}
