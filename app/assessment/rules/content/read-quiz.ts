import type { QuizBody } from "~/curriculum/rules/bodies";
import { checkQuiz, type QuizSurroundings } from "./check-quiz";
import type { ActivityContent } from "~/curriculum/rules/content/content";
import { hashOf } from "~/kit/text/hash";
import type { Report } from "~/kit/yaml/mistakes";

export function readQuiz(
  key: string,
  text: string,
  around: QuizSurroundings,
  report: Report,
): ActivityContent | null {
  const checked = checkQuiz(text, around, report);
  if (!checked?.quiz) return null;
  const questions = checked.questions.map(({ key, body }) => ({ key, hash: hashOf(body), body }));
  const heldBack = checked.questions.filter((one) => one.heldBack).map(({ key }) => key);
  const {
    impact,
    change,
    passMark,
    objectiveMark,
    objectiveMarks,
    questions: _,
    ...rest
  } = checked.quiz;
  const body: QuizBody = {
    kind: "quiz",
    ...rest,
    passBasisPoints: passMark * 100,
    objectiveBasisPoints: objectiveMark * 100,
    ...(objectiveMarks && { objectiveMarks: inBasisPoints(objectiveMarks) }),
    ...(questions.some(({ body }) => body.critical) && { critical: true }),
    ...(heldBack.length > 0 && { heldBack }),
    questions: questions.map((question) => question.key),
  };
  const hash = hashOf({ impact, change, body, questions: questions.map(({ hash }) => hash) });
  return { key, hash, impact, change, body, questions };
}

function inBasisPoints(percents: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(percents).map(([code, percent]) => [code, percent * 100]),
  );
}
