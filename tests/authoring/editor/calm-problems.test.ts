import { expect, test } from "vitest";
import {
  blockPlace,
  calmProblems as calmLesson,
  NOBODY,
  WHOLE,
  writingAt,
} from "~/authoring/parts/lesson-editor/problems/calm-problems";
import type { LessonProblem } from "~/authoring/parts/lesson-editor/problems/problems";
import { calmProblems, writingIn } from "~/authoring/parts/quiz-editor/calm-problems";
import type { QuizProblem } from "~/authoring/parts/quiz-editor/problems";

const inBlock = (index: number, message: string): LessonProblem => ({
  line: index,
  message,
  weight: "wrong",
  path: [index],
});
const placeOf = ({ path }: LessonProblem) => (path ? blockPlace(path[0] ?? 0) : WHOLE);

test("a lesson says nothing new of the block that is written, and everything once it is left", () => {
  const writing = writingAt(blockPlace(1), [], placeOf);
  const found = [inBlock(0, "No author."), inBlock(1, "No heading."), inBlock(2, "Empty.")];
  expect(calmLesson(found, writing, placeOf)).toEqual([found[0], found[2]]);
  expect(calmLesson(found, NOBODY, placeOf)).toEqual(found);
});

test("what was said of a block before somebody came stays until it is fixed", () => {
  const said = inBlock(1, "No heading.");
  const writing = writingAt(blockPlace(1), [said], placeOf);
  const moved = { ...said, line: 9 };
  expect(calmLesson([moved, inBlock(1, "Empty.")], writing, placeOf)).toEqual([moved]);
  expect(calmLesson([], writing, placeOf)).toEqual([]);
});

test("of the lesson as a whole nothing new is said while its text is written", () => {
  const whole: LessonProblem = { line: 5, message: "No sections.", weight: "wrong", path: null };
  const inText = writingAt(blockPlace(0), [], placeOf);
  const inTitle = writingAt("edit-title", [], placeOf);
  expect(calmLesson([whole], inText, placeOf)).toEqual([]);
  expect(calmLesson([whole], inTitle, placeOf)).toEqual([whole]);
});

const at = (question: string | null, control: string, words = "Still to fill in.") =>
  ({ question, control, words, line: 1, where: control, unwritten: true }) satisfies QuizProblem;

const NEW_QUESTION = [at("q1", "stem"), at("q1", "option-0"), at("q1", "option-1")];

test("in a new question only the fields that were left say what is missing", () => {
  const first = writingIn("q1", "stem", null, []);
  expect(calmProblems(NEW_QUESTION, first)).toEqual([]);
  const second = writingIn("q1", "option-0", first, []);
  expect(calmProblems(NEW_QUESTION, second)).toEqual([at("q1", "stem")]);
  expect(calmProblems(NEW_QUESTION, null)).toEqual(NEW_QUESTION);
});

test("other questions and the settings say at once what is wrong with them", () => {
  const others = [at("q2", "other"), at(null, "title")];
  expect(calmProblems([...NEW_QUESTION, ...others], writingIn("q1", "stem", null, []))).toEqual(
    others,
  );
});

test("a field that says what is wrong goes on saying so while it is fixed", () => {
  const known = writingIn("q1", "stem", null, [at("q1", "stem")]);
  expect(calmProblems(NEW_QUESTION, known)).toEqual([at("q1", "stem")]);
  const back = writingIn("q1", "stem", writingIn("q1", "option-0", known, []), [at("q1", "stem")]);
  expect(calmProblems([at("q1", "stem")], back)).toEqual([at("q1", "stem")]);
});
