import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SCORES, type Score } from "~/curriculum/rules/practice-kinds";
import { weightedKappa, type Pair } from "~/practice/rules/judging/kappa";

const score = fc.constantFrom(...SCORES);
const pairs = fc.array(fc.tuple(score, score) as fc.Arbitrary<Pair>, {
  minLength: 2,
  maxLength: 40,
});

describe("weighted kappa", () => {
  test("is what a textbook has it be", () => {
    // Expected disagreement by the margins: observed 2/9 of 6 pairs against 28/9 of 36.
    const judged: Pair[] = [
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
      [1, 2],
      [2, 1],
    ];
    const observed = 2 / 9 / 6;
    const margins: Score[] = [0, 1, 2, 3, 1, 2];
    const expected =
      margins.flatMap((a) => margins.map((b) => ((a - b) / 3) ** 2)).reduce((x, y) => x + y, 0) /
      36;
    expect(weightedKappa(judged)).toBe(Math.round(10_000 * (1 - observed / expected)));
  });

  test("is whole where two always agree, and nothing where one says the same of everything", () => {
    expect(
      weightedKappa([
        [0, 0],
        [3, 3],
        [2, 2],
      ]),
    ).toBe(10_000);
    expect(
      weightedKappa([
        [0, 1],
        [3, 1],
        [2, 1],
      ]),
    ).toBe(0);
    expect(
      weightedKappa([
        [0, 3],
        [3, 0],
      ]),
    ).toBe(-10_000);
  });

  test("can’t be told of one pair, or where both said one and the same score of all", () => {
    expect(weightedKappa([])).toBeNull();
    expect(weightedKappa([[2, 2]])).toBeNull();
    expect(
      weightedKappa([
        [2, 2],
        [2, 2],
      ]),
    ).toBeNull();
  });

  test("is between −10,000 and 10,000, and the same whoever is asked first", () => {
    fc.assert(
      fc.property(pairs, (judged) => {
        const kappa = weightedKappa(judged);
        if (kappa !== null) {
          expect(kappa).toBeGreaterThanOrEqual(-10_000);
          expect(kappa).toBeLessThanOrEqual(10_000);
        }
        expect(weightedKappa(judged.map(([one, other]) => [other, one] as const))).toBe(kappa);
      }),
    );
  });

  test("falls by more for a greater distance", () => {
    const near = weightedKappa([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 2],
    ])!;
    const far = weightedKappa([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 0],
    ])!;
    expect(far).toBeLessThan(near);
  });
});
