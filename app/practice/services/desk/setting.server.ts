import type { Playbook } from "~/company/rules/playbook/playbook";
import type { PracticePost } from "~/curriculum/rules/bodies";
import { conflict } from "~/kit/http/refusal";
import { m } from "~/kit/language/m";
import type { Employee } from "~/people/rules/actor";
import { channelOf, type PlaybookChannel } from "~/practice/rules/desk/accounts";
import { postsLeft, setProgress, type SetProgress } from "~/practice/rules/desk/progress";
import { isShiftOver, openShift, postsOf } from "~/practice/rules/desk/shift";
import type { Db } from "~db/store";
import type { EnrolledSet } from "./enrolled-set.server";
import {
  workThatCounts,
  worksOf,
  type KeptReply,
  type KeptShift,
  type KeptWork,
} from "./work.server";

/** A set with what somebody has done of it. */
export interface DeskSetting extends EnrolledSet {
  work: KeptWork;
  /** The part of it that counts towards having done the set next. */
  counting: KeptWork;
  progress: SetProgress;
  open: KeptShift | null;
  /** The posts that a next shift would have. */
  left: readonly string[];
  playbook: Playbook;
}

export async function deskSetting(db: Db, actor: Employee, set: EnrolledSet): Promise<DeskSetting> {
  const [setting] = await deskSettings(db, actor, [set]);
  return setting!;
}

/** The same of each of some sets. */
export async function deskSettings(
  db: Db,
  actor: Employee,
  sets: readonly EnrolledSet[],
): Promise<DeskSetting[]> {
  const asked = sets.map(({ activity, revisionFrom }) => ({
    activityId: activity.id,
    revisionFrom,
  }));
  const works = await worksOf(db, actor, asked);
  return sets.map((set, at) => settingOf(set, works[at]!));
}

function settingOf(set: EnrolledSet, work: KeptWork): DeskSetting {
  const { revisionFrom, body } = set;
  const counting = workThatCounts(work, revisionFrom);
  const progress = setProgress(body, counting);
  return {
    ...set,
    work,
    counting,
    progress,
    open: openKept(counting),
    left: postsLeft(body, progress),
    playbook: deskPlaybook(set),
  };
}

function openKept({ shifts, replies }: KeptWork): KeptShift | null {
  const open = openShift(shifts, replies);
  return shifts.find((shift) => shift.id === open?.id) ?? null;
}

/** The playbook as the desk works by it: with the channels that the company is on today. */
function deskPlaybook({ rules: { playbook, channels } }: EnrolledSet): Playbook {
  if (!playbook || channels.length === 0) throw conflict(m.practice_desk_no_channels());
  return {
    ...playbook,
    channels: channels.map(({ characterLimit, ...channel }) => ({
      ...channel,
      limit: characterLimit,
    })),
  };
}

/** A post where it was last met: in the open shift, or in the latest that is over. */
export interface PlacedPost {
  post: PracticePost;
  shift: KeptShift;
  isOpen: boolean;
  channel: PlaybookChannel;
  /** What was sent about it there, in order. */
  replies: readonly KeptReply[];
}

/** The posts that somebody has met, those of the latest shift first. */
export function placedPosts({ work, open, playbook }: DeskSetting): PlacedPost[] {
  const placed = new Map<string, PlacedPost>();
  const shifts = work.shifts.filter(
    (shift) => shift.id === open?.id || isShiftOver(shift, work.replies),
  );
  for (const shift of shifts.toReversed())
    for (const post of postsOf(shift)) {
      const channel = channelOf(post, playbook.channels);
      if (!channel || placed.has(post.key)) continue;
      const replies = work.replies.filter(
        ({ shiftId, postKey }) => shiftId === shift.id && postKey === post.key,
      );
      placed.set(post.key, { post, shift, isOpen: shift.id === open?.id, channel, replies });
    }
  return [...placed.values()];
}
