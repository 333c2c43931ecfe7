import type { PracticeBody, PracticePost } from "~/curriculum/rules/bodies";
import { needsWriting } from "./posts";
import {
  decisionsIn,
  isForTrainer,
  isShiftOver,
  isWhole,
  postsOf,
  type SentReply,
  type Shift,
} from "./shift";

/** What somebody has done of a set that counts, oldest first. */
export interface SetWork {
  shifts: readonly Shift[];
  replies: readonly SentReply[];
  /** Whether they have agreed with the key on the samples. */
  calibrated: boolean;
}

/** Where the writing about a post stands: `waiting` for a trainer, to be written `again`, for another shift where it `failed`. */
export type WritingStanding = "nothing" | "waiting" | "again" | "failed" | "approved";

export interface SetProgress {
  /** Whether nothing has to be calibrated, or it is. */
  calibrated: boolean;
  /** Whether a shift that is over has enough right decisions. */
  decided: boolean;
  /** The posts that ask for writing, in the set’s order. */
  writing: { post: PracticePost; standing: WritingStanding }[];
  done: boolean;
}

/**
 * How far a set is done: calibrated where it asks for that, one whole shift with enough right decisions, and an approved reply to
 * every post that asks for one, in whichever shift.
 */
export function setProgress(body: PracticeBody, work: SetWork): SetProgress {
  const calibrated = body.calibration === null || work.calibrated;
  const decided = work.shifts.some((shift) => isThrough(shift, work.replies));
  const writing = body.posts
    .filter(needsWriting)
    .map((post) => ({ post, standing: standingOf(post.key, work) }));
  const done = calibrated && decided && writing.every(({ standing }) => standing === "approved");
  return { calibrated, decided, writing, done };
}

/** Whether the decisions of a shift are enough, by the mark of the revision that it is of. */
function isThrough(shift: Shift, replies: readonly SentReply[]): boolean {
  if (!isWhole(shift) || !isShiftOver(shift, replies)) return false;
  const { right, of } = rightIn(shift, replies);
  return right * 10_000 >= shift.body.decisionBasisPoints * of;
}

/** How many decisions of a shift are right. */
export function rightIn(
  shift: Shift,
  replies: readonly SentReply[],
): { right: number; of: number } {
  const decisions = decisionsIn(shift, replies);
  const posts = postsOf(shift);
  const right = posts.filter(({ key }) => decisions.get(key)?.right === true).length;
  return { right, of: posts.length };
}

/** Where the writing about a post stands, over all shifts: what was approved stays so, and only the last can be written again. */
export function standingOf(postKey: string, { shifts, replies }: SetWork): WritingStanding {
  const judged = judgedOf(postKey, { shifts, replies });
  if (judged.some(({ verdict }) => verdict === "approve")) return "approved";
  if (judged.some(({ verdict }) => verdict === null)) return "waiting";
  const last = judged.at(-1);
  if (!last) return "nothing";
  return last.verdict === "again" ? "again" : "failed";
}

/** The reply that may be written once more; null where none is. */
export function replyToRewrite(postKey: string, work: SetWork): SentReply | null {
  if (standingOf(postKey, work) !== "again") return null;
  return judgedOf(postKey, work).at(-1) ?? null;
}

/** What a person judges or judged of a post, in the order it was sent. */
function judgedOf(postKey: string, { shifts, replies }: Omit<SetWork, "calibrated">): SentReply[] {
  const forTrainer = replies.filter((reply) => {
    if (reply.postKey !== postKey) return false;
    const shift = shifts.find(({ id }) => id === reply.shiftId);
    const post = shift?.body.posts.find(({ key }) => key === postKey);
    return post !== undefined && isForTrainer(post, reply);
  });
  return forTrainer.toSorted(
    (a, b) => a.sentAt.getTime() - b.sentAt.getTime() || a.number - b.number,
  );
}

/**
 * The posts of the next shift: all, until the decisions are enough; then those that ask for a reply of which none is approved, on its
 * way, or to be written again. None where there is nothing left to do in a shift.
 */
export function postsLeft(body: PracticeBody, { decided, writing }: SetProgress): string[] {
  if (!decided) return body.posts.map(({ key }) => key);
  return writing
    .filter(({ standing }) => standing === "nothing" || standing === "failed")
    .map(({ post }) => post.key);
}

/** The part of somebody’s work that counts: of revisions from one on, in shifts begun after they had last done the set. */
export function countingWork<Work extends SetWork>(
  work: Work,
  { revisionFrom, since }: { revisionFrom: number; since: Date | null },
): Work {
  const shifts = work.shifts.filter(
    ({ startedAt, revisionNumber }) =>
      revisionNumber >= revisionFrom && (since === null || startedAt > since),
  );
  const ids = new Set(shifts.map(({ id }) => id));
  return { ...work, shifts, replies: work.replies.filter(({ shiftId }) => ids.has(shiftId)) };
}
