import type { SignOffKind } from "~/clearance/rules/kinds";
import { MOST_DECISIONS, usualWait, waitedFor } from "~/clearance/rules/standing/usual-wait";
import { findLatestSignOffs } from "~/clearance/queries/decisions";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import { remembered } from "~/kit/cache/remember";
import { localDateOf } from "~/kit/time/moment";
import type { Store } from "~db/store";

const kept = remembered<Store, { wait: number | null }>();

/** How long a side of a company usually takes to decide, in milliseconds; null where too little is known. Worked out once a day. */
export async function usualWaitOf(
  store: Store,
  rules: CompanyRules,
  { side, now }: { side: SignOffKind; now: Date },
): Promise<number | null> {
  const { owner, company, programmes } = rules;
  const name = `${owner.companyId} ${side}`;
  const today = localDateOf(now, company.timeZone);
  const known = kept.recall(store, name, today);
  if (known) return known.wait;

  const decisions = await findLatestSignOffs(store.read, owner, { side, limit: MOST_DECISIONS });
  const personIds = [...new Set(decisions.map(({ personId }) => personId))];
  const people =
    personIds.length > 0 ? await gatherFacts(store.read, { company: owner, personIds }) : [];
  const waits = decisions.flatMap(({ personId, enrolmentId, at }) => {
    const facts = people.find(({ employee }) => employee.id === personId);
    const enrolment = facts?.enrolments.find(({ id }) => id === enrolmentId);
    if (!facts || !enrolment) return [];
    const modules = programmes.get(enrolment.programmeId)?.modules ?? [];
    const activityIds = modules.flatMap(({ activities }) => activities.map(({ id }) => id));
    return [waitedFor(side, at, facts.person, enrolment, activityIds)];
  });
  return kept.keep(store, name, { wait: usualWait(waits) }, today).wait;
}
