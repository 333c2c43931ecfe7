import { mayStart, openAttempt, type StartVerdict } from "~/domain/assessment/start";
import type { FeedbackMode } from "~/domain/curriculum/words";
import type { Employee } from "~/domain/people/actor";
import { notFound } from "~/domain/refusal";
import { findEnrolledActivity, findOwnAttempts } from "~db/queries/assessment";
import type { Store } from "~db/store";
import type { Score } from "./submit-attempt.server";

interface Input {
  store: Store;
  actor: Employee;
  now: Date;
  moduleKey: string;
  activityKey: string;
}

export interface QuizOverview {
  module: { key: string; title: string };
  key: string;
  title: string;
  minutes: number;
  questionCount: number;
  passBasisPoints: number;
  maxAttempts: number | null;
  cooldownMinutes: number;
  feedback: FeedbackMode;
  /** The first one first; `score` is null while it is open. */
  attempts: {
    id: string;
    number: number;
    startedAt: Date;
    submittedAt: Date | null;
    score: Score | null;
  }[];
  open: { id: string; number: number } | null;
  passed: boolean;
  /** With an open attempt, “no” for that reason: one goes on with it. */
  start: StartVerdict;
}

/** What a quiz's page says before one begins: how it goes, how it went so far, and whether one may start now. */
export async function quizOverview({
  store,
  actor,
  now,
  moduleKey,
  activityKey,
}: Input): Promise<QuizOverview> {
  const found = await findEnrolledActivity(store.read, actor, moduleKey, activityKey);
  if (!found || found.revision.body.kind !== "quiz") throw notFound("quiz");
  const quiz = found.revision.body;
  const rows = await findOwnAttempts(store.read, actor, found.activity.id);
  const attempts = rows.map(({ grade, ...attempt }) => ({ ...attempt, score: grade }));
  const open = openAttempt(attempts);
  return {
    module: { key: found.module.key, title: found.module.body.title },
    key: found.activity.key,
    title: quiz.title,
    minutes: quiz.minutes,
    questionCount: quiz.questions.length,
    passBasisPoints: quiz.passBasisPoints,
    maxAttempts: quiz.maxAttempts,
    cooldownMinutes: quiz.cooldownMinutes,
    feedback: quiz.feedback,
    attempts,
    open: open && { id: open.id, number: open.number },
    passed: attempts.some(({ score }) => score?.passed),
    start: mayStart(quiz, attempts, now),
  };
}
