import type { DueNotice } from "~/clearance/rules/events/notice-kinds";
import { findPlans } from "~/clearance/queries/intentions";
import { comesBack, plansThatCount } from "~/clearance/rules/supervision/plan";
import type { Moment } from "~/kit/time/moment";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** The plans that come back to their writers now, as notices, by person. A plan that another took the place of doesn’t. */
export async function plansComingBack(
  db: Db,
  { company, personIds }: { company: OwnCompany; personIds: readonly string[] | undefined },
  now: Moment,
): Promise<ReadonlyMap<string, readonly DueNotice[]>> {
  const found = await findPlans(db, personIds ? { company, personIds } : { company });
  const writerOf = new Map(found.map(({ id, personId }) => [id, personId]));
  const due = new Map<string, DueNotice[]>();
  for (const plan of plansThatCount(found).values()) {
    if (!comesBack(plan, now)) continue;
    const { id, when, then } = plan;
    const personId = writerOf.get(id)!;
    const notice: DueNotice = { key: `plan:${id}`, facts: { kind: "plan", when, then } };
    due.set(personId, [...(due.get(personId) ?? []), notice]);
  }
  return due;
}
