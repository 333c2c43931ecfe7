import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestWorst } from "~/assessment/rules/question-types/best-worst";
import { keepsTheRules, toldOf } from "../../support/questions/question-type-rules";

type Rank = "best" | "between" | "worst";

const contentOf = (...ranks: Rank[]) => ({
  options: ranks.map((rank, index) => ({
    text: `option ${index}`,
    rank,
    feedback: `FEEDBACK ${index}`,
  })),
});
const ends = (length: number) => fc.option(fc.nat(length - 1));
const contents = fc
  .constantFrom<Rank[]>(
    ["best", "worst", "between", "between"],
    ["best", "worst", "between", "between", "between"],
  )
  .chain((ranks) => fc.shuffledSubarray(ranks, { minLength: ranks.length }))
  .map((ranks) => contentOf(...ranks));

describe("best-worst", () => {
  keepsTheRules("best-worst", {
    contents,
    responses: ({ options: { length } }) =>
      fc
        .record({ best: ends(length), worst: ends(length) })
        .filter(({ best, worst }) => best === null || best !== worst),
    parts: fc.constantFrom("", "best", "worst"),
    keyWords: /rank|"best"|"worst"|between/,
  });
});

test("half the points for each end, and nothing once one is taken for its opposite", () => {
  const content = contentOf("best", "between", "between", "worst");
  const earned = (best: number | null, worst: number | null, points = 2) =>
    bestWorst.grade(content, { best, worst }, points);
  expect(earned(0, 3)).toEqual({ points: 2, correct: true });
  expect(earned(0, 1)).toEqual({ points: 1, correct: false });
  expect(earned(0, null)).toEqual({ points: 1, correct: false });
  expect(earned(2, 3)).toEqual({ points: 1, correct: false });
  expect(earned(1, 2)).toEqual({ points: 0, correct: false });
  expect(earned(3, null)).toEqual({ points: 0, correct: false });
  expect(earned(3, 0)).toEqual({ points: 0, correct: false });
  expect(earned(0, 3, 4)).toEqual({ points: 4, correct: true });
  expect(earned(0, null, 3)).toEqual({ points: 1, correct: false });
});

test("one option for both ends is a choice of neither", () => {
  const neither = { best: null, worst: null };
  expect(bestWorst.fromForm({ best: ["2"], worst: ["2"] })).toEqual(neither);
  expect(bestWorst.response.safeParse({ best: 2, worst: 2 }).success).toBe(false);
  expect(bestWorst.isAnswered(neither)).toBe(false);
  expect(bestWorst.fromForm({ best: ["2"] })).toEqual({ best: 2, worst: null });
});

test("an option that was not shown is no answer", () => {
  expect(bestWorst.fromShown({ best: 4, worst: 0 }, [0, 1, 2, 3])).toBeNull();
  expect(bestWorst.fromShown({ best: 1, worst: null }, [3, 2, 1, 0])).toEqual({
    best: 2,
    worst: null,
  });
});

test("without shuffling the author's order stands", () => {
  const content = contentOf("between", "best", "worst", "between");
  expect(bestWorst.order(content, { shuffle: false, random: () => 0 })).toEqual([0, 1, 2, 3]);
});

test("full feedback shows both ends and what was chosen, hints only what was chosen", () => {
  const content = contentOf("best", "between", "between", "worst");
  const review = (mode: "right-or-wrong" | "hints" | "full" | "key") =>
    bestWorst
      .review(content, { best: 1, worst: 3 }, [3, 2, 1, 0], mode, (source) => [source])
      .options.map(({ text, chosenAs, rank, feedback }) => [
        text[0],
        chosenAs,
        rank,
        feedback?.[0],
      ]);
  expect(review("right-or-wrong")).toEqual([
    ["option 3", "worst", null, undefined],
    ["option 1", "best", null, undefined],
  ]);
  expect(review("hints")).toEqual([
    ["option 3", "worst", null, "FEEDBACK 3"],
    ["option 1", "best", null, "FEEDBACK 1"],
  ]);
  expect(review("full")).toEqual([
    ["option 3", "worst", "worst", "FEEDBACK 3"],
    ["option 1", "best", "between", "FEEDBACK 1"],
    ["option 0", null, "best", "FEEDBACK 0"],
  ]);
  expect(review("key").map(([text]) => text)).toEqual([
    "option 3",
    "option 2",
    "option 1",
    "option 0",
  ]);
});

test("a summary says each end in the author's words", () => {
  const content = contentOf("best", "between", "between", "worst");
  expect(bestWorst.summarise(content, { best: 1, worst: 0 })).toEqual([
    "Most effective: option 1",
    "Least effective: option 0",
  ]);
  expect(bestWorst.summarise(content, { best: null, worst: 2 })).toEqual([
    "Least effective: option 2",
  ]);
});

test("another key has the same parts, another text has not", () => {
  const content = contentOf("best", "between", "between", "worst");
  expect(bestWorst.sameParts(content, contentOf("worst", "best", "between", "between"))).toBe(true);
  const [first, ...rest] = content.options;
  const reworded = { options: [{ ...first!, text: "another" }, ...rest] };
  expect(bestWorst.sameParts(content, reworded)).toBe(false);
});

test("an author is told what is wrong with the options", () => {
  const told = (...ranks: Rank[]) => toldOf("best-worst", contentOf(...ranks));
  const ends = "Rank exactly one option as best and exactly one as worst.";
  expect(told("best", "between", "between", "worst")).toBeNull();
  expect(told("best", "between", "worst")).toBe("Write 4 to 5 options.");
  expect(told("best", "best", "between", "worst")).toBe(ends);
  expect(told("between", "between", "between", "worst")).toBe(ends);
  const { options } = contentOf("best", "between", "between", "worst");
  const same = options.map((option) => ({ ...option, text: "the same" }));
  expect(toldOf("best-worst", { options: same })).toBe(
    "Two options have the same text. Change one of them.",
  );
  const unranked = options.map(({ rank, ...option }) =>
    rank === "between" ? option : { ...option, rank },
  );
  expect(toldOf("best-worst", { options: unranked })).toBeNull();
});
