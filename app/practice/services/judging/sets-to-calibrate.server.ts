import type { PracticeBody } from "~/curriculum/rules/bodies";
import { isCalibrated, type JudgedTwice } from "~/practice/rules/judging/agreement";
import { findTrainerCalibrations } from "~/practice/queries/judging/calibrations";
import { findPracticeSets } from "~/practice/queries/judging/revisions";
import type { Store } from "~db/store";
import { taughtSets, type TaughtSet } from "./sets.server";

/**
 * The practice sets whose replies a trainer may not judge yet: those that ask trainers to calibrate first, where the last time they
 * did wasn’t close enough to the key, or never was.
 */
export async function setsToCalibrate(store: Store, judge: string): Promise<TaughtSet[]> {
  const asking = [...(await taughtSets(store)).values()].filter(
    ({ body }) => body.calibration?.trainers === true,
  );
  if (asking.length === 0) return [];
  const own = await findTrainerCalibrations(store.read, { trainerIds: [judge] });
  const lasts = new Map(own.map((one) => [one.activityId, one]));
  const bodies = await findPracticeSets(
    store.read,
    [...lasts.values()].map(({ revisionId }) => revisionId),
  );
  return asking.filter(({ activityId, body }) => {
    const last = lasts.get(activityId);
    const pairs = last ? pairsOf(last, bodies.get(last.revisionId)) : [];
    return !isCalibrated(pairs, body.calibration!);
  });
}

/** Samples as they were judged, with the key that they had then. */
function pairsOf(
  { judged }: Awaited<ReturnType<typeof findTrainerCalibrations>>[number],
  body: PracticeBody | undefined,
): JudgedTwice[] {
  return judged.flatMap((one) => {
    const post = body?.posts.find(({ key }) => key === one.post);
    const other = post?.samples.find(({ key }) => key === one.sample);
    return other ? [{ one, other }] : [];
  });
}
