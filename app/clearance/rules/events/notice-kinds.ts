import type { Setting } from "~/clearance/rules/words/employee-words";
import type { ActivityKind, Level } from "~/curriculum/rules/kinds";
import type { Nowhere, Overdue, Stop } from "~/clearance/rules/standing/standing";
import type { LiveVerdict, SignOffKind, Verdict } from "~/clearance/rules/kinds";
import type { ReplyVerdict } from "~/curriculum/rules/practice-kinds";
import type { LocalDate } from "~/kit/time/moment";

/** The events that people get a notice of, each with the kind it is stored as. */
export const TOLD_AS = {
  enrolled: "assigned",
  due: "due",
  overdue: "overdue",
  "signed-off": "feedback",
  "sign-off-wanted": "sign-off-wanted",
  "clearance-granted": "cleared",
  "renewal-opened": "renewal",
  expiring: "expiring",
  paused: "paused",
  "policy-published": "policy-changed",
  "reply-judged": "reply-judged",
  "replies-waiting": "replies-waiting",
  "live-reply-reviewed": "live-reply-reviewed",
  "plan-returns": "plan",
} as const;
export type ToldKind = keyof typeof TOLD_AS;
export type NoticeKind = (typeof TOLD_AS)[ToldKind];

/** The words of the database's CHECK. */
export const NOTICE_KINDS = Object.values(TOLD_AS) as [NoticeKind, ...NoticeKind[]];

/** Why someone is paused or revoked, as a notice keeps it: without the words that were written about them. */
export type PausedReason =
  | { code: Exclude<Stop["code"], "left" | "archived"> | "revoked"; by: string; on: LocalDate }
  | Overdue
  | Nowhere;

interface About {
  /** The programme's title. */
  programme: string;
  level: Level;
}

/**
 * A lesson or quiz that has changed, or the company's playbook (without a module and a key), and what that asks of the people who did it
 * before. `new`: it was added, and is to be done. `seen`: they have looked, and it asks nothing.
 */
export interface ChangedContent {
  activity: ActivityKind | "playbook";
  title: string;
  module: string;
  key: string;
  asks: "look" | "again" | "new" | "seen";
  /** Whether a clearance pauses after the day. */
  pauses: boolean;
}

/** A lesson, quiz or programme that a colleague wants to publish or restore, and the page where someone else agrees to it. */
interface YesWanted {
  title: string;
  path: string;
  restores: boolean;
}

/** How many people the company’s retention erases in a week, the first of them on the day, and after how many months. */
export interface Erased {
  people: number;
  months: number;
}

/** A webhook of the company’s that nothing arrives at: it has been tried for days, or is switched off. */
export interface FailingWebhook {
  id: string;
  name: string;
  off: "gone" | "failing" | null;
}

interface SaidByKind {
  assigned: { dueOn: LocalDate | null } & About;
  /** What is due is training, or to look at a change, or to do something again; to managers, that the company erases people who left, or that its groups, posts or reviews elsewhere fail since then. */
  due:
    | ({ dueOn: LocalDate } & About)
    | { dueOn: LocalDate; changed: ChangedContent }
    | { dueOn: LocalDate; erased: Erased }
    | { dueOn: LocalDate; groups: { since: string } }
    | { dueOn: LocalDate; failing: { of: "publishing" | "reviewing"; since: string } };
  /** What is overdue is training; to managers, what should have arrived elsewhere. */
  overdue: ({ dueOn: LocalDate } & About) | { webhook: FailingWebhook };
  feedback: { from: SignOffKind; verdict: Verdict; by: string } & About;
  /** What is wanted is a sign-off, or a second yes to something in the library. */
  "sign-off-wanted": ({ from: SignOffKind } & About) | { yes: YesWanted };
  /** `supervised` is how many live replies have to be good first, where some have. */
  cleared: {
    channels: string[];
    validFrom: LocalDate;
    validUntil: LocalDate;
    supervised?: number;
  } & About;
  renewal: { validUntil: LocalDate } & About;
  expiring: { validUntil: LocalDate; ended: boolean; retired: boolean; takenOut?: true } & About;
  paused: { running: boolean; reason: PausedReason };
  /** `sign` is the version to sign, where one is; `before` the day from which not having signed it pauses. */
  "policy-changed": { version: string; sign: string | null; before: LocalDate | null };
  /** `title` is the practice set’s, and `path` the page with the comments. */
  "reply-judged": { title: string; verdict: ReplyVerdict; path: string };
  /** Replies that nobody has looked at for two working days: in practice, or published. `since` is the oldest’s day. */
  "replies-waiting": { of: "practice" | "live"; count: number; since: LocalDate };
  "live-reply-reviewed": { by: string; channel: string; verdict: LiveVerdict };
  /** What they meant to do, as they wrote it. */
  plan: { when: string; then: string };
}

/** What a notice keeps, as it was true when it was made. The words for it are with its event. */
export type NoticeFacts<K extends NoticeKind = NoticeKind> = {
  [Kind in K]: SaidByKind[Kind] & {
    kind: Kind;
    /** The manager who asked that they be reminded, where one did. */
    remindedBy?: string;
  };
}[K];

/** Who a notice is for: the person it is about, or the people who decide about them. */
export type Audience = "person" | "trainers" | "managers";

/** A notice that is true now. The key is the same whenever it is derived, and no one gets two notices with one key. */
export interface DueNotice {
  key: string;
  facts: NoticeFacts;
}

/** What the words need to know besides the facts of the notice. */
export interface NoticeSetting extends Setting {
  companyKey: string;
  /** The employee it is about. */
  about: { id: string; name: string };
  /** Whether its reader is a trainer, whose pages are in the studio. */
  toTrainer: boolean;
}

export interface NoticeWords {
  title: string;
  text: string;
  /** Where one does something about it: what the link says, and its path. */
  link: { label: string; path: string };
}
