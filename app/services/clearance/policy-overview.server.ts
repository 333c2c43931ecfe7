import { companyContext } from "~/content/variables";
import { renderPolicy } from "~/content/render";
import { signedPolicyOf } from "~/domain/clearance/person-programme";
import type { Tree } from "~/domain/curriculum/tree";
import { addDays, momentIn, type LocalDate } from "~/domain/moment";
import type { Manager } from "~/domain/people/actor";
import { currentPolicies } from "~db/queries/company";
import type { Store } from "~db/store";
import { companyRules } from "./company-rules.server";
import { gatherFacts } from "./gather-facts.server";
import { standingsOf } from "./standings.server";

export interface PolicySigner {
  id: string;
  name: string;
  team: string | null;
  /** The newest version they acknowledged. */
  signed: { version: string; at: Date } | null;
  /** Whether that is enough today. */
  enough: boolean;
  /** The last day to sign without losing a clearance; null where none is at stake. */
  due: LocalDate | null;
  overdue: boolean;
}

/** The policy in force with its text, the versions before it, and who has acknowledged what is asked of them. */
export async function policyOverview({
  store,
  actor,
  now,
}: {
  store: Store;
  actor: Manager;
  now: Date;
}) {
  const { companyId } = actor;
  const rules = await companyRules(store, companyId);
  const moment = momentIn(rules.company.timeZone, now);
  const published = (await currentPolicies(store.read, companyId)).filter(
    (version) => version.publishedAt <= now,
  );
  const current = published.at(-1) ?? null;
  const text: Tree =
    current && rules.playbook
      ? renderPolicy(current.source, companyContext(rules.playbook, current.version)).tree
      : [];

  const signers: PolicySigner[] = [];
  for (const facts of await gatherFacts(store.read, { companyId })) {
    const { id, name, team, leftAt } = facts.employee;
    if (leftAt && leftAt <= now) continue;
    const asked = standingsOf(facts, rules, moment).standings.filter(({ policy }) => policy);
    const progress = asked[0]?.policy;
    if (!progress) continue;
    const enough = progress.acknowledgedAt !== null;
    const atStake = asked.some(
      ({ validFrom, validUntil, state }) =>
        state !== "revoked" &&
        validFrom !== null &&
        validUntil !== null &&
        validUntil >= moment.today,
    );
    signers.push({
      id,
      name,
      team,
      signed: signedPolicyOf(rules.policies, facts.person),
      enough,
      due: enough || !atStake ? null : addDays(progress.overdueFrom, -1),
      overdue: !enough && atStake && progress.overdueFrom <= moment.today,
    });
  }
  const versionOf = ({ id, version, title, change, publishedAt }: (typeof published)[number]) => ({
    id,
    version,
    title,
    change,
    publishedAt,
  });
  return {
    company: rules.company,
    now,
    today: moment.today,
    current: current && versionOf(current),
    older: published.slice(0, -1).reverse().map(versionOf),
    text,
    unsigned: signers.filter((signer) => !signer.enough).sort(mostUrgentFirst),
    signed: signers.filter((signer) => signer.enough),
  };
}

/** By due day, those with none at stake last; the query has them by name. */
function mostUrgentFirst(a: PolicySigner, b: PolicySigner): number {
  if (a.due === b.due) return 0;
  if (a.due === null || b.due === null) return a.due === null ? 1 : -1;
  return a.due < b.due ? -1 : 1;
}
