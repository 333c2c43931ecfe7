import { notFound } from "~/domain/refusal";
import { recordDecision, SYSTEM } from "~/services/ledger/record-decision.server";
import { findRole } from "~db/queries/ledger";
import { addEnrolment } from "~db/queries/organisation";
import { newId } from "~db/ids";
import type { Store, Tx } from "~db/store";
import { currentCurriculum } from "./curriculum.server";

/** Enrols a person in a programme for some of their company's channels, with a day by which it should be done. */
export async function enrol({
  store,
  now,
  companyId,
  personId,
  programmeKey,
  channelKeys,
  dueOn,
  enrolledBy,
}: {
  store: Store;
  now: Date;
  companyId: string;
  personId: string;
  programmeKey: string;
  channelKeys: readonly string[];
  dueOn: string | null;
  enrolledBy: string | null;
}): Promise<void> {
  const { programmes } = await currentCurriculum(store);
  const programme = [...programmes.values()].find(
    (one) => one.key === programmeKey && !one.retired,
  );
  if (!programme) throw notFound("programme");
  await store.write(async (tx) => {
    const id = newId(now);
    const enrolment = { id, companyId, personId, programmeId: programme.id };
    const channels = await addEnrolment(
      tx,
      { ...enrolment, enrolledAt: now, enrolledBy, dueOn },
      channelKeys,
    );
    if (!channels) return;
    await recordDecision(tx, {
      companyId,
      at: now,
      kind: "enrolled",
      actor: await deciderOf(tx, enrolledBy),
      personId,
      evidence: id,
      facts: { programmeId: programme.id, programme: programme.body.title, channels, dueOn },
    });
  });
}

async function deciderOf(tx: Tx, personId: string | null) {
  const role = personId === null ? undefined : await findRole(tx, personId);
  return role ? { personId, role } : SYSTEM;
}
