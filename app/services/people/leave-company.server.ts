import type { Manager } from "~/domain/people/actor";
import { notFound } from "~/domain/refusal";
import { recordDecision } from "~/services/ledger/record-decision.server";
import { findEmployees } from "~db/queries/facts";
import { markLeft } from "~db/queries/organisation";
import type { Store } from "~db/store";

/** An employee's time with the company ends now; everything they did stays. Leaving twice is leaving once. */
export async function leaveCompany({
  store,
  actor,
  now,
  personId,
}: {
  store: Store;
  actor: Manager;
  now: Date;
  personId: string;
}) {
  const { companyId } = actor;
  await store.write(async (tx) => {
    const [employee] = await findEmployees(tx, { companyId, personIds: [personId] });
    if (!employee) throw notFound("person");
    if (!(await markLeft(tx, { companyId, personId, at: now }))) return;
    await recordDecision(tx, {
      companyId,
      at: now,
      kind: "person-left",
      actor,
      personId,
      evidence: `${personId}-left`,
      facts: { leftAt: now.toISOString() },
    });
  });
}
