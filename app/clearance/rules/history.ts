import type { AllowanceKind } from "~/assessment/rules/kinds";
import type { Level } from "~/curriculum/rules/kinds";
import type { LocalDate } from "~/kit/time/moment";
import type {
  CreditKind,
  EnrolmentChangeKind,
  SignOffKind,
  SuspensionAction,
  Verdict,
} from "./kinds";

/** One recorded fact about a person, as a line of their timeline; `ledger` is the number of its entry, where it has one. */
export type HistoryEvent = { id: string; at: Date; ledger?: number | undefined } & (
  | { kind: "enrolled"; programme: string; by: string | null; dueOn: LocalDate | null }
  | {
      kind: "enrolment-changed";
      change: EnrolmentChangeKind;
      programme: string;
      dueOn: LocalDate | null;
      reason: string;
      by: string | null;
    }
  | { kind: "lesson"; title: string }
  | { kind: "quiz-begun"; title: string; attempt: number }
  | {
      kind: "quiz";
      title: string;
      attempt: number;
      basisPoints: number;
      passed: boolean;
      regraded: boolean;
    }
  /** What somebody was granted for quizzes; `quiz` is null for all of them. */
  | {
      kind: "allowance";
      of: AllowanceKind;
      amount: number;
      quiz: string | null;
      reason: string;
      by: string;
    }
  /** A decision about one attempt. */
  | {
      kind: "attempt-decision";
      decision: "extended" | "reopened" | "award" | "rescore";
      title: string;
      attempt: number;
      reason: string;
      by: string;
    }
  | { kind: "acknowledged"; version: string; typedName: string }
  | { kind: "asked-again"; programme: string }
  | {
      kind: "sign-off";
      programme: string;
      of: SignOffKind;
      verdict: Verdict;
      comment: string;
      by: string;
    }
  | {
      kind: "granted";
      programme: string;
      level: Level;
      channels: string[];
      validFrom: LocalDate;
      validUntil: LocalDate;
    }
  | {
      kind: "held-back";
      action: SuspensionAction;
      reason: string;
      /** Empty where nothing is named. */
      incident: string;
      /** The module to be done again, by its title. */
      remedial: string | null;
      by: string;
    }
  | {
      kind: "credit";
      of: CreditKind;
      module: string;
      completedOn: LocalDate | null;
      validUntil: LocalDate;
      evidence: string;
      reason: string;
      by: string | null;
    }
  | { kind: "credit-ended"; of: CreditKind; module: string; reason: string; by: string | null }
  | { kind: "left" }
);

/** What follows from what, for events of the same instant. */
const CAUSES: readonly HistoryEvent["kind"][] = [
  "enrolled",
  "enrolment-changed",
  "credit",
  "credit-ended",
  "allowance",
  "quiz-begun",
  "lesson",
  "attempt-decision",
  "quiz",
  "acknowledged",
  "asked-again",
  "sign-off",
  "granted",
  "held-back",
  "left",
];

/** Newest first; of the same instant, what followed comes before what it followed from. */
export function newestFirst(events: readonly HistoryEvent[]): HistoryEvent[] {
  return [...events].sort(
    (a, b) =>
      b.at.getTime() - a.at.getTime() ||
      CAUSES.indexOf(b.kind) - CAUSES.indexOf(a.kind) ||
      (a.id < b.id ? 1 : -1),
  );
}
