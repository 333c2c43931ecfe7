import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { categorise } from "~/assessment/rules/question-types/categorise";
import { keepsTheRules, toldOf } from "../../support/questions/question-type-rules";

const NAMES = ["Reply", "Escalate", "Leave it", "Ask"];
const contentOf = (categories: readonly string[], ...key: number[]) => ({
  categories: [...categories],
  items: key.map((category, index) => ({
    text: `item ${index}`,
    category: categories[category] ?? "",
    feedback: `FEEDBACK ${index}`,
  })),
});
const contents = fc
  .integer({ min: 2, max: 4 })
  .chain((count) =>
    fc
      .array(fc.nat(count - 1), { minLength: 4, maxLength: 8 })
      .map((key) => contentOf(NAMES.slice(0, count), ...key)),
  );

describe("categorise", () => {
  keepsTheRules("categorise", {
    contents,
    responses: ({ categories, items }) =>
      fc.record({
        placed: fc.array(fc.option(fc.nat(categories.length - 1)), {
          minLength: items.length,
          maxLength: items.length,
        }),
      }),
    parts: fc.constantFrom("", "0", "1", "2", "7", "8", "12", "01"),
    keyWords: /"category"|placed/,
  });
});

test("with more categories a wrong one costs less, since guessing finds less", () => {
  const two = contentOf(["Yes", "No"], 0, 0, 1, 1);
  const three = contentOf(["Yes", "No", "Ask"], 0, 0, 1, 1);
  const earned = (content: typeof two, placed: (number | null)[], points = 4) =>
    categorise.grade(content, { placed }, points);
  expect(earned(two, [0, 0, 1, 1])).toEqual({ points: 4, correct: true });
  expect(earned(two, [0, 0, 1, 0])).toEqual({ points: 2, correct: false });
  expect(earned(two, [0, 0, 1, null])).toEqual({ points: 3, correct: false });
  expect(earned(two, [0, 0, 0, 0])).toEqual({ points: 0, correct: false });
  // 8 · (3 · 2 − 1) / (4 · 2) = 5
  expect(earned(three, [0, 0, 1, 2], 8)).toEqual({ points: 5, correct: false });
  expect(earned(three, [null, null, null, null])).toEqual({ points: 0, correct: false });
});

test("items whose radios nobody chose are open, wherever they stand", () => {
  const order = [3, 1, 0, 2];
  const said = categorise.fromForm({ "1": ["0"] });
  expect(said).toEqual({ placed: [null, 0] });
  const stored = categorise.fromShown(categorise.response.parse(said), order);
  expect(stored).toEqual({ placed: [null, 0, null, null] });
  expect(categorise.toShown(stored!, order)).toEqual({ placed: [null, 0, null, null] });
  expect(categorise.fromShown({ placed: [0, null, 1] }, order)).toEqual({
    placed: [1, null, null, 0],
  });
  expect(categorise.fromShown({ placed: [0, 0, 0, 0, 0] }, order)).toBeNull();
  expect(categorise.response.safeParse(categorise.fromForm({ "8": ["1"] })).success).toBe(false);
});

test("the categories keep the author's order, the items are mixed where the quiz mixes", () => {
  const content = contentOf(NAMES, 0, 1, 2, 3);
  const order = (shuffle: boolean) => categorise.order(content, { shuffle, random: () => 0 });
  expect(order(false)).toEqual([0, 1, 2, 3]);
  expect(order(true)).not.toEqual([0, 1, 2, 3]);
  const view = categorise.view(content, order(true), (source) => [source]);
  expect(view.categories).toEqual(NAMES);
  expect(view.items.map(({ text }) => text[0])).toEqual(
    order(true).map((index) => `item ${index}`),
  );
});

test("full feedback says where an item belongs that is open or wrong, hints only explain those placed", () => {
  const content = contentOf(["Yes", "No"], 0, 0, 1, 1);
  const review = (mode: "right-or-wrong" | "hints" | "full") =>
    categorise
      .review(content, { placed: [0, 1, null, null] }, [3, 1, 0, 2], mode, (source) => [source])
      .items.map(({ text, given, answer, verdict, feedback }) => [
        text[0],
        given?.[0],
        answer?.[0],
        verdict,
        feedback?.[0],
      ]);
  expect(review("right-or-wrong")).toEqual([
    ["item 1", "No", undefined, null, undefined],
    ["item 0", "Yes", undefined, null, undefined],
  ]);
  expect(review("hints")).toEqual([
    ["item 1", "No", undefined, null, "FEEDBACK 1"],
    ["item 0", "Yes", undefined, null, "FEEDBACK 0"],
  ]);
  expect(review("full")).toEqual([
    ["item 3", undefined, "No", "open", "FEEDBACK 3"],
    ["item 1", "No", "Yes", "wrong", "FEEDBACK 1"],
    ["item 0", "Yes", undefined, "right", "FEEDBACK 0"],
    ["item 2", undefined, "No", "open", "FEEDBACK 2"],
  ]);
});

test("a summary says each placed item with its category", () => {
  const content = contentOf(["Yes", "No"], 0, 0, 1, 1);
  expect(categorise.summarise(content, { placed: [1, null, null, 0] })).toEqual([
    "item 0 → No",
    "item 3 → Yes",
  ]);
});

test("another key has the same parts, other categories or items have not", () => {
  const content = contentOf(["Yes", "No"], 0, 0, 1, 1);
  expect(categorise.sameParts(content, contentOf(["Yes", "No"], 1, 1, 0, 1))).toBe(true);
  expect(categorise.sameParts(content, contentOf(["No", "Yes"], 0, 0, 1, 1))).toBe(false);
  expect(categorise.sameParts(content, contentOf(["Yes", "No"], 0, 0, 1, 1, 1))).toBe(false);
});

test("an author is told what is wrong with the categories and the items", () => {
  const told = (raw: unknown) => toldOf("categorise", raw);
  const { categories, items } = contentOf(["Yes", "No"], 0, 0, 1, 1);
  expect(told({ categories, items })).toBeNull();
  expect(told({ categories: ["Yes"], items })).toBe("Write 2 to 4 categories.");
  expect(told({ categories: ["Yes", "Yes"], items })).toBe(
    "Two categories are the same. Change one of them.",
  );
  expect(told({ categories: ["Yes", "{% $x %}"], items })).toBe(
    "{name} must be plain text, without tags or variables.",
  );
  expect(told({ categories, items: items.slice(1) })).toBe("Write 4 to 8 items.");
  expect(told({ categories, items: items.map((item) => ({ ...item, text: "same" })) })).toBe(
    "Two items have the same text. Change one of them.",
  );
  expect(told({ categories: ["Yes", "Never"], items })).toBe(
    "Choose one of the categories: Yes or Never.",
  );
});
