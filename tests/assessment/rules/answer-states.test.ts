import { expect, test } from "vitest";
import { answerState, answerStates, unfinishedOf } from "~/assessment/rules/answer-states";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import { aMultipleResponse, aSingleChoice } from "../../support/questions/a-quiz";

const body = (type: QuestionBody["type"], content: unknown): QuestionBody => ({
  ...aSingleChoice("jo"),
  type,
  content,
});
const feedback = "FEEDBACK";

const BEST_WORST = body("best-worst", {
  options: ["best", "between", "between", "worst"].map((rank, index) => {
    return { text: `Option ${index}`, rank, feedback };
  }),
});
const MATCHING = body("matching", {
  pairs: ["a", "b", "c"].map((left) => ({ left, right: `${left} too`, feedback })),
  extras: ["none"],
});
const CATEGORISE = body("categorise", {
  categories: ["Yes", "No"],
  items: ["a", "b", "c", "d"].map((text) => ({ text, category: "Yes", feedback })),
});
const ORDERING = body("ordering", {
  items: ["a", "b", "c"].map((text) => ({ text, feedback })),
});
const FILL_GAP = body("fill-gap", {
  text: "A ___ and a ___.",
  gaps: [
    { accept: ["one"], feedback },
    { accept: ["two"], feedback },
  ],
});
const SPOT_PROBLEM = body("spot-problem", {
  draft: "a [[b]] c d [[e]] f g",
  problems: [{ feedback }, { feedback }],
});

test.each([
  ["single-choice", aSingleChoice("jo"), null, { choice: 2 }],
  ["multiple-response", aMultipleResponse("lou"), null, { choices: [1] }],
  ["best-worst", BEST_WORST, { best: 2, worst: null }, { best: 2, worst: 0 }],
  ["best-worst", BEST_WORST, { best: null, worst: 1 }, { best: 0, worst: 3 }],
  ["matching", MATCHING, { matches: [0, null, 2] }, { matches: [3, 1, 2] }],
  ["matching", MATCHING, { matches: [0] }, { matches: [0, 1, 2] }],
  ["categorise", CATEGORISE, { placed: [0, 0, null, 1] }, { placed: [1, 1, 1, 1] }],
  ["ordering", ORDERING, { order: [], places: [1, null, null] }, { order: [2, 1, 0] }],
  ["fill-gap", FILL_GAP, { texts: ["one", " "] }, { texts: ["wrong", "x"] }],
  ["spot-problem", SPOT_PROBLEM, { words: [0, 1] }, { words: [0, 6] }],
] as const)("half of a %s is partly answered, right or wrong", (_, question, half, whole) => {
  expect(answerState(question, whole)).toBe("answered");
  if (half) expect(answerState(question, half)).toBe("partly");
});

test.each([
  [BEST_WORST, { best: null, worst: null }],
  [MATCHING, { matches: [null, null, null] }],
  [CATEGORISE, { placed: [null, null, null, null] }],
  [ORDERING, { order: [] }],
  [FILL_GAP, { texts: [" ", ""] }],
  [SPOT_PROBLEM, { words: [] }],
  [aMultipleResponse("lou"), { choices: [] }],
  [aSingleChoice("jo"), undefined],
])("%# what says nothing is unanswered", (question, stored) => {
  expect(answerState(question, stored)).toBe("unanswered");
});

test("an attempt’s questions are told apart in their order", () => {
  const asked = ["x", "y", "z"].map((id) => ({
    questionId: id,
    questionRevisionId: id,
    type: "fill-gap" as const,
    order: [0, 1],
  }));
  const answer = (texts: string[]) => ({ clientSeq: 1, certainty: null, response: { texts } });
  const answers = new Map([
    ["x", answer(["one", "two"])],
    ["z", answer(["", "two"])],
  ]);
  const bodies = new Map(asked.map(({ questionId }) => [questionId, FILL_GAP]));
  const states = answerStates({ asked, answers }, bodies);
  expect(states).toEqual(["answered", "unanswered", "partly"]);
  expect(unfinishedOf(states)).toEqual([2, 3]);
});
