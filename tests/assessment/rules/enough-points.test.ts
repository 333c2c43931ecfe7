import { describe, expect, test } from "vitest";
import { checkQuiz } from "~/assessment/rules/content/check-quiz";
import { questionType } from "~/assessment/rules/question-types/registry";
import { outcomeOf, reviewQuestion } from "~/assessment/rules/show";
import { gradeQuestion } from "~/assessment/rules/grading/grading";
import { QUESTION_TYPES, type QuestionTypeName } from "~/curriculum/rules/kinds";
import { QuizFile } from "~/curriculum/rules/content/schemas";
import { aSingleChoice } from "../../support/questions/a-quiz";
import { render } from "../../support/questions/question-type-rules";

const feedback = "Because.";
const some = <Each>(count: number, make: (index: number) => Each) =>
  Array.from({ length: count }, (_, index) => make(index));

const CONTENTS: Record<QuestionTypeName, Record<string, unknown>> = {
  "single-choice": { options: some(3, (at) => ({ text: `o${at}`, correct: at === 0, feedback })) },
  "multiple-response": {
    options: some(5, (at) => ({ text: `o${at}`, correct: at < 2, feedback })),
  },
  "best-worst": {
    options: some(4, (at) => ({
      text: `o${at}`,
      rank: at === 0 ? "best" : at === 3 ? "worst" : "between",
      feedback,
    })),
  },
  matching: { pairs: some(3, (at) => ({ left: `l${at}`, right: `r${at}`, feedback })) },
  categorise: {
    categories: ["Yes", "No"],
    items: some(8, (at) => ({ text: `i${at}`, category: "Yes", feedback })),
  },
  ordering: { items: some(3, (at) => ({ text: `i${at}`, feedback })) },
  "fill-gap": { text: "A ___ and ___.", gaps: some(2, (at) => ({ accept: [`g${at}`], feedback })) },
  "spot-problem": { draft: "a [[b]] c d [[e]] f g", problems: some(2, () => ({ feedback })) },
};

function told(type: QuestionTypeName, points: number, content = CONTENTS[type]) {
  const stem = "Choose all that apply.";
  const head = { key: "q", type, objective: "a.b", points, stem, reread: "lesson#heading" };
  const quiz = {
    title: "Quiz",
    minutes: 5,
    passMark: 80,
    layout: "one-page",
    shuffle: true,
    cooldownMinutes: 0,
    maxAttempts: null,
    feedback: "full",
    impact: "notice",
    change: "New.",
    questions: [{ ...head, ...content }],
  };
  const messages: string[] = [];
  const around = { objectives: ["a.b"], headings: new Map([["lesson", ["heading"]]]) };
  const checked = checkQuiz(JSON.stringify(quiz), around, (_, message, _at, how) => {
    messages.push(`${how?.mild ? "mild: " : ""}${message}`);
  });
  return { messages, taught: checked?.questions.length };
}

const FEW = (points: number, enough: number) =>
  `mild: With \`points: ${points}\`, an answer that’s nearly right earns nothing. Use \`points: ${enough}\` or more.`;

describe("a question that can be partly right has the points to say so", () => {
  test.each([
    ["multiple-response", 2],
    ["best-worst", 2],
    ["matching", 2],
    ["categorise", 2],
    ["ordering", 3],
    ["fill-gap", 2],
    ["spot-problem", 2],
  ] as const)("a %s needs %i", (type, enough) => {
    for (let points = 1; points < enough; points += 1)
      expect(told(type, points).messages).toContain(FEW(points, enough));
    expect(told(type, enough)).toEqual({ messages: [], taught: 1 });
    expect(told(type, 1).taught, "what is published already goes on being taught").toBe(1);
  });

  test("where it is all or nothing, one point does", () => {
    expect(told("single-choice", 1).messages).toEqual([]);
    const gap = { text: "A ___.", gaps: [{ accept: ["g"], feedback }] };
    expect(told("fill-gap", 1, gap).messages).toEqual([]);
    const problem = { draft: "a [[b]] c d", problems: [{ feedback }] };
    expect(told("spot-problem", 1, problem).messages).toEqual([]);
  });

  test.each(QUESTION_TYPES)("a new %s begins with enough", (type) => {
    const { points } = questionType(type).starting();
    expect(told(type, points).messages).toEqual([]);
  });
});

test("seven of eight sorted is partly right, even where one point cannot say so", () => {
  const body = {
    ...aSingleChoice("jo"),
    type: "categorise" as const,
    points: 1,
    content: CONTENTS.categorise,
  };
  const outcome = (placed: (number | null)[]) => {
    const graded = gradeQuestion("q", body, { placed });
    expect(graded.points).toBe(0);
    expect(outcomeOf(graded)).toBe("wrong");
    const order = [0, 1, 2, 3, 4, 5, 6, 7];
    return reviewQuestion(body, { order }, { placed }, graded, "full", render)?.outcome;
  };
  expect(outcome([0, 0, 0, 0, 0, 0, 0, 1])).toBe("partly");
  expect(outcome([1, 1, 1, 1, 1, 1, 1, 1])).toBe("wrong");
});

test("a quiz says its waits as a number or as a list that never gets shorter", () => {
  const { shape } = QuizFile;
  for (const good of [0, 10, 43_200, [1, 60, 1440], [5], [1, 1]])
    expect(shape.cooldownMinutes.safeParse(good).success, JSON.stringify(good)).toBe(true);
  for (const bad of [-1, 1.5, 43_201, "1", [], [60, 1], [1, "2"], some(11, () => 1), null]) {
    const { success, error } = shape.cooldownMinutes.safeParse(bad);
    expect(success, JSON.stringify(bad)).toBe(false);
    expect(error?.issues[0]?.message).toMatch(
      / must be a number of minutes from 0 to 43200, or 1 to 10 /,
    );
  }
});
