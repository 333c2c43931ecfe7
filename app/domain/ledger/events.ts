import type { RegradeChoice } from "../assessment/regrade";
import type { AllowanceKind } from "../assessment/words";
import type { SignOffKind, SuspensionAction, Verdict } from "../clearance/words";
import type { Level } from "../curriculum/words";
import type { LocalDate } from "../moment";
import type { Role } from "../people/roles";

/** A quiz of somebody, as it was called, and which sitting of it. */
interface OneAttempt {
  attemptId: string;
  quiz: string;
  attempt: number;
}

interface OneEnrolment {
  enrolmentId: string;
  programme: string;
}

/** What each kind of decision says of itself: ids, dates, numbers, verdicts and titles, and nothing personal. Times are ISO 8601. */
export interface FactsByKind {
  "person-added": { role: Role; team: string | null };
  "trainer-engaged": object;
  "person-left": { leftAt: string };
  "person-erased": { reason: string };
  enrolled: { programmeId: string; programme: string; channels: string[]; dueOn: LocalDate | null };
  "policy-published": { version: string; hash: string; graceDays: number; reacknowledge: boolean };
  "relearn-asked": { activity: string; title: string; number: number; hash: string };
  "policy-acknowledged": { policyVersionId: string; version: string; policyHash: string };
  "sign-off-requested": OneEnrolment;
  "signed-off": OneEnrolment & {
    of: SignOffKind;
    verdict: Verdict;
    /** Who was away, by id, where somebody stood in. */
    onBehalfOf?: string;
  };
  /** `to` stands in, by id; the days are both included. */
  delegated: { to: string; startsOn: LocalDate; endsOn: LocalDate };
  "delegation-ended": { to: string; startsOn: LocalDate; endsOn: LocalDate };
  "clearance-granted": OneEnrolment & {
    signOffId: string;
    level: Level;
    channels: string[];
    validFrom: LocalDate;
    validUntil: LocalDate;
  };
  "held-back": { action: SuspensionAction };
  "allowance-granted": {
    of: AllowanceKind;
    amount: number;
    /** The quiz; null for all of them. */
    activityId: string | null;
    quiz: string | null;
  };
  "attempt-changed": OneAttempt & { change: "extended" | "reopened"; deadline: string | null };
  "attempt-graded": OneAttempt & {
    grade: number;
    points: number;
    maxPoints: number;
    passed: boolean;
    late: boolean;
  };
  "attempt-regraded": OneAttempt & {
    gradeId: string;
    grade: number;
    points: number;
    maxPoints: number;
    passed: boolean;
    questionRevisionId: string;
    choice: RegradeChoice;
    /** The revision by whose key it was graded; null where all points were given. */
    key: string | null;
  };
}

export type LedgerKind = keyof FactsByKind;

/** The facts as they are kept: with the id of what was recorded because of the decision, as a timeline shows it. */
export type KeptFacts<K extends LedgerKind = LedgerKind> = FactsByKind[K] & { evidence: string };

/** What is personal about a decision. It is kept sealed by the key of the person it is about. */
export interface PersonalWords {
  name?: string | undefined;
  email?: string | undefined;
  typedName?: string | undefined;
  ipAddress?: string | undefined;
  comment?: string | undefined;
  reason?: string | undefined;
}

/** What each kind is called, in the order of a filter. */
export const KIND_WORDS: Record<LedgerKind, string> = {
  "person-added": "Person added",
  "trainer-engaged": "Trainer engaged",
  "person-left": "Person left",
  "person-erased": "Person erased",
  enrolled: "Enrolled",
  "attempt-graded": "Quiz graded",
  "attempt-changed": "Quiz extended or opened again",
  "attempt-regraded": "Quiz graded again",
  "allowance-granted": "Extra time or attempts",
  "policy-published": "Policy published",
  "policy-acknowledged": "Policy acknowledged",
  "relearn-asked": "To be learned again",
  "sign-off-requested": "Sign-off asked for",
  "signed-off": "Sign-off",
  "clearance-granted": "Clearance granted",
  "held-back": "Suspended or revoked",
  delegated: "Sign-offs handed over",
  "delegation-ended": "Sign-offs taken back",
};

export const LEDGER_KINDS = Object.keys(KIND_WORDS) as LedgerKind[];
