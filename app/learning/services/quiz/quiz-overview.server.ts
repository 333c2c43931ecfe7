import type { Call } from "~/people/services/call";
import { commonMark } from "~/assessment/rules/grading/mastery";
import { questionCount } from "~/assessment/rules/draw";
import { mayStart, openAttempt, waitsOf, type StartVerdict } from "~/assessment/rules/start";
import type { FeedbackMode } from "~/curriculum/rules/kinds";
import type { Employee } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { enrolledActivity } from "~/learning/services/enrolled-activity.server";
import { findCurrentQuestions, findOwnAttempts } from "~/assessment/queries/assessment";
import { moduleText } from "~/curriculum/rules/translation/module-text";
import { shownText, type WhyOriginal } from "~/curriculum/rules/translation/shown";
import { language, type Language } from "~/kit/language/language";
import { quizTranslation } from "./quiz-translation";
import { endIfOver } from "~/assessment/services/end-attempt.server";
import { ownAllowance } from "~/assessment/services/own-allowance.server";
import type { Score } from "~/assessment/services/submit-attempt.server";

interface Input extends Call<Employee> {
  moduleKey: string;
  activityKey: string;
}

export interface QuizOverview {
  module: { key: string; title: string };
  key: string;
  title: string;
  language: Language;
  /** Why it is not in the reader's language; null where it is. */
  why: WhyOriginal | null;
  minutes: number;
  questionCount: number;
  passBasisPoints: number;
  /** Of each objective's points; null where objectives have no marks, or not all the same. */
  objectiveBasisPoints: number | null;
  /** Whether being wrong with certainty fails an attempt in some of its questions. */
  critical: boolean;
  /** With what this person was granted on top; null is without end. */
  maxAttempts: number | null;
  /** With the extra time that this person was granted; null is without a limit. */
  timeLimitMinutes: number | null;
  certainty: boolean;
  /** In minutes, after the first attempt that failed, the second …; the last one goes on. */
  waits: readonly number[];
  feedback: FeedbackMode;
  /** The first one first; `score` is null while it is open. */
  attempts: {
    id: string;
    number: number;
    startedAt: Date;
    submittedAt: Date | null;
    passed: boolean;
    score: Score | null;
  }[];
  open: { id: string; number: number } | null;
  passed: boolean;
  /** With an open attempt, “no” for that reason: that attempt goes on. */
  start: StartVerdict;
}

/** What a quiz's page says before it begins: how it works, how it went so far, and whether it can start now. */
export async function quizOverview({
  store,
  actor,
  now,
  moduleKey,
  activityKey,
}: Input): Promise<QuizOverview> {
  const rules = await companyRules(store, actor);
  const found = await enrolledActivity({ rules, db: store.read }, actor, {
    moduleKey,
    activityKey,
  });
  if (!found || found.revision.body.kind !== "quiz") throw notFound("quiz");
  const quiz = found.revision.body;
  const activityId = found.activity.id;
  let rows = await findOwnAttempts(store.read, actor, activityId);
  const unfinished = openAttempt(rows);
  if (unfinished?.deadline && unfinished.deadline < now) {
    const ended = await endIfOver(store, actor, unfinished.id, now);
    if (ended) rows = await findOwnAttempts(store.read, actor, activityId);
  }
  const attempts = rows.map(({ grade, deadline: _, ...attempt }) => ({ ...attempt, score: grade }));
  const open = openAttempt(attempts);
  const { extraPercent, extraAttempts } = await ownAllowance(
    store.read,
    actor,
    activityId,
    attempts,
  );
  const { maxAttempts, timeLimitMinutes } = quiz;
  const translation = await quizTranslation(rules, { moduleKey, activityKey }, () =>
    findCurrentQuestions(store.read, activityId),
  );
  const module = rules.curriculum.modules.get(moduleKey);
  const activity = module?.activities.find(({ id }) => id === activityId);
  const moduleTitle = module ? moduleText(module, language()).title : found.module.body.title;
  const why = activity ? shownText(activity, language()).why : null;
  return {
    module: { key: found.module.key, title: moduleTitle },
    key: found.activity.key,
    title: translation?.title ?? quiz.title,
    language: translation ? language() : "en",
    why: translation || language() === "en" ? null : (why ?? "outdated"),
    minutes: quiz.minutes,
    questionCount: questionCount(quiz),
    passBasisPoints: quiz.passBasisPoints,
    objectiveBasisPoints: commonMark(quiz),
    critical: quiz.critical ?? false,
    maxAttempts: maxAttempts === null ? null : maxAttempts + extraAttempts,
    timeLimitMinutes: timeLimitMinutes
      ? Math.floor((timeLimitMinutes * (100 + extraPercent)) / 100)
      : null,
    certainty: quiz.certainty ?? false,
    waits: waitsOf(quiz),
    feedback: quiz.feedback,
    attempts,
    open: open && { id: open.id, number: open.number },
    passed: attempts.some((attempt) => attempt.passed),
    start: mayStart({ ...quiz, extraAttempts }, attempts, now),
  };
}
