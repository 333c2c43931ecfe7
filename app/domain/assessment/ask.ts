import type { AskedQuestion } from "./attempt";
import { questionType } from "./question-types/registry";
import type { QuestionBody } from "./questions";
import type { Random } from "./random";

export interface CurrentQuestion {
  questionId: string;
  key: string;
  revisionId: string;
  body: QuestionBody;
}

/** What a new attempt asks: the quiz's questions in its order, each with its parts in the order they will be shown. */
export function askQuestions(
  quiz: { questions: readonly string[]; shuffle: boolean },
  current: readonly CurrentQuestion[],
  random: Random,
): AskedQuestion[] {
  const byKey = new Map(current.map((question) => [question.key, question]));
  return quiz.questions.flatMap((key) => {
    const question = byKey.get(key);
    if (!question) return [];
    const { body } = question;
    const type = questionType(body.type);
    const content = type.content.parse(body.content);
    return [
      {
        questionId: question.questionId,
        questionRevisionId: question.revisionId,
        type: body.type,
        order: type.order(content, { shuffle: quiz.shuffle, random }),
      },
    ];
  });
}
