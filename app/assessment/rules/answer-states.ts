import type { QuestionBody } from "~/curriculum/rules/question-body";
import type { Attempt } from "./attempt";
import type { AnswerState } from "./question-types/question-type";
import { questionType } from "./question-types/registry";

/** How far each question of an attempt is answered, in order. `bodies` holds every question revision that it asks. */
export function answerStates(
  { asked, answers }: Pick<Attempt, "asked" | "answers">,
  bodies: ReadonlyMap<string, QuestionBody>,
): AnswerState[] {
  return asked.map(({ questionRevisionId }) => {
    const body = bodies.get(questionRevisionId);
    const answer = answers.get(questionRevisionId);
    return body && answer ? answerState(body, answer.response) : "unanswered";
  });
}

/** How far one question is answered by what was stored for it. */
export function answerState(body: QuestionBody, stored: unknown): AnswerState {
  const type = questionType(body.type);
  const response = type.response.safeParse(stored);
  if (!response.success) return "unanswered";
  return type.progress(type.content.parse(body.content), response.data);
}

/** The numbers, from 1, of the questions that are not answered or only partly. */
export function unfinishedOf(states: readonly AnswerState[]): number[] {
  return states.flatMap((state, index) => (state === "answered" ? [] : [index + 1]));
}
