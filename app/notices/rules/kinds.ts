import type { ActivityKind, Level } from "~/curriculum/rules/kinds";
import type { Overdue, Stop } from "~/clearance/rules/standing/standing";
import type { SignOffKind, Verdict } from "~/clearance/rules/kinds";
import type { LocalDate } from "~/kit/time/moment";

export const NOTICE_KINDS = [
  "assigned",
  "due",
  "overdue",
  "feedback",
  "sign-off-wanted",
  "cleared",
  "expiring",
  "paused",
  "policy-changed",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Why somebody is held back, as a notice keeps it: without the words that were written about them. */
export type HeldReason =
  { code: Exclude<Stop["code"], "left"> | "revoked"; by: string; on: LocalDate } | Overdue;

interface About {
  /** The programme's title. */
  programme: string;
  level: Level;
}

/** A lesson or quiz that has changed, or the company's playbook (without a module and a key), and what that asks of whoever did it before. `seen`: they have looked, and it asks nothing. */
export interface ChangedContent {
  activity: ActivityKind | "playbook";
  title: string;
  module: string;
  key: string;
  asks: "look" | "again" | "seen";
  /** Whether a clearance pauses after the day. */
  pauses: boolean;
}

/** What a notice says, as it was true when it was made. The words for it are in `notice-words.ts`. */
export type NoticeFacts = Said & {
  /** The manager who asked that they be reminded, where one did. */
  remindedBy?: string;
};

type Said =
  | ({ kind: "assigned"; dueOn: LocalDate | null } & About)
  | ({ kind: "due"; dueOn: LocalDate } & About)
  /** What is due is to look at a change, or to do something again. */
  | { kind: "due"; dueOn: LocalDate; changed: ChangedContent }
  | ({ kind: "overdue"; dueOn: LocalDate } & About)
  | ({ kind: "feedback"; from: SignOffKind; verdict: Verdict; by: string } & About)
  | ({ kind: "sign-off-wanted"; from: SignOffKind } & About)
  | ({ kind: "cleared"; channels: string[]; validFrom: LocalDate; validUntil: LocalDate } & About)
  | ({
      kind: "expiring";
      validUntil: LocalDate;
      ended: boolean;
      retired: boolean;
      takenOut?: true;
    } & About)
  | { kind: "paused"; running: boolean; reason: HeldReason }
  /** `sign` is the version to sign, where one is; `before` the day from which not having signed it pauses. */
  | { kind: "policy-changed"; version: string; sign: string | null; before: LocalDate | null };

/** Whom a notice is for: the person it is about, or those who are to decide about them. */
export type Audience = "person" | "trainers" | "managers";

/** A notice that is true now. The key is the same whenever it is derived, and nobody is told twice of one key. */
export interface DueNotice {
  to: Audience;
  key: string;
  facts: NoticeFacts;
}
