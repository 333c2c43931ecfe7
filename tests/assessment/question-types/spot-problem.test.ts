import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDraft } from "~/assessment/rules/question-types/draft";
import { spotProblem } from "~/assessment/rules/question-types/spot-problem";
import { keepsTheRules, toldOf, render } from "../../support/questions/question-type-rules";

const problem = (name = "") => ({ feedback: `FEEDBACK${name}` });
const contents = fc
  .array(fc.record({ length: fc.integer({ min: 1, max: 5 }), after: fc.nat(2) }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((spans) => {
    const filling = (count: number) => Array.from({ length: count }, () => "fine");
    const covered = spans.reduce((sum, { length }) => sum + length, 0);
    const parts = spans.flatMap(({ length, after }) => [
      `[[${Array.from({ length }, () => "bad").join(" ")}]]`,
      ...filling(after),
    ]);
    return {
      draft: [...parts, ...filling(covered + 1)].join(" "),
      problems: spans.map(() => problem()),
    };
  });

/** Words 0 to 11; problems at 2–5 and 8. */
const twelve = {
  draft: "a b [[c d e f]] g h [[i]] j k l",
  problems: [problem(" one"), problem(" two")],
};
const points = (words: number[], max = 2) => spotProblem.grade(twelve, { words }, max);

describe("the rules of every type", () => {
  keepsTheRules("spot-problem", {
    contents,
    responses: ({ draft }) => {
      const last = readDraft(draft).draft.words.length - 1;
      return fc
        .uniqueArray(fc.nat(last), { minLength: 1, maxLength: last + 1 })
        .map((words) => ({ words: words.sort((a, b) => a - b) }));
    },
    parts: fc.constantFrom("", "0"),
    keyWords: /FEEDBACK|\[\[/,
    showsParts: true,
  });
});

test("an author is told what is wrong with the marks", () => {
  const told = (draft: string, ...problems: unknown[]) =>
    toldOf("spot-problem", { draft, problems });
  expect(told("a [[b]] c", problem())).toBeNull();
  expect(told("a [[b c", problem())).toBe("A [[ is never closed. Write ]] where the problem ends.");
  expect(told("a b]] c", problem())).toBe("A ]] has no [[ before it. Add it, or remove the ]].");
  expect(told("a [[b [[c]] d]] e f g", problem())).toBe(
    "A [[ is inside another. Close the first with ]].",
  );
  expect(told("a [[ ]] c", problem())).toBe(
    "A [[ ]] has no words in it. Put it round the problem.",
  );
  expect(told("a [[b]][[c]] d e", problem(), problem())).toBe(
    "Two problems share a word. Mark different words.",
  );
  expect(told("a [[b]] c d", problem(), problem())).toBe(
    "The draft and the list must have the same number of problems. Draft: 1. List: 2.",
  );
  expect(told("a b c", problem())).toBe(
    "The draft and the list must have the same number of problems. Draft: 0. List: 1.",
  );
  expect(told("a [[b]] c d")).toBe("Describe 1 to 5 problems.");
  expect(told("a [[b]]", problem())).toBe(
    "Mark fewer than half of the words as problems. The draft marks 1 of 2.",
  );
  expect(told("{% $x %} [[b]] c", problem())).toBe(
    "{name} must be plain text, without tags or variables.",
  );
  expect(told(`[[a]] ${"b ".repeat(120)}`, problem())).toBe("A draft can have at most 120 words.");
});

test("a mark inside a word covers the whole of it, and a single bracket is a word's own", () => {
  const { draft, mistake } = readDraft("(see [1]) un[[fair, to]]day. [[Now]], bye");
  expect(mistake).toBeNull();
  expect(draft.words).toEqual(["(see", "[1])", "unfair,", "today.", "Now,", "bye"]);
  expect(draft.problems).toEqual([[2, 3], [4]]);
});

test("what a learner sees are the words and how many problems there are, without the marks", () => {
  const view = spotProblem.view(twelve, [], render);
  expect(view).toEqual({
    type: "spot-problem",
    joined: [],
    words: [..."abcdefghijkl"],
    problems: 2,
  });
  fc.assert(
    fc.property(contents, ({ draft, problems }) => {
      const content = spotProblem.content.parse({ draft, problems });
      expect(JSON.stringify(spotProblem.view(content, [], render))).not.toMatch(/\[\[|\]\]/);
    }),
  );
});

test.each([
  ["exactly the problems", [2, 3, 4, 5, 8], 2],
  ["half of the words of one", [2, 3, 8], 2],
  ["less than half of them", [2, 8], 0],
  ["half of a phrase that is no problem", [4, 5, 6, 7, 8], 2],
  ["a phrase that is mostly no problem", [7, 8, 9, 10], 0],
  ["one of two", [2, 3, 4, 5], 1],
  ["one of two and a false alarm", [2, 3, 4, 5, 10], 0],
  ["both and a false alarm", [2, 3, 4, 5, 8, 11], 1],
  ["nothing but a false alarm", [0], 0],
  ["everything", [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0],
])("marking %s", (_, words, earned) => {
  expect(points(words).points).toBe(earned);
  expect(points(words).correct).toBe(earned === 2);
});

test("marking every word never earns anything", () => {
  fc.assert(
    fc.property(contents, (raw) => {
      const words = readDraft(raw.draft).draft.words.map((_, index) => index);
      expect(spotProblem.grade(raw, { words }, 100).points).toBe(0);
    }),
  );
});

test("words are written one way: each once, in their order, none that is not a word", () => {
  expect(spotProblem.response.parse({ words: [3, 1, 3] })).toEqual({ words: [1, 3] });
  for (const words of [[-1], [1.5], [120], ["1"]])
    expect(spotProblem.response.safeParse({ words }).success).toBe(false);
  expect(spotProblem.response.safeParse(spotProblem.fromForm({ "": ["x"] })).success).toBe(false);
});

test("the review tells problems in full alone; hints explain what found one", () => {
  const told = (mode: "right-or-wrong" | "hints" | "full" | "key") => {
    const { words, findings } = spotProblem.review(twelve, { words: [2, 3, 10] }, [], mode, render);
    return {
      problems: words.map(({ problem }) => problem),
      findings: findings.map((finding) => [finding.words, finding.verdict, finding.feedback]),
    };
  };
  const unmarked = Array.from({ length: 12 }, () => null);
  const explained = ["FEEDBACK one"];
  expect(told("right-or-wrong")).toEqual({ problems: unmarked, findings: [] });
  expect(told("hints")).toEqual({ problems: unmarked, findings: [["c d", null, explained]] });
  const full = {
    problems: [null, null, 1, 1, 1, 1, null, null, 2, null, null, null],
    findings: [
      ["c d e f", "found", explained],
      ["i", "missed", ["FEEDBACK two"]],
      ["k", "false-alarm", null],
    ],
  };
  expect(told("full")).toEqual(full);
  expect(told("key")).toEqual(full);
});

test("a trainer reads the phrases that were marked; other marks in the same words are the same question", () => {
  expect(spotProblem.summarise(twelve, { words: [2, 3, 8, 40] })).toEqual(["c d", "i"]);
  const other = { draft: "a b c [[d]] e f g h i j k l", problems: [problem()] };
  expect(spotProblem.sameParts(twelve, other)).toBe(true);
  expect(spotProblem.sameParts(twelve, { ...other, draft: "a [[b]] c" })).toBe(false);
});
