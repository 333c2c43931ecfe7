import type { ActivityKind, Level } from "~/curriculum/rules/kinds";
import type { LocalDate } from "~/kit/time/moment";
import type {
  Credit,
  EnrolmentFacts,
  Evidence,
  Period,
  PersonFacts,
  Scope,
  SignOff,
} from "./facts";
import type { ModuleRule, PolicyRule, ProgrammeRule } from "~/curriculum/rules/requirements";
import type { SignOffKind, ClearanceState } from "~/clearance/rules/kinds";
import type { Supervision } from "~/clearance/rules/supervision/supervision";

/** What a standing is derived from, besides the moment. */
export interface StatusInput {
  person: PersonFacts;
  enrolment: EnrolmentFacts;
  programme: ProgrammeRule;
  policies: readonly PolicyRule[];
  /** What the last decision asks to be done again, if it asks for a module. */
  remedial: ModuleRule | null;
}

/** What a manager decided against somebody. `incident` is empty where nothing is named. */
interface Suspended {
  reason: string;
  incident: string;
  by: string;
  at: Date;
}

/** A pause that stops somebody, cleared or not: nobody signs them off, and only somebody else’s decision ends it. */
export type Stop =
  | { code: "left"; at: Date }
  /** The company is, and so nobody speaks for it. */
  | { code: "archived"; at: Date }
  | ({ code: "suspended" } & Suspended);

/** A pause of what was granted, which they end themselves by doing what is overdue. */
export type Overdue =
  | { code: "policy-unsigned"; version: string; overdueFrom: LocalDate }
  /** `isNew` where it was added for the cleared too, and not changed. Older notices have no `place`. */
  | {
      code: "relearn-overdue";
      activity: string;
      place?: { module: string; key: string };
      overdueFrom: LocalDate;
      isNew?: true;
    };

/** A pause of what was granted, where the company has none of its channels any more: it ends with one of them, or with another. */
export type Nowhere = { code: "no-channel"; validUntil: LocalDate };

export type Pause = Stop | Overdue | Nowhere;
export type PauseReason = Pause["code"];

/** Why a clearance does not hold, or what stands in the way. Words for people are in `describe.ts`. */
export type Reason =
  | Pause
  | ({ code: "revoked" } & Suspended)
  | { code: "remedial"; module: string; title: string; done: boolean; revoked: boolean }
  | { code: "expired"; validUntil: LocalDate }
  | { code: "steps-left"; left: number }
  | { code: "not-yet"; kind: SignOffKind; comment: string; by: string; at: Date }
  | { code: "trainer-sign-off" }
  | { code: "manager-sign-off" };

/** The one thing to do next, and whose turn it is. */
export type NextStep =
  | {
      kind: "activity";
      activity: ActivityKind;
      module: string;
      moduleTitle: string;
      key: string;
      title: string;
      minutes: number;
    }
  | { kind: "policy"; version: string }
  | { kind: "ask-again"; by: SignOffKind }
  | { kind: "trainer" }
  | { kind: "manager" }
  | { kind: "lift-suspension" };

export interface ActivityProgress {
  id: string;
  key: string;
  kind: ActivityKind;
  title: string;
  minutes: number;
  evidence: Evidence | null;
  /** The evidence counts for the period being earned. */
  current: boolean;
  /** Since when it does. */
  since: Date | null;
}

export interface ModuleProgress {
  id: string;
  key: string;
  title: string;
  done: boolean;
  /** Since when it is done, by learning or by a credit that still counts, whichever came first; null where it isn’t. */
  since: Date | null;
  /** What stands for it, where it is not learned. */
  credit: Credit | null;
  activities: ActivityProgress[];
}

export interface PolicyProgress {
  id: string;
  version: string;
  /** When the person acknowledged this or a later version. */
  acknowledgedAt: Date | null;
  overdueFrom: LocalDate;
}

/** Where a person stands in one programme, at one moment. Derived, never stored. */
export interface Standing {
  enrolmentId: string;
  /** Retired also where only this person was taken out of it, which `takenOut` says. */
  programme: { id: string; key: string; title: string; retired: boolean; takenOut?: true };
  /** What was granted, by the period that runs or else the last one; before the first, what is being earned. */
  level: Level;
  channelIds: readonly string[];
  /** The period granted to follow the one that runs, where it is for something else. */
  coming: Period | null;
  /** What the next authorisation grants: the programme's level on the enrolment's channels, as they are today. */
  earns: Scope;
  /** Whether that is for a channel more, from the day of the authorisation until the end of what runs. */
  widens: boolean;
  state: ClearanceState;
  /** True where the person may act on the channels today: cleared or renewing. */
  holds: boolean;
  /** It holds while the first live replies are still looked at; null where enough of them were good, or none are asked for. */
  supervised: Supervision | null;
  /** How many live replies a month are asked for while it holds and isn’t supervised. */
  monthly: number;
  /** It holds, and its end is near: from the day on which it can be renewed, or could be. */
  expiring: boolean;
  reasons: Reason[];
  nextStep: NextStep | null;
  steps: { done: number; total: number };
  /** The last day that an authorisation today can grant, where it rests on credits; null where it rests on none. */
  creditsUntil: LocalDate | null;
  modules: ModuleProgress[];
  policy: PolicyProgress | null;
  /** Whose decision is asked for, also while an older clearance still runs. Nobody's for someone suspended or gone. */
  awaiting: SignOffKind | null;
  /** Since when: the moment at which everything that they need was there. */
  awaitingSince: Date | null;
  /** The sign-offs of the period being earned, or of the one that runs. */
  trainerSignOff: SignOff | null;
  managerSignOff: SignOff | null;
  validFrom: LocalDate | null;
  /** The last day on which all of the level and the channels is granted. */
  validUntil: LocalDate | null;
  renewFrom: LocalDate | null;
  dueOn: LocalDate | null;
  enrolledAt: Date;
  /** The next day on which this may be different though nothing happens; null if none is known. */
  changesOn: LocalDate | null;
}
