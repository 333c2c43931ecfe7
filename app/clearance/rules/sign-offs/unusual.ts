import type { WordedScore } from "~/assessment/rules/grading/objectives";
import type { Credit, SignOff, Suspension } from "~/clearance/rules/standing/facts";
import type { Standing } from "~/clearance/rules/standing/standing";
import { daysBetween, localDateOf, type Moment } from "~/kit/time/moment";

/** A quiz as a signer looks at it: how it was passed, and the last attempt that was handed in. */
export interface QuizLookedAt {
  activityId: string;
  title: string;
  attempts: number;
  /** At which attempt it was last passed, counted since the pass before; null where it was not. */
  passedAtTry: number | null;
  /** What the company's people have who passed it; null where they are too few to say. */
  average: number | null;
  last: {
    attemptId: string;
    at: Date;
    basisPoints: number;
    passed: boolean;
    objectives: WordedScore[];
  } | null;
}

/** What there is to look at of one who waits, beside what the programme's evidence says. */
export interface LookedAt {
  quizzes: readonly QuizLookedAt[];
  certainAndWrong: { all: number };
  /** The newest first. */
  notYets: readonly SignOff[];
  /** The newest first. */
  decisions: readonly Suspension[];
}

interface OfQuiz {
  title: string;
  attemptId: string;
}

/** Something that a signer should look at before deciding. What is not among these is ordinary. */
export type Unusual =
  | { code: "stopped"; decisions: readonly Suspension[] }
  | { code: "not-yet"; notYets: readonly SignOff[] }
  | { code: "certain-and-wrong"; answers: number }
  | ({ code: "failed-since"; basisPoints: number } & OfQuiz)
  | ({ code: "tries"; tries: number } & OfQuiz)
  | ({ code: "weak"; objective: string; basisPoints: number } & OfQuiz)
  | ({ code: "below-average"; basisPoints: number; average: number } & OfQuiz)
  | { code: "long-ago"; title: string; at: Date }
  | { code: "credit"; title: string; credit: Credit };

const MANY_TRIES = 3;
/** A part of a quiz that was passed as a whole. */
const WEAK_BASIS_POINTS = 5_000;
const BELOW_BASIS_POINTS = 1_000;
const LONG_AGO_DAYS = 180;

/** What is unusual about one who waits, the heaviest first. */
export function unusualOf(
  { modules }: Pick<Standing, "modules">,
  { quizzes, certainAndWrong, notYets, decisions }: LookedAt,
  { today, timeZone }: Pick<Moment, "today" | "timeZone">,
): Unusual[] {
  const evidence = modules.flatMap(({ activities }) => activities);
  return [
    ...(decisions.length > 0 ? [{ code: "stopped" as const, decisions }] : []),
    ...(notYets.length > 0 ? [{ code: "not-yet" as const, notYets }] : []),
    ...(certainAndWrong.all > 0
      ? [{ code: "certain-and-wrong" as const, answers: certainAndWrong.all }]
      : []),
    ...quizzes.flatMap(unusualInQuiz),
    ...evidence.flatMap(({ kind, title, current, evidence: passed }) =>
      kind === "quiz" &&
      current &&
      passed &&
      daysBetween(localDateOf(passed.at, timeZone), today) > LONG_AGO_DAYS
        ? [{ code: "long-ago" as const, title, at: passed.at }]
        : [],
    ),
    ...modules.flatMap(({ title, credit }) =>
      credit ? [{ code: "credit" as const, title, credit }] : [],
    ),
  ];
}

function unusualInQuiz({ title, passedAtTry, average, last }: QuizLookedAt): Unusual[] {
  if (!last) return [];
  const { attemptId, basisPoints, passed, objectives } = last;
  const of = { title, attemptId };
  if (!passed) return passedAtTry === null ? [] : [{ code: "failed-since", basisPoints, ...of }];
  const weak = objectives.filter((one) => one.basisPoints <= WEAK_BASIS_POINTS);
  return [
    ...(passedAtTry !== null && passedAtTry >= MANY_TRIES
      ? [{ code: "tries" as const, tries: passedAtTry, ...of }]
      : []),
    ...weak.map((one) => ({
      code: "weak" as const,
      objective: one.words,
      basisPoints: one.basisPoints,
      ...of,
    })),
    ...(average !== null && average - basisPoints >= BELOW_BASIS_POINTS
      ? [{ code: "below-average" as const, basisPoints, average, ...of }]
      : []),
  ];
}

/**
 * At which attempt a quiz was last passed, counted since the pass before it: 1 for at once; null where it was never passed. `passed` says
 * it of each attempt handed in, the newest first.
 */
export function triesToPass(passed: readonly boolean[]): number | null {
  const last = passed.indexOf(true);
  if (last < 0) return null;
  const before = passed.indexOf(true, last + 1);
  return (before < 0 ? passed.length : before) - last;
}
