import type { AnswerFields } from "./question-types/question-type";
import type { Step } from "./steps";
import type { Certainty } from "./kinds";
import type { QuestionTypeName } from "~/curriculum/rules/kinds";

/** A question as this attempt asks it: its revision and the order its parts are shown in, fixed when the attempt starts. */
export interface AskedQuestion {
  questionId: string;
  questionRevisionId: string;
  type: QuestionTypeName;
  /** Indexes into the revision's options. */
  order: number[];
  /** The published translation that it is asked in, whatever is published later; without one, it is asked in English. */
  translation?: string | undefined;
  /** The other published translations then, whose answers it accepts too where answers are typed. */
  also?: readonly string[] | undefined;
}

/** What one question earned. `answered` false means no answer was given, which is not the same as a wrong one. */
export interface GradedQuestion {
  questionRevisionId: string;
  answered: boolean;
  correct: boolean;
  points: number;
  maxPoints: number;
  certainty?: Certainty | undefined;
  /** What it asked about. Grades from before objectives had marks do not say. */
  objective?: string | undefined;
  /** Whether being wrong here with certainty fails the attempt. */
  critical?: boolean | undefined;
}

export interface Answer {
  clientSeq: number;
  response: unknown;
  /** Null where it was not asked or not said. */
  certainty: Certainty | null;
}

/** One sitting of a quiz, as its steps so far leave it. */
export interface Attempt {
  asked: readonly AskedQuestion[];
  deadline: Date | null;
  /** By question revision: the latest answer. */
  answers: ReadonlyMap<string, Answer>;
  submitted: { at: Date; late: boolean } | null;
  /** The last step's number, 0 before the first. */
  seq: number;
}

/**
 * An answer as a page sends it: the question's number in the attempt from 1, its fields, and the page's own counter, which
 * a plain form has not.
 */
export interface SentAnswer {
  number: number;
  fields: AnswerFields;
  certainty?: Certainty | null;
  clientSeq: number | null;
}

/** An answer as it arrives. Null `clientSeq` is a plain form's, which is the newest word whenever it comes. */
export interface Answering {
  questionRevisionId: string;
  response: unknown;
  certainty?: Certainty | null;
  clientSeq: number | null;
}

/** An attempt with the step that ended it, if it had not ended before. */
export interface EndedAttempt {
  attempt: Attempt;
  step: Step | null;
}

export type AnswerVerdict =
  | { ok: true; attempt: Attempt; step: Step | null }
  | { ok: false; reason: "finished" | "time-over" | "not-asked" | "superseded" | "too-many-steps" };

/** Far beyond what a person can do by hand; it bounds what one attempt can make the server read and keep. */
export const MAX_STEPS = 2000;

/** Client sequences count in these from the attempt's start, by the server's clock. In 32 bits that lasts for six years. */
const TICK_MS = 100;

/** Where a client sequence stands at an instant: a page counts on from here, so that pages opened later sort after earlier ones. */
export function sequenceAt(startedAt: Date, now: Date): number {
  return Math.max(1, Math.floor((now.getTime() - startedAt.getTime()) / TICK_MS));
}

/** What a new page starts counting from: after everything that is stored. */
export function nextSequence(attempt: Attempt, startedAt: Date, now: Date): number {
  const stored = [...attempt.answers.values()].map(({ clientSeq }) => clientSeq);
  return Math.max(sequenceAt(startedAt, now), ...stored.map((seq) => seq + 1));
}

/** The attempt as its steps, in their order, leave it. */
export function attemptAfter(
  { asked, deadline }: Pick<Attempt, "asked" | "deadline">,
  steps: readonly Step[],
): Attempt {
  const begun: Attempt = { asked, deadline, answers: new Map(), submitted: null, seq: 0 };
  return steps.reduce(advance, begun);
}

/** The attempt as one more step leaves it. */
export function advance(attempt: Attempt, step: Step): Attempt {
  switch (step.kind) {
    case "answered": {
      const { clientSeq, body } = step;
      const { response, certainty = null } = body;
      const answers = new Map(attempt.answers);
      answers.set(step.questionRevisionId, { clientSeq, response, certainty });
      return { ...attempt, answers, seq: step.seq };
    }
    case "submitted":
      return { ...attempt, submitted: { at: step.at, late: step.body.late }, seq: step.seq };
    case "extended":
      return { ...attempt, deadline: new Date(step.body.deadline), seq: step.seq };
    case "reopened": {
      const { deadline } = step.body;
      return {
        ...attempt,
        submitted: null,
        deadline: deadline === null ? null : new Date(deadline),
        seq: step.seq,
      };
    }
    case "regraded":
      return { ...attempt, seq: step.seq };
    default:
      step satisfies never;
      return attempt;
  }
}

/**
 * Takes an answer. The highest client sequence of a question wins, whatever order they arrive in; the same one twice is one
 * answer. A submitted or expired attempt takes none.
 */
export function answerQuestion(
  attempt: Attempt,
  { questionRevisionId, response, certainty = null, clientSeq }: Answering,
  { startedAt, now }: { startedAt: Date; now: Date },
): AnswerVerdict {
  if (attempt.submitted) return { ok: false, reason: "finished" };
  if (isOver(attempt, now)) return { ok: false, reason: "time-over" };
  if (!attempt.asked.some((asked) => asked.questionRevisionId === questionRevisionId)) {
    return { ok: false, reason: "not-asked" };
  }
  const latest = attempt.answers.get(questionRevisionId);
  const same =
    latest !== undefined &&
    latest.certainty === certainty &&
    sameResponse(latest.response, response);
  if (same && (clientSeq === null || clientSeq <= latest.clientSeq)) {
    return { ok: true, attempt, step: null };
  }
  if (latest && clientSeq !== null && clientSeq <= latest.clientSeq) {
    return { ok: false, reason: "superseded" };
  }
  if (attempt.seq >= MAX_STEPS) return { ok: false, reason: "too-many-steps" };
  const step: Step = {
    seq: attempt.seq + 1,
    kind: "answered",
    questionRevisionId,
    clientSeq: clientSeq ?? Math.max(sequenceAt(startedAt, now), (latest?.clientSeq ?? 0) + 1),
    body: certainty ? { response, certainty } : { response },
    at: now,
  };
  return { ok: true, attempt: advance(attempt, step), step };
}

/** Ends an attempt. Submitting twice is submitting once: the second call returns the attempt unchanged. */
export function submitAttempt(attempt: Attempt, now: Date): EndedAttempt {
  if (attempt.submitted) return { attempt, step: null };
  const step: Step = {
    seq: attempt.seq + 1,
    kind: "submitted",
    questionRevisionId: null,
    clientSeq: null,
    body: { late: isOver(attempt, now) },
    at: now,
  };
  return { attempt: advance(attempt, step), step };
}

/** Ends an attempt whose time is over, at the instant it was over. Any other it returns unchanged. */
export function endByClock(attempt: Attempt, now: Date): EndedAttempt {
  if (attempt.submitted || !attempt.deadline || !isOver(attempt, now))
    return { attempt, step: null };
  const step: Step = {
    seq: attempt.seq + 1,
    kind: "submitted",
    questionRevisionId: null,
    clientSeq: null,
    body: { late: true },
    at: attempt.deadline,
  };
  return { attempt: advance(attempt, step), step };
}

/** Milliseconds left; null without a time limit, 0 when it is over. */
export function timeLeft({ deadline }: Pick<Attempt, "deadline">, now: Date): number | null {
  return deadline && Math.max(0, deadline.getTime() - now.getTime());
}

export function isOver({ deadline }: Attempt, now: Date): boolean {
  return deadline !== null && now > deadline;
}

/** Responses come out of their type's schema, which writes them one way; a database may still order the keys as it likes. */
function sameResponse(one: unknown, other: unknown): boolean {
  return JSON.stringify(sortedEntries(one)) === JSON.stringify(sortedEntries(other));
}

function sortedEntries(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedEntries);
  if (value === null || typeof value !== "object") return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sortedEntries(inner)]);
}
