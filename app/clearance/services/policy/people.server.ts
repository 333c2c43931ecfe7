import { signedPolicyOf } from "~/clearance/rules/standing/person-programme";
import { versionSigning, type VersionSigning } from "~/clearance/rules/policy/policy-signing";
import type { PolicyRule } from "~/curriculum/rules/requirements";
import { momentIn } from "~/kit/time/moment";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Store } from "~db/store";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
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

/** Everybody of a company who is asked for its policy today, by name, with the versions in force, the first one first. */
export async function policyPeople(
  store: Store,
  { company, now }: { company: OwnCompany; now: Date },
) {
  const rules = await companyRules(store, company);
  const moment = momentIn(rules.company.timeZone, now);
  const policies = rules.policies.filter(({ publishedOn }) => publishedOn <= moment.today);
  const people: PolicyPerson[] = [];
  for (const facts of await gatherFacts(store.read, { company })) {
    const { id, name, email, team, leftAt } = facts.employee;
    if (leftAt && leftAt <= now) continue;
    const asked = standingsOf(facts, rules, moment).standings.filter(({ policy }) => policy);
    if (asked.length === 0) continue;
    const { acknowledged } = facts.person;
    const atStake = asked.some(
      ({ validFrom, validUntil, state }) =>
        state !== "revoked" &&
        validFrom !== null &&
        validUntil !== null &&
        validUntil >= moment.today,
    );
    people.push({
      id,
      name,
      email,
      team,
      signed: signedPolicyOf(rules.policies, facts.person),
      signingOf: (version) =>
        versionSigning(version, policies, { acknowledged, atStake }, moment.today),
    });
  }
  return { rules, policies, people, today: moment.today };
}
