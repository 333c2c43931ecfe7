import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { multipleResponse } from "~/assessment/rules/question-types/multiple-response";
import { inOrder } from "~/assessment/rules/random";
import { questionType } from "~/assessment/rules/question-types/registry";
import { singleChoice } from "~/assessment/rules/question-types/single-choice";
import { FEEDBACK_MODES } from "~/curriculum/rules/kinds";
import { keepsTheRules } from "../../support/questions/question-type-rules";

const option = (correct: boolean, index: number) => ({
  text: `text ${index}`,
  correct,
  feedback: `FEEDBACK ${index}`,
});
const render = (source: string) => [source];

/** Valid contents of each type, with any pattern of right options that its schema allows. */
const CONTENTS: Record<string, fc.Arbitrary<{ options: ReturnType<typeof option>[] }>> = {
  "single-choice": fc
    .integer({ min: 3, max: 5 })
    .chain((length) => fc.tuple(fc.constant(length), fc.nat(length - 1)))
    .map(([length, right]) => ({
      options: Array.from({ length }, (_, index) => option(index === right, index)),
    })),
  "multiple-response": fc
    .array(fc.boolean(), { minLength: 4, maxLength: 6 })
    .filter((pattern) => {
      const right = pattern.filter(Boolean).length;
      return right >= 2 && right < pattern.length;
    })
    .map((pattern) => ({ options: pattern.map(option) })),
};

const RESPONSES = {
  "single-choice": (length: number) => fc.record({ choice: fc.nat(length - 1) }),
  "multiple-response": (length: number) =>
    fc
      .subarray(inOrder(length), { minLength: 1 })
      .map((choices) => ({ choices: [...choices].sort((a, b) => a - b) })),
};

describe.each(["single-choice", "multiple-response"] as const)("%s", (name) => {
  const type = questionType(name);
  const contents = CONTENTS[name]!;

  keepsTheRules(name, {
    contents,
    responses: ({ options }) => RESPONSES[name](options.length),
    parts: fc.constantFrom("", "0", "best"),
    keyWords: /correct|true|false/,
  });

  test("without shuffling the author's order stands", () => {
    fc.assert(
      fc.property(contents, (raw) => {
        const content = type.content.parse(raw);
        const order = type.order(content, { shuffle: false, random: () => 0 });
        expect(order).toEqual(raw.options.map((_, index) => index));
      }),
    );
  });

  test("nothing but full feedback names a right option that was not chosen", () => {
    const content = type.content.parse(fc.sample(contents, { numRuns: 1, seed: 1 })[0]);
    const order = type.order(content, { shuffle: false, random: () => 0 });
    for (const mode of FEEDBACK_MODES) {
      const said = JSON.stringify(type.review(content, null, order, mode, render));
      expect(said.includes("right")).toBe(mode === "full");
      expect(said.includes("FEEDBACK ")).toBe(mode === "full");
    }
  });
});

test("multiple response: each right one counts the same, each wrong one takes its share back", () => {
  const content = { options: [true, true, false, false].map(option) };
  const points = (choices: number[], max: number) =>
    multipleResponse.grade(content, { choices }, max);
  expect(points([0, 1], 2)).toEqual({ points: 2, correct: true });
  expect(points([0], 2)).toEqual({ points: 1, correct: false });
  expect(points([0, 1, 2], 2)).toEqual({ points: 1, correct: false });
  expect(points([0, 2], 2)).toEqual({ points: 0, correct: false });
  expect(points([0, 1, 2, 3], 2)).toEqual({ points: 0, correct: false });
  expect(points([2, 3], 2)).toEqual({ points: 0, correct: false });
  expect(points([0, 1, 2], 1)).toEqual({ points: 0, correct: false });
});

test("multiple response: full points only for a response without a mistake", () => {
  fc.assert(
    fc.property(
      CONTENTS["multiple-response"]!,
      fc.uniqueArray(fc.nat(5)),
      fc.integer({ min: 1, max: 20 }),
      (content, choices, points) => {
        const mark = multipleResponse.grade(content, { choices }, points);
        expect(mark.points === points).toBe(mark.correct);
      },
    ),
  );
});

test("an author is told what is wrong with the options", () => {
  const told = (schema: typeof singleChoice.content, pattern: boolean[]) => {
    const result = schema.safeParse({ options: pattern.map(option) });
    return result.success ? null : result.error.issues[0]?.message;
  };
  expect(told(singleChoice.content, [true, false, false])).toBeNull();
  expect(told(singleChoice.content, [true, true, false])).toBe("Mark exactly one option as right.");
  expect(told(singleChoice.content, [true, false])).toBe("Write 3 to 5 options.");
  expect(told(multipleResponse.content, [true, true, true, true])).toBe(
    "Mark at least two options as right, and leave at least one unmarked.",
  );
});
