import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ordering } from "~/assessment/rules/question-types/ordering";
import { inOrder } from "~/assessment/rules/random";
import { keepsTheRules, toldOf, render } from "../../support/questions/question-type-rules";

const item = (text: string) => ({ text, feedback: `FEEDBACK ${text}` });
const contents = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 3, maxLength: 6 })
  .map((texts) => ({ items: texts.map(item) }));
const four = { items: ["look", "say sorry", "ask", "close"].map(item) };

describe("the rules of every type", () => {
  keepsTheRules("ordering", {
    contents,
    responses: ({ items }) =>
      fc.oneof(
        fc
          .shuffledSubarray(inOrder(items.length), { minLength: items.length })
          .map((order) => ({ order })),
        fc
          .tuple(
            fc.shuffledSubarray(inOrder(items.length), { minLength: items.length }),
            fc.integer({ min: 1, max: items.length - 1 }),
          )
          .map(([order, said]) => ({
            order: [],
            places: order.map((place) => (place < said ? place + 1 : null)),
          })),
      ),
    parts: fc.constantFrom("0", "1", "2", "3", "7", "01"),
    keyWords: /FEEDBACK|"order"/,
  });
});

test("an author is told what is wrong with the items", () => {
  const texts = (...written: string[]) => toldOf("ordering", { items: written.map(item) });
  expect(texts("a", "b", "c")).toBeNull();
  expect(texts("a", "b")).toBe("Write 3 to 6 items.");
  expect(texts("a", "b", "c", "d", "e", "f", "g")).toBe("Write 3 to 6 items.");
  expect(texts("a", "b", "a")).toBe("Two items have the same text. Change one of them.");
  expect(texts("a", " ", "c")).toBe("{name} is empty. Write something, or remove it.");
  const silent = [item("a"), item("b"), { text: "c", feedback: "" }];
  expect(toldOf("ordering", { items: silent })).toBe(
    "{name} is empty. Write something, or remove it.",
  );
});

test("the shown order is never the right one, shuffled or not, and the author's order stays the key", () => {
  fc.assert(
    fc.property(
      contents,
      fc.boolean(),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (raw, shuffle, chance) => {
        const order = ordering.order(raw, { shuffle, random: () => chance });
        expect([...order].sort((a, b) => a - b)).toEqual(inOrder(raw.items.length));
        expect(order).not.toEqual(inOrder(raw.items.length));
        expect(ordering.authorOrder(raw)).toEqual(inOrder(raw.items.length));
      },
    ),
  );
});

test("unshuffled, the items stand by their text, whatever order is right", () => {
  const shown = (...texts: string[]) => {
    const content = { items: texts.map(item) };
    const order = ordering.order(content, { shuffle: false, random: () => 0 });
    return ordering.view(content, order, render).items.map(({ text }) => text[0]);
  };
  expect(shown("c", "b", "a")).toEqual(["a", "b", "c"]);
  expect(shown("b", "a", "c")).toEqual(["a", "b", "c"]);
  expect(shown("a", "b", "c")).toEqual(["b", "c", "a"]);
});

test("every pair that stands the right way round counts, and every other one takes it back", () => {
  const points = (order: number[], max = 6) => ordering.grade(four, { order }, max);
  expect(points([0, 1, 2, 3])).toEqual({ points: 6, correct: true });
  expect(points([1, 0, 2, 3])).toEqual({ points: 4, correct: false });
  expect(points([1, 0, 3, 2])).toEqual({ points: 2, correct: false });
  expect(points([3, 0, 1, 2])).toEqual({ points: 0, correct: false });
  expect(points([3, 2, 1, 0])).toEqual({ points: 0, correct: false });
  expect(points([1, 0, 2, 3], 1)).toEqual({ points: 0, correct: false });
  expect(points([0, 1, 2])).toEqual({ points: 0, correct: false });
});

test("of an order and its reverse, never both earn: what is guessed earns nothing on average", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
      const earned = [order, [...order].reverse()].map(
        (said) => ordering.grade(four, { order: said }, 60).points,
      );
      expect(Math.min(...earned)).toBe(0);
    }),
  );
});

test("places say the order, as far as it has got, and the same place twice is for the person to fix", () => {
  const fieldsOf = (...places: string[]) =>
    Object.fromEntries(places.map((place, part) => [String(part), [place]]));
  const said = (...places: string[]) => ordering.fromForm(fieldsOf(...places));
  expect(said("2", "3", "1")).toEqual({ order: [2, 0, 1] });
  expect(said("", "2", "")).toEqual({ order: [], places: [null, 2, null] });
  for (const twice of [
    ["2", "2", "1"],
    ["", "3", "3"],
  ]) {
    expect(ordering.response.safeParse(said(...twice)).success).toBe(false);
    expect(ordering.mistake?.(fieldsOf(...twice))).toMatch(
      /^Place [23] is chosen more than once\. /,
    );
  }
  expect(ordering.mistake?.(fieldsOf("", "3", ""))).toBeNull();
  expect(said("", "", "")).toEqual({ order: [] });
  for (const unfit of ["0", "-1", "1.5", "1e0", "x", " "])
    expect(ordering.response.safeParse(said(unfit, "2", "3")).success, unfit).toBe(false);
  expect(ordering.response.safeParse(ordering.fromForm({ "0": ["1"], "2": ["2"] })).success).toBe(
    false,
  );
});

test("an order of fewer items than were shown is refused", () => {
  expect(ordering.fromShown({ order: [1, 0, 2] }, [2, 0, 1, 3])).toBeNull();
  expect(ordering.fromShown({ order: [] }, [2, 0, 1, 3])).toEqual({ order: [] });
});

test("the review lists what was put where, and only the full modes the right places", () => {
  const places = (mode: "right-or-wrong" | "hints" | "full" | "key", order: number[] | null) =>
    ordering
      .review(four, order && { order }, [2, 0, 3, 1], mode, render)
      .items.map(({ text, given, right }) => [text[0], given, right]);
  const order = [1, 0, 2, 3];
  const asPut = [
    ["say sorry", 1, null],
    ["look", 2, null],
    ["ask", 3, null],
    ["close", 4, null],
  ];
  const inTheRightOrder = [
    ["look", 2, 1],
    ["say sorry", 1, 2],
    ["ask", 3, 3],
    ["close", 4, 4],
  ];
  expect(places("right-or-wrong", order)).toEqual(asPut);
  expect(places("hints", order)).toEqual(asPut);
  expect(places("full", order)).toEqual(inTheRightOrder);
  expect(places("hints", null)).toEqual([]);
  expect(places("key", null)).toEqual(
    inTheRightOrder.map(([text, , right]) => [text, null, right]),
  );
});

test("a trainer reads the items in the order they were put", () => {
  expect(ordering.summarise(four, { order: [1, 0, 2, 3] })).toEqual([
    "say sorry",
    "look",
    "ask",
    "close",
  ]);
  expect(ordering.sameParts(four, { items: [...four.items].reverse() })).toBe(false);
});

test("while some items have no place, only the pairs that stand count", () => {
  const points = (places: (number | null)[]) => ordering.grade(four, { order: [], places }, 6);
  expect(points([1, 2, 3, null])).toEqual({ points: 3, correct: false });
  expect(points([1, 4, null, null])).toEqual({ points: 1, correct: false });
  expect(points([2, 1, null, null])).toEqual({ points: 0, correct: false });
  expect(points([null, null, null, 1])).toEqual({ points: 0, correct: false });
  expect(ordering.summarise(four, { order: [], places: [2, null, 1, null] })).toEqual([
    "ask",
    "look",
  ]);
});
