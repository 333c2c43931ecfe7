import type { Level } from "~/curriculum/rules/kinds";
import type { LocalDate } from "~/kit/time/moment";
import type {
  CreditKind,
  LiveVerdict,
  SignOffKind,
  SuspensionAction,
  Verdict,
} from "~/clearance/rules/kinds";

/** A lesson finished, or a quiz passed (the latest pass). */
export interface Evidence {
  at: Date;
  revisionNumber: number;
  /** Of 10,000; null for a lesson. */
  basisPoints: number | null;
  /** Every time that it was finished or passed, `at` among them. */
  times: readonly Date[];
}

/** A module that somebody need not do, until a day. */
export interface Credit {
  id: string;
  moduleId: string;
  kind: CreditKind;
  completedOn: LocalDate | null;
  /** The last day on which it counts. */
  validUntil: LocalDate;
  evidence: string;
  reason: string;
  by: string | null;
  at: Date;
  endedAt: Date | null;
}

export interface Suspension {
  action: SuspensionAction;
  reason: string;
  /** Where what happened can be found; empty where nothing is named. */
  incident: string;
  /** To be done again, as a whole, before they speak for the company again. */
  remedialModuleId: string | null;
  at: Date;
  by: string;
}

/** What is recorded of a person, whatever they are enrolled in. */
export interface PersonFacts {
  leftAt: Date | null;
  /** Since when their company is archived, where it is. */
  archivedAt?: Date | null;
  /** By activity id. */
  evidence: ReadonlyMap<string, Evidence>;
  /** By policy version id. */
  acknowledged: ReadonlyMap<string, Date>;
  /** Oldest first. */
  suspensions: readonly Suspension[];
  credits: readonly Credit[];
}

export interface SignOff {
  kind: SignOffKind;
  verdict: Verdict;
  comment: string;
  by: string;
  at: Date;
}

/** What one may do, and on which channels. */
export interface Scope {
  level: Level;
  channelIds: readonly string[];
}

/** A clearance as granted, which nothing changes afterwards: both dates belong to it. */
export interface Period extends Scope {
  validFrom: LocalDate;
  validUntil: LocalDate;
  grantedAt: Date;
}

/** A reply that somebody published for the company and logged; without a review while nobody has looked at it. */
export interface LiveReply {
  id: string;
  channelId: string;
  at: Date;
  review: { verdict: LiveVerdict; by: string; at: Date } | null;
}

/** What is recorded of a person's way through one programme. Lists are oldest first. */
export interface EnrolmentFacts {
  id: string;
  programmeId: string;
  /** What is being earned; what was granted is in the periods. */
  channelIds: readonly string[];
  enrolledAt: Date;
  dueOn: LocalDate | null;
  /** Taken out of the programme: what it granted holds until its date, and it grants nothing more. */
  endedAt: Date | null;
  signOffs: readonly SignOff[];
  /** When the employee asked to be looked at again. */
  requests: readonly Date[];
  periods: readonly Period[];
  live: readonly LiveReply[];
}
