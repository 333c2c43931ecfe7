import { notFound } from "~/domain/refusal";
import { addEnrolment } from "~db/queries/organisation";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
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
  await store.write((tx) =>
    addEnrolment(
      tx,
      {
        id: newId(now),
        companyId,
        personId,
        programmeId: programme.id,
        enrolledAt: now,
        enrolledBy,
        dueOn,
      },
      channelKeys,
    ),
  );
}
