import type { RegradeChoice } from "~/assessment/rules/kinds";
import type { FactsByKind } from "~/ledger/rules/recorded";

type Kept<K extends keyof FactsByKind, Field extends keyof FactsByKind[K]> = Pick<
  FactsByKind[K],
  Field
>;
type Sitting = Kept<"attempt-graded", "quiz" | "attempt">;

/** Who decided it; null where a rule did. */
interface Decided {
  by: string | null;
}

/** What a line of someone's timeline says, by the kind of event: what the ledger keeps of it, names, and what was written. */
interface ShownByKind {
  enrolled: Kept<"enrolled", "programme" | "dueOn"> & Decided;
  "enrolment-changed": Kept<"enrolment-changed", "change" | "programme" | "dueOn"> &
    Decided & { reason: string };
  "lesson-done": { title: string };
  "quiz-begun": Sitting;
  "attempt-graded": Sitting & { basisPoints: number; passed: boolean; regraded: boolean };
  /** `quiz` is null for all of them. */
  "allowance-granted": Kept<"allowance-granted", "of" | "amount" | "quiz"> & {
    reason: string;
    by: string;
  };
  "attempt-changed": Sitting & Kept<"attempt-changed", "change"> & { reason: string; by: string };
  "attempt-regraded": Sitting & { choice: RegradeChoice; reason: string; by: string };
  "policy-acknowledged": Kept<"policy-acknowledged", "version"> & { typedName: string };
  "sign-off-requested": Kept<"sign-off-requested", "programme">;
  "signed-off": Kept<"signed-off", "programme" | "of" | "verdict"> & {
    comment: string;
    by: string;
  };
  "clearance-granted": Kept<
    "clearance-granted",
    "programme" | "level" | "channels" | "validFrom" | "validUntil"
  >;
  "live-reply-reviewed": Kept<"live-reply-reviewed", "programme" | "channel" | "verdict"> & {
    finding: string;
    by: string;
  };
  "held-back": Kept<"held-back", "action"> & {
    reason: string;
    /** Empty where nothing is named. */
    incident: string;
    /** The module to be done again, by its title. */
    remedial: string | null;
    by: string;
  };
  "module-credited": Kept<"module-credited", "of" | "module" | "completedOn" | "validUntil"> &
    Decided & { evidence: string; reason: string };
  "credit-ended": Kept<"credit-ended", "of" | "module"> & Decided & { reason: string };
  "person-left": object;
  "person-returned": object;
}

export type ShownKind = keyof ShownByKind;

/** One recorded fact about a person, as a line of their timeline; `ledger` is the number of its entry, where it has one. */
export type HistoryEvent<K extends ShownKind = ShownKind> = {
  [Kind in K]: ShownByKind[Kind] & {
    kind: Kind;
    id: string;
    at: Date;
    ledger?: number | undefined;
  };
}[K];

/** What follows from what, for events of the same instant: the higher one from the lower one. */
const CAUSED: Record<ShownKind, number> = {
  "person-returned": 0,
  enrolled: 1,
  "enrolment-changed": 2,
  "module-credited": 3,
  "credit-ended": 4,
  "allowance-granted": 5,
  "quiz-begun": 6,
  "lesson-done": 7,
  "attempt-changed": 8,
  "attempt-regraded": 8,
  "attempt-graded": 9,
  "policy-acknowledged": 10,
  "sign-off-requested": 11,
  "signed-off": 12,
  "clearance-granted": 13,
  "live-reply-reviewed": 14,
  "held-back": 15,
  "person-left": 16,
};

/** Newest first; of the same instant, what followed comes before what it followed from. */
export function newestFirst(events: readonly HistoryEvent[]): HistoryEvent[] {
  return [...events].sort(
    (a, b) =>
      b.at.getTime() - a.at.getTime() || CAUSED[b.kind] - CAUSED[a.kind] || (a.id < b.id ? 1 : -1),
  );
}
