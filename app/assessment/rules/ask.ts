import type { QuizBody } from "~/curriculum/rules/bodies";
import type { AskedQuestion } from "./attempt";
import { drawQuestions } from "./draw";
import { questionType } from "./question-types/registry";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import { inOrder, shuffled, type Random } from "./random";

export interface CurrentQuestion {
  questionId: string;
  key: string;
  revisionId: string;
  body: QuestionBody;
}

/** What a new attempt asks: what is drawn for this person, in the quiz's order or mixed, each with its parts in the order they will be shown. */
export function askQuestions(
  quiz: Pick<QuizBody, "questions" | "shuffle" | "draw" | "heldBack">,
  current: readonly CurrentQuestion[],
  seen: ReadonlyMap<string, number>,
  random: Random,
): AskedQuestion[] {
  const byKey = new Map(current.map((question) => [question.key, question]));
  const heldBack = new Set(quiz.heldBack);
  const pool = quiz.questions.flatMap((key) => {
    const question = byKey.get(key);
    return question ? { ...question, heldBack: heldBack.has(key) } : [];
  });
  const drawn = drawQuestions(pool, quiz.draw, seen, random);
  const order = quiz.draw && quiz.shuffle ? shuffled(drawn.length, random) : inOrder(drawn.length);
  return order.flatMap((index) => {
    const question = drawn[index];
    if (!question) return [];
    const { body } = question;
    const type = questionType(body.type);
    const content = type.content.parse(body.content);
    return {
      questionId: question.questionId,
      questionRevisionId: question.revisionId,
      type: body.type,
      order: type.order(content, { shuffle: quiz.shuffle, random }),
    };
  });
}
