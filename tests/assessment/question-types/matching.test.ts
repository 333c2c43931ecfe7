import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matching } from "~/assessment/rules/question-types/matching";
import { keepsTheRules, toldOf } from "../../support/questions/question-type-rules";

const contentOf = (rights: readonly string[], extras: readonly string[] = []) => ({
  pairs: rights.map((right, index) => ({
    left: `left ${index}`,
    right,
    feedback: `FEEDBACK ${index}`,
  })),
  extras: [...extras],
});
const TEXTS = ["pear", "apple", "quince", "fig", "plum", "lime", "date", "sloe", "kiwi"];
const contents = fc
  .record({
    pairs: fc.integer({ min: 3, max: 6 }),
    extras: fc.nat(3),
    texts: fc.shuffledSubarray(TEXTS, { minLength: TEXTS.length }),
  })
  .map(({ pairs, extras, texts }) =>
    contentOf(texts.slice(0, pairs), texts.slice(pairs, pairs + extras)),
  );

describe("matching", () => {
  keepsTheRules("matching", {
    contents,
    responses: ({ pairs, extras }) =>
      fc.record({
        matches: fc.array(fc.option(fc.nat(pairs.length + extras.length - 1)), {
          minLength: pairs.length,
          maxLength: pairs.length,
        }),
      }),
    parts: fc.constantFrom("", "0", "1", "2", "5", "6", "12", "01"),
    keyWords: /pair|extra|match(?!ing)/,
  });
});

test("a wrong match takes back what blind matching would earn, an open one takes nothing", () => {
  const content = contentOf(["a", "b", "c", "d"], ["e"]);
  const earned = (matches: (number | null)[], points = 4) =>
    matching.grade(content, { matches }, points);
  expect(earned([0, 1, 2, 3])).toEqual({ points: 4, correct: true });
  expect(earned([0, 1, 2, null])).toEqual({ points: 3, correct: false });
  expect(earned([0, 1, 2])).toEqual({ points: 3, correct: false });
  // 4 · (3 · 4 − 1) / (4 · 4) = 2.75
  expect(earned([0, 1, 2, 4])).toEqual({ points: 2, correct: false });
  // 16 · (3 · 4 − 1) / (4 · 4) = 11
  expect(earned([0, 1, 2, 4], 16)).toEqual({ points: 11, correct: false });
  // One right side for every left side is blind: (1 · 4 − 3) / 16 of the points.
  expect(earned([0, 0, 0, 0])).toEqual({ points: 0, correct: false });
  expect(earned([4, 4, 4, 4])).toEqual({ points: 0, correct: false });
});

test("choosing blindly earns nothing on average before rounding", () => {
  const content = contentOf(["a", "b", "c"]);
  const choices = [0, 1, 2];
  const all = choices.flatMap((a) => choices.flatMap((b) => choices.map((c) => [a, b, c])));
  // In sixths of a point, so that nothing is rounded; what is below 0 would be lost.
  const shares = all.map((matches) => {
    const right = matches.filter((match, index) => match === index).length;
    return right * 2 - (3 - right);
  });
  expect(shares.reduce((sum, share) => sum + share, 0)).toBe(0);
  const earned = all.map((matches) => matching.grade(content, { matches }, 6).points);
  expect(earned).toEqual(shares.map((share) => Math.max(0, share)));
});

test("the order in which its author wrote the right sides never shows", () => {
  const content = contentOf(["pear", "apple", "quince"], ["fig"]);
  const order = (shuffle: boolean) => matching.order(content, { shuffle, random: () => 0 });
  expect(order(false).map((index) => ["pear", "apple", "quince", "fig"][index])).toEqual([
    "apple",
    "fig",
    "pear",
    "quince",
  ]);
  expect(order(true).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3]);
  const view = matching.view(content, order(false), (source) => [source]);
  expect(view.lefts.map(({ text }) => text[0])).toEqual(["left 0", "left 1", "left 2"]);
  expect(view.rights.map(({ text }) => text[0])).toEqual(["apple", "fig", "pear", "quince"]);
});

test("a form says a match by the left side's number and the right side's place", () => {
  expect(matching.fromForm({ "0": ["2"], "1": [""], "2": ["0"] })).toEqual({
    matches: [2, null, 0],
  });
  expect(matching.fromForm({ "0": [""], "1": [""] })).toEqual({ matches: [null, null] });
  expect(matching.isAnswered({ matches: [null, null] })).toBe(false);
  expect(matching.fromShown({ matches: [2, null, 0] }, [1, 2, 0])).toEqual({
    matches: [0, null, 1],
  });
  expect(matching.fromShown({ matches: [3] }, [1, 2, 0])).toBeNull();
  expect(matching.response.safeParse(matching.fromForm({ "0": ["x"] })).success).toBe(false);
  expect(matching.response.safeParse(matching.fromForm({ "6": ["1"] })).success).toBe(false);
});

test("full feedback says what belongs where a match is missing or wrong, hints only explain the matches", () => {
  const content = contentOf(["a", "b", "c"]);
  const review = (mode: "right-or-wrong" | "hints" | "full" | "key") =>
    matching
      .review(content, { matches: [0, 2, null] }, [2, 1, 0], mode, (source) => [source])
      .lefts.map(({ text, given, answer, verdict, feedback }) => [
        text[0],
        given?.[0],
        answer?.[0],
        verdict,
        feedback?.[0],
      ]);
  expect(review("right-or-wrong")).toEqual([
    ["left 0", "a", undefined, null, undefined],
    ["left 1", "c", undefined, null, undefined],
  ]);
  expect(review("hints")).toEqual([
    ["left 0", "a", undefined, null, "FEEDBACK 0"],
    ["left 1", "c", undefined, null, "FEEDBACK 1"],
  ]);
  expect(review("full")).toEqual([
    ["left 0", "a", undefined, "right", "FEEDBACK 0"],
    ["left 1", "c", "b", "wrong", "FEEDBACK 1"],
    ["left 2", undefined, "c", "open", "FEEDBACK 2"],
  ]);
});

test("a summary says each match in the author's words", () => {
  const content = contentOf(["a", "b", "c"], ["d"]);
  expect(matching.summarise(content, { matches: [3, null, 0] })).toEqual([
    "left 0 → d",
    "left 2 → a",
  ]);
});

test("right sides that changed places are other parts, since responses count them", () => {
  const content = contentOf(["a", "b", "c"]);
  expect(matching.sameParts(content, contentOf(["a", "b", "c"]))).toBe(true);
  expect(matching.sameParts(content, contentOf(["b", "a", "c"]))).toBe(false);
  expect(matching.sameParts(content, contentOf(["a", "b", "c"], ["d"]))).toBe(false);
});

test("an author is told what is wrong with the pairs", () => {
  const told = (raw: unknown) => toldOf("matching", raw);
  const { pairs } = contentOf(["a", "b", "c"]);
  expect(told({ pairs })).toBeNull();
  expect(told({ pairs: pairs.slice(0, 2) })).toBe("Write 3 to 6 pairs.");
  expect(told({ pairs, extras: ["d", "e", "f", "g"] })).toBe("Write at most 3 extra right sides.");
  expect(told({ pairs, extras: ["b"] })).toBe(
    "Two right sides are the same, extra ones included. Change one of them.",
  );
  expect(told({ pairs: pairs.map((pair) => ({ ...pair, left: "same" })) })).toBe(
    "Two pairs have the same left side. Change one of them.",
  );
  expect(told({ pairs: pairs.map((pair) => ({ ...pair, feedback: " " })) })).toBe(
    "{name} is empty. Write something, or remove it.",
  );
});
