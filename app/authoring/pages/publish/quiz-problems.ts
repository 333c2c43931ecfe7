import { readQuizFile } from "~/assessment/rules/quiz-document/quiz-document";
import { SETTINGS, controlId } from "~/authoring/parts/quiz-editor/fields/controls";
import { quizProblems } from "~/authoring/parts/quiz-editor/problems";
import type { QuizToCheck } from "~/authoring/services/publish/checked-quiz.server";
import type { PublicationProblem } from "~/authoring/services/publish/show-publication.server";

/** What the page’s own form asks for. */
const ASKED_HERE = ["impact", "change"].map((name) => controlId(SETTINGS, [name]));

/**
 * What keeps a quiz from being published, said as its editor says it: by the names of its fields, with the question they belong to.
 * What only the whole library shows stays as it is.
 */
export function inEditorsWords(
  problems: readonly PublicationProblem[],
  place: NonNullable<PublicationProblem["activity"]>,
  { text, around }: QuizToCheck,
): PublicationProblem[] {
  const found = quizProblems(readQuizFile(text), text, around);
  const lines = new Set(found.map(({ line }) => line));
  const isSaid = ({ activity, line }: PublicationProblem) =>
    activity?.module === place.module && activity.key === place.key && lines.has(line ?? 0);
  const own = found
    .filter(({ control }) => !ASKED_HERE.includes(control))
    .map(({ where, words }) => ({ where, line: null, message: words, activity: place }));
  return [...own, ...problems.filter((problem) => !isSaid(problem))];
}
