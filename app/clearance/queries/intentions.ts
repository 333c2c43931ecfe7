import { asc } from "drizzle-orm";
import type { Plan } from "~/clearance/rules/supervision/plan";
import { factsOf } from "~/people/queries/facts-of";
import type { OwnRow } from "~/people/queries/changes";
import type { OwnEnrolment } from "~/people/queries/organisation";
import type { Tx } from "~db/store";

interface PlanRow extends Plan {
  personId: string;
}

/** What people mean to do, oldest first; of an enrolment’s the last counts. */
export const findPlans = factsOf<PlanRow>((db, scope) => {
  const { intention } = db.tables;
  return db
    .select({
      id: intention.id,
      personId: intention.personId,
      enrolmentId: intention.enrolmentId,
      when: intention.when,
      then: intention.then,
      at: intention.writtenAt,
    })
    .from(intention)
    .where(scope(intention))
    .orderBy(asc(intention.writtenAt), asc(intention.id));
});

export async function addPlan(
  tx: Tx,
  { companyId, personId, enrolmentId }: OwnEnrolment,
  row: Omit<OwnRow<"intention">, "enrolmentId">,
) {
  await tx.insert(tx.tables.intention).values({ ...row, companyId, personId, enrolmentId });
}
