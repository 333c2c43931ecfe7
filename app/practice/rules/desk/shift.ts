import type { PracticeBody, PracticePost } from "~/curriculum/rules/bodies";
import type { Decision, ReplyVerdict } from "~/curriculum/rules/practice-kinds";
import type { Preselected } from "~/practice/rules/rows";
import { needsWriting } from "./posts";

/** A shift as its rules see it, with the revision of the set that it is of. */
export interface Shift {
  id: string;
  number: number;
  startedAt: Date;
  revisionNumber: number;
  body: PracticeBody;
  preselected: Preselected;
}

/** What was sent about a post, and what came of it; no verdict while nobody has judged it, or nobody is to. */
export interface SentReply {
  id: string;
  shiftId: string;
  postKey: string;
  number: number;
  decision: Decision;
  right: boolean;
  /** Whether there are words to judge. */
  written: boolean;
  sentAt: Date;
  verdict: ReplyVerdict | null;
}

/**
 * The posts of a shift, in the set’s order: a later one has only what is left to do. Every post has an account that is chosen at
 * first, so those say which they are; where none does, it is all of them.
 */
export function postsOf({
  body,
  preselected,
}: Pick<Shift, "body" | "preselected">): PracticePost[] {
  const own = body.posts.filter(({ key }) => key in preselected);
  return own.length > 0 ? own : body.posts;
}

/** Whether a shift has every post of its set, so that its decisions count. */
export function isWhole(shift: Pick<Shift, "body" | "preselected">): boolean {
  return postsOf(shift).length === shift.body.posts.length;
}

/** What was decided about each post of a shift: the first that was sent, for afterwards everybody knows. */
export function decisionsIn(shift: Pick<Shift, "id">, replies: readonly SentReply[]) {
  const own = replies.filter(({ shiftId, number }) => shiftId === shift.id && number === 1);
  return new Map(own.map((reply) => [reply.postKey, reply]));
}

/** A shift is over when every post of it was handled; from then on it may be told what was right. */
export function isShiftOver(shift: Shift, replies: readonly SentReply[]): boolean {
  const handled = decisionsIn(shift, replies);
  return postsOf(shift).every(({ key }) => handled.has(key));
}

/** The one that isn’t over. */
export function openShift(shifts: readonly Shift[], replies: readonly SentReply[]): Shift | null {
  return shifts.find((shift) => !isShiftOver(shift, replies)) ?? null;
}

/** Whether a person judges it: words about a post that asks for them, where replying is right. */
export function isForTrainer(
  post: PracticePost,
  { decision, written }: Pick<SentReply, "decision" | "written">,
): boolean {
  return needsWriting(post) && decision === "reply" && written;
}
