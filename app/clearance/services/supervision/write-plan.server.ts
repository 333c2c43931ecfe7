import type { Creating } from "~/people/services/call";
import { halfOf } from "~/clearance/rules/supervision/plan";
import { findOwnEnrolment } from "~/clearance/queries/decisions";
import { addPlan } from "~/clearance/queries/intentions";
import { refuseArchived } from "~/ledger/queries/archived";
import { notFound } from "~/kit/http/refusal";
import type { Employee } from "~/people/rules/actor";
import { isSent } from "~db/sent";

/** An employee writes what they mean to do when something happens. The plan before stays, and no longer counts. */
export async function writePlan({
  store,
  actor,
  now,
  id,
  enrolmentId,
  when,
  then,
}: Creating<Employee> & { enrolmentId: string; when: string; then: string }): Promise<void> {
  const { companyId, personId } = actor;
  await store.write(async (tx) => {
    if (await isSent(tx, "intention", id, { companyId, personId, enrolmentId })) return;
    const owned = await findOwnEnrolment(tx, [actor], enrolmentId);
    if (!owned || owned.personId !== personId) throw notFound("enrolment");
    await refuseArchived(tx, owned);
    await addPlan(tx, owned, { id, when: halfOf(when), then: halfOf(then), writtenAt: now });
  });
}
