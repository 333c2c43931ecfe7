import { addCompletion } from "~/assessment/queries/completions";
import type { OwnPerson } from "~/ledger/rules/own";
import { setProgress } from "~/practice/rules/desk/progress";
import { newId } from "~db/ids";
import type { Tx } from "~db/store";
import { taughtSet, workOf, workThatCounts } from "./work.server";

/**
 * Notes that somebody has done a practice set, if that is so after what has just been written: to be asked after a shift’s last post,
 * a judgement and a calibration. The posts are those of the set as it is now, or as it was for their last shift. True where it was
 * noted; asked again it is not noted again, until it is done from the beginning.
 */
export async function completeIfDone(
  tx: Tx,
  owner: OwnPerson,
  { activityId, now }: { activityId: string; now: Date },
): Promise<boolean> {
  const set = await taughtSet(tx, owner, activityId);
  if (!set) return false;
  const { revisionFrom } = set;
  const work = workThatCounts(await workOf(tx, owner, { activityId, revisionFrom }), revisionFrom);
  const last = work.shifts.at(-1);
  if (!last) return false;
  if (![last.body, set.body].some((body) => setProgress(body, work).done)) return false;
  const { revisionId } = last;
  await addCompletion(tx, owner, { id: newId(now), activityId, revisionId, completedAt: now });
  return true;
}
