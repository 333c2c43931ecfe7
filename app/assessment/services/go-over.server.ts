import type { Call } from "~/people/services/call";
import { attemptAfter } from "~/assessment/rules/attempt";
import { gradeQuestion } from "~/assessment/rules/grading/grading";
import { allowsGoingOver, toGoOver } from "~/assessment/rules/go-over";
import type { AnswerFields } from "~/assessment/rules/question-types/question-type";
import { questionType } from "~/assessment/rules/question-types/registry";
import { reviewQuestion, showQuestion } from "~/assessment/rules/show";
import type { Employee } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { findGrade, findOwnAttempt, findSteps } from "~/assessment/queries/assessment";
import { attemptTranslation } from "~/assessment/queries/asked-bodies";
import { askedBodies } from "./asked-bodies.server";
import { ownToldMode } from "./told-mode.server";
import { textsFor } from "./texts.server";

interface Input extends Pick<Call<Employee>, "store" | "actor"> {
  moduleKey: string;
  activityKey: string;
  attemptId: string;
  /** A question's number in the attempt; null for the first that went wrong. */
  number: number | null;
  /** What was answered just now; null to be asked. */
  fields: AnswerFields | null;
}

/**
 * The questions of one's own handed-in attempt that did not earn everything, to be tried again. Nothing is kept and nothing counts,
 * so feedback comes at once, as far as the quiz gives any.
 */
export async function goOver({
  store,
  actor,
  moduleKey,
  activityKey,
  attemptId,
  number,
  fields,
}: Input) {
  const db = store.read;
  const row = await findOwnAttempt(db, actor, attemptId);
  if (!row || row.moduleKey !== moduleKey || row.activityKey !== activityKey)
    throw notFound("attempt");
  const told = await ownToldMode(db, row);
  if (row.body.kind !== "quiz" || !allowsGoingOver(told.feedback)) throw notFound("question");
  const quiz = row.body;
  const steps = await findSteps(db, row);
  const { submitted } = attemptAfter(row, steps);
  const grade = submitted && (await findGrade(db, row));
  if (!grade) throw notFound("question");
  const numbers = toGoOver(grade.byQuestion, row.asked.map(told.of));
  const here = number ?? numbers[0];
  const asked = here !== undefined && numbers.includes(here) ? row.asked[here - 1] : undefined;
  if (here === undefined || !asked) throw notFound("question");

  const { counting } = await askedBodies(db, row, steps);
  const body = counting.get(asked.questionRevisionId);
  if (!body) throw notFound("question");
  const render = await textsFor(store, actor);
  const response = fields && responseIn(fields, asked);
  const feedback = told.of(asked);
  const type = questionType(asked.type);
  const mistake = fields && (type.mistake?.(fields) ?? null);
  const answered = response !== null && type.isAnswered(response);
  const graded = gradeQuestion(asked.questionRevisionId, body, response);
  const translation = await attemptTranslation(db, row.asked);
  return {
    title: translation?.title ?? quiz.title,
    language: translation?.language ?? ("en" as const),
    numbers,
    number: here,
    question: {
      ...showQuestion(body, asked, response ?? undefined, render),
      /** What was sent and needs fixing stays as it was sent. */
      ...(mistake !== null && { response: type.fromForm(fields ?? {}) }),
    },
    mistake,
    /** Null before an answer. */
    review: answered ? reviewQuestion(body, asked, response, graded, feedback, render) : null,
    /** Whether something was sent that answers nothing. */
    empty: fields !== null && mistake === null && !answered,
    next: numbers[numbers.indexOf(here) + 1] ?? null,
  };
}

/** Null where nothing was said, or what was said fits nothing that was shown. */
function responseIn(
  fields: AnswerFields,
  asked: { type: Parameters<typeof questionType>[0]; order: number[] },
): unknown {
  const type = questionType(asked.type);
  const shown = type.response.safeParse(type.fromForm(fields));
  return shown.success ? type.fromShown(shown.data, asked.order) : null;
}
