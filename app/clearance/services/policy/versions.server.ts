import type { Call } from "~/people/services/call";
import { isAskedFor } from "~/curriculum/rules/requirements";
import { addDays, type LocalDate } from "~/kit/time/moment";
import type { Manager } from "~/people/rules/actor";
import { currentPolicies } from "~/company/queries/company";
import { countAcknowledgements } from "~/clearance/queries/policies";
import { isUnsigned, versionToSign } from "~/clearance/rules/policy/policy-signing";
import { policyPeople } from "./people.server";
import { reminding } from "./reminding.server";

export interface VersionLine {
  id: string;
  version: string;
  title: string;
  change: string;
  publishedOn: LocalDate;
  /** Whether people who signed the version before were asked to sign again. */
  reacknowledge: boolean;
  /** The last day to sign it without losing a clearance; null where it is not asked for. */
  graceUntil: LocalDate | null;
  current: boolean;
  signed: number;
  /** Of the people who are asked for it today. */
  unsigned: number;
  overdue: number;
}

/** Every version of the company's policy in force, newest first, with how many have signed it. */
export async function policyVersions({ store, actor, now }: Call<Manager>) {
  const { rules, policies, people } = await policyPeople(store, { company: actor, now });
  const signed = await countAcknowledgements(store.read, actor);
  const rows = await currentPolicies(store.read, rules.owner);
  const versions = policies.flatMap((rule): VersionLine[] => {
    const row = rows.find(({ id }) => id === rule.id);
    if (!row) return [];
    const states = people.map((person) => person.signingOf(rule).state);
    const overdue = states.filter((state) => state === "overdue").length;
    const asked = isAskedFor(rule, policies);
    return [
      {
        id: rule.id,
        version: rule.version,
        title: row.title,
        change: row.change,
        publishedOn: rule.publishedOn,
        reacknowledge: asked,
        graceUntil: asked ? addDays(rule.overdueFrom, -1) : null,
        current: rule === policies.at(-1),
        signed: signed.get(rule.id) ?? 0,
        unsigned: overdue + states.filter((state) => state === "open").length,
        overdue,
      },
    ];
  });
  const rule = versionToSign(policies);
  const unsigned = rule ? people.filter(({ signingOf }) => isUnsigned(signingOf(rule))) : [];
  const remind =
    rule && unsigned.length > 0
      ? await reminding({ store, actor, now }, { rule, policies, unsigned, since: null })
      : null;
  return {
    company: rules.company,
    versions: versions.reverse(),
    /** The version that people are reminded of, where some have not signed it. */
    toSign: rule && remind ? { version: rule.version, reminding: remind } : null,
  };
}
