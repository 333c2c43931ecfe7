import type { CurrentQuestion } from "~/assessment/rules/ask";
import { questionType } from "~/assessment/rules/question-types/registry";
import type { Render } from "~/assessment/rules/question-types/question-type";
import type { QuizBody } from "~/curriculum/rules/bodies";
import type { Inline } from "~/curriculum/rules/tree";
import { objectiveWords } from "~/curriculum/rules/objective-words";

/** For trainers only: every question with what is right, in the order of the quiz. */
export function questionsWithKey(
  quiz: Pick<QuizBody, "questions" | "heldBack">,
  current: readonly Pick<CurrentQuestion, "key" | "body">[],
  text: Render,
  objectives: Readonly<Record<string, string>>,
) {
  const words = (source: string) => text(source) as Inline[];
  return quiz.questions.flatMap((key) => {
    const question = current.find((candidate) => candidate.key === key);
    if (!question) return [];
    const { type, points, critical = false, objective, stem, post, hint, content } = question.body;
    const rules = questionType(type);
    const parsed = rules.content.parse(content);
    return [
      {
        key,
        type,
        points,
        critical,
        heldBack: quiz.heldBack?.includes(key) ?? false,
        objective: objectiveWords(objectives, objective),
        stem: words(stem),
        hint: hint === undefined ? null : words(hint),
        post: post ? { ...post, text: words(post.text) } : null,
        review: rules.review(parsed, null, rules.authorOrder(parsed), "key", text),
      },
    ];
  });
}
