import { concernsCompany } from "~/curriculum/rules/own-copies";
import { findCopySpans } from "~/curriculum/queries/copies";
import type { PracticeBody } from "~/curriculum/rules/bodies";
import type { OwnPerson } from "~/ledger/rules/own";
import { findSetRevisions, findWork } from "~/practice/queries/work";
import { countingWork, type SetWork } from "~/practice/rules/desk/progress";
import type { SentReply, Shift } from "~/practice/rules/desk/shift";
import type { ReplyBody } from "~/practice/rules/rows";
import type { Db } from "~db/store";

/** A shift with the playbook that it was begun under. */
export interface KeptShift extends Shift {
  revisionId: string;
  playbookNumber: number;
}

export interface KeptReply extends SentReply {
  body: ReplyBody | null;
}

/** What somebody did of a set. */
export interface KeptWork extends SetWork {
  shifts: readonly KeptShift[];
  replies: readonly KeptReply[];
  /** When they have done the set, oldest first. */
  doneAt: readonly Date[];
}

/** A set whose work is asked for, calibrated from a revision on. */
interface SomeSet {
  activityId: string;
  revisionFrom: number;
}

/** Everything that somebody did of a set, whether it counts still or not. */
export async function workOf(db: Db, owner: OwnPerson, set: SomeSet): Promise<KeptWork> {
  const [work] = await worksOf(db, owner, [set]);
  return work!;
}

/** The same of each of some sets, which takes no more statements than of one. */
export async function worksOf(
  db: Db,
  owner: OwnPerson,
  sets: readonly SomeSet[],
): Promise<KeptWork[]> {
  const ids = sets.map(({ activityId }) => activityId);
  const found = await findWork(db, owner, ids);
  return found.map(({ shifts, replies, calibratedAt, doneAt }, at) => ({
    shifts: shifts.flatMap(({ body, ...shift }) =>
      body.kind === "practice" ? [{ ...shift, body }] : [],
    ),
    replies: replies.map((reply) => ({
      ...reply,
      written: reply.body?.decision === "reply" && reply.body.text !== "",
    })),
    calibrated: calibratedAt !== null && calibratedAt >= sets[at]!.revisionFrom,
    doneAt,
  }));
}

/** The part of it that counts towards having done the set next. */
export function workThatCounts(work: KeptWork, revisionFrom: number): KeptWork {
  return countingWork(work, { revisionFrom, since: work.doneAt.at(-1) ?? null });
}

/** The set as a company is taught it, and the revision from which on work counts; null for what is no practice set. */
export async function taughtSet(
  db: Db,
  owner: OwnPerson,
  activityId: string,
): Promise<{ body: PracticeBody; revisionFrom: number } | null> {
  const { companyId } = owner;
  const spans = await findCopySpans(db, activityId);
  const all = await findSetRevisions(db, owner, activityId);
  const theirs = all.filter((revision) => concernsCompany(revision, companyId, spans));
  const body = theirs.at(-1)?.body;
  if (body?.kind !== "practice") return null;
  const relearn = theirs.findLast(({ number, impact }) => number > 1 && impact === "relearn");
  return { body, revisionFrom: relearn?.number ?? 1 };
}
