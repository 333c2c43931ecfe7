import { isCalibrated, type JudgedTwice } from "~/practice/rules/judging/agreement";
import { findTrainerCalibrations } from "~/practice/queries/judging/calibrations";
import { findPracticeSet } from "~/practice/queries/judging/revisions";
import type { Db, Store } from "~db/store";
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
  const waiting: TaughtSet[] = [];
  for (const set of asking) {
    const last = own.findLast(({ activityId }) => activityId === set.activityId);
    const pairs = last ? await pairsOf(store.read, last) : [];
    if (!isCalibrated(pairs, set.body.calibration!)) waiting.push(set);
  }
  return waiting;
}

/** Samples as they were judged, with the key that they had then. */
async function pairsOf(
  db: Db,
  { revisionId, judged }: Awaited<ReturnType<typeof findTrainerCalibrations>>[number],
): Promise<JudgedTwice[]> {
  const body = await findPracticeSet(db, revisionId);
  return judged.flatMap((one) => {
    const post = body?.posts.find(({ key }) => key === one.post);
    const other = post?.samples.find(({ key }) => key === one.sample);
    return other ? [{ one, other }] : [];
  });
}
