import type { Call } from "~/people/services/call";
import { attemptAfter, isOver, nextSequence, timeLeft } from "~/assessment/rules/attempt";
import { answerStates } from "~/assessment/rules/answer-states";
import type { AnswerState } from "~/assessment/rules/question-types/question-type";
import { showQuestion, type ShownQuestion } from "~/assessment/rules/show";
import type { Certainty } from "~/assessment/rules/kinds";
import type { QuizBody } from "~/curriculum/rules/bodies";
import type { Employee } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { moduleText } from "~/curriculum/rules/translation/module-text";
import { companyCurriculum } from "~/curriculum/services/curriculum.server";
import { findOwnAttempt, findSteps } from "~/assessment/queries/assessment";
import { attemptTranslation, findAskedBodies } from "~/assessment/queries/asked-bodies";
import { language, type Language } from "~/kit/language/language";
import { endIfOver } from "./end-attempt.server";
import { textsFor } from "./texts.server";

/**
 * Which part of an attempt: one question by its number from 1, all of them, the list before handing in, or the question whether to
 * hand in what is not finished.
 */
type AttemptPart = number | "all" | "review" | "unfinished";

interface Input extends Call<Employee> {
  moduleKey: string;
  activityKey: string;
  attemptId: string;
  /** Null leads to where one left off. */
  part: number | "review" | "unfinished" | null;
}

interface AttemptQuestion extends ShownQuestion {
  number: number;
  /** What was said; null before, undefined where the quiz does not ask. */
  certainty: Certainty | null | undefined;
}

export interface OpenAttemptView {
  finished: false;
  module: { key: string; title: string };
  title: string;
  /** That its questions are in. */
  language: Language;
  layout: QuizBody["layout"];
  part: AttemptPart;
  /** Every question, in order. */
  questions: { number: number; state: AnswerState }[];
  /** The questions of this part. Before handing in these are all, for their stems. */
  shown: AttemptQuestion[];
  /** What this page's answers count on from. */
  sequence: number;
  /** Milliseconds; null without a time limit. */
  timeLeft: number | null;
  deadline: Date | null;
}

/** An open attempt as its owner sees it while answering. Holds no key and no feedback. */
export async function showAttempt({
  store,
  actor,
  now,
  moduleKey,
  activityKey,
  attemptId,
  part: asked,
}: Input): Promise<OpenAttemptView | { finished: true }> {
  const row = await findOwnAttempt(store.read, actor, attemptId);
  if (!row || row.moduleKey !== moduleKey || row.activityKey !== activityKey) {
    throw notFound("attempt");
  }
  if (row.body.kind !== "quiz") throw notFound("attempt");
  const quiz = row.body;
  const attempt = attemptAfter(row, await findSteps(store.read, row));
  if (attempt.submitted) return { finished: true };
  if (isOver(attempt, now) && (await endIfOver(store, actor, attemptId, now)))
    return { finished: true };

  const bodies = await findAskedBodies(store.read, attempt.asked);
  const translation = await attemptTranslation(store.read, attempt.asked);
  const states = answerStates(attempt, bodies);
  const questions = states.map((state, index) => ({ number: index + 1, state }));
  const part = partOf(asked, row.body.layout, questions);
  if (typeof part === "number" && !questions[part - 1]) throw notFound("question");
  const numbers = typeof part === "number" ? [part] : questions.map(({ number }) => number);
  const shownAsked = numbers.flatMap((number) => attempt.asked[number - 1] ?? []);
  const render = await textsFor(store, actor);
  const module = (await companyCurriculum(store, actor)).modules.get(moduleKey);
  return {
    finished: false,
    module: {
      key: moduleKey,
      title: module ? moduleText(module, language()).title : row.body.title,
    },
    title: translation?.title ?? row.body.title,
    language: translation?.language ?? "en",
    layout: row.body.layout,
    part,
    questions,
    shown: shownAsked.map((question, index) => {
      const body = bodies.get(question.questionRevisionId);
      if (!body) throw notFound("question");
      const answer = attempt.answers.get(question.questionRevisionId);
      return {
        number: numbers[index] ?? 0,
        certainty: quiz.certainty ? (answer?.certainty ?? null) : undefined,
        ...showQuestion(body, question, answer?.response, render),
      };
    }),
    timeLeft: timeLeft(attempt, now),
    deadline: attempt.deadline,
    sequence: nextSequence(attempt, row.startedAt, now),
  };
}

/** Without a part named, one goes on at the first question whose answer is not finished. */
function partOf(
  asked: Input["part"],
  layout: QuizBody["layout"],
  questions: OpenAttemptView["questions"],
): AttemptPart {
  const unfinished = questions.find(({ state }) => state !== "answered")?.number;
  if (asked === "unfinished") return unfinished === undefined ? "review" : "unfinished";
  if (asked === "review") return "review";
  if (layout === "one-page") return "all";
  return asked ?? unfinished ?? "review";
}
