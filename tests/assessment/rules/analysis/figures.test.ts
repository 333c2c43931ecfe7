import { describe, expect, test } from "vitest";
import { attentionTo, byAttention } from "~/assessment/rules/analysis/attention";
import {
  certaintyOf,
  discriminationOf,
  facilityOf,
  itemsOf,
  itemsTogether,
  type ItemSums,
} from "~/assessment/rules/analysis/items";
import {
  quizzesOf,
  quizzesTogether,
  reliabilityOf,
  type FirstAttempt,
} from "~/assessment/rules/analysis/reliability";
import type { GradedQuestion } from "~/assessment/rules/attempt";
import type { Certainty } from "~/assessment/rules/kinds";

function graded(
  questionRevisionId: string,
  points: number,
  maxPoints = 1,
  certainty?: Certainty,
): GradedQuestion {
  const correct = points === maxPoints;
  return { questionRevisionId, answered: true, correct, points, maxPoints, certainty };
}

function unanswered(questionRevisionId: string, maxPoints = 1): GradedQuestion {
  return { questionRevisionId, answered: false, correct: false, points: 0, maxPoints };
}

const itemOf = (attempts: readonly GradedQuestion[][], id = "q") => itemsOf(attempts).get(id)!;

/** So many first answers to one question alone. */
function answers({ right = 0, wrong = 0, certainAndWrong = 0 }): ItemSums {
  const some = (count: number, answer: GradedQuestion) =>
    Array.from({ length: count }, () => [answer]);
  return itemOf([
    ...some(right, graded("q", 1)),
    ...some(wrong, graded("q", 0)),
    ...some(certainAndWrong, graded("q", 0, 1, "certain")),
  ]);
}

/** Right or wrong at one question, and of ten points of another so many. */
const beside = (right: 0 | 1, rest: number) => [graded("q", right), graded("rest", rest, 10)];

describe("facility", () => {
  test("is the points earned of those that could be, and partial credit counts", () => {
    const attempts = [4, 4, 2, 1, 0].map((points) => [graded("q", points, 4)]);
    // 11 of 20 points.
    expect(facilityOf(itemOf(attempts))).toBe(5500);
  });

  test("leaves out who did not answer, and counts them", () => {
    const attempts = [...[1, 1, 1, 0, 0].map((points) => [graded("q", points)]), [unanswered("q")]];
    const item = itemOf(attempts);
    expect(facilityOf(item)).toBe(6000);
    expect(item).toMatchObject({ asked: 6, answered: 5 });
  });

  test("is not said of fewer than five answers", () => {
    expect(facilityOf(answers({ right: 2, wrong: 2 }))).toBeNull();
    expect(facilityOf(answers({ right: 3, wrong: 2 }))).toBe(6000);
  });
});

describe("discrimination", () => {
  // By hand: means 0.8 and 0.3, standard deviation √0.0825, p = 0.5; 0.5 / 0.28723 · 0.5 = 0.87039.
  const strong = [8, 9, 7, 10, 6].map((rest) => beside(1, rest));
  const weak = [2, 4, 3, 5, 1].map((rest) => beside(0, rest));

  test("is the point-biserial correlation with the rest of the quiz", () => {
    expect(discriminationOf(itemOf([...strong, ...weak]))).toBeCloseTo(0.87039, 5);
  });

  test("is as far below zero where people who do well elsewhere get it wrong", () => {
    const turned = [...strong, ...weak].map(([item, rest]) => [
      graded("q", 1 - item!.points),
      rest!,
    ]);
    expect(discriminationOf(itemOf(turned))).toBeCloseTo(-0.87039, 5);
  });

  test.each([
    ["fewer than ten answers", [...strong, ...weak.slice(1)]],
    ["everyone right", [...strong, ...strong]],
    ["nobody right", [...weak, ...weak]],
    ["the same rest for everyone", Array.from({ length: 12 }, (_, i) => beside(i < 6 ? 1 : 0, 7))],
    ["no rest at all", Array.from({ length: 12 }, (_, i) => [graded("q", i < 6 ? 1 : 0)])],
  ])("is not said of %s", (_, attempts) => {
    expect(discriminationOf(itemOf(attempts))).toBeNull();
  });

  test("leaves the question itself out of the rest", () => {
    // Chance: people who are right here are right there as often as people who are wrong. With the question in the total it would
    // be above 0.
    const chance = [beside(1, 10), beside(1, 0), beside(0, 10), beside(0, 0)];
    expect(discriminationOf(itemOf([...chance, ...chance, ...chance]))).toBe(0);
  });
});

test("companies and slices add up to the same as all people at once", () => {
  const lots = [[beside(1, 8), beside(0, 3)], [beside(1, 9)], []];
  expect(itemsTogether(lots.map((lot) => itemsOf(lot)))).toEqual(itemsOf(lots.flat()));
});

test("certainty is told against right and wrong, the surest first; what was not said is in none", () => {
  const item = itemOf([
    [graded("q", 1, 1, "certain")],
    [graded("q", 0, 1, "certain")],
    [graded("q", 0, 1, "certain")],
    [graded("q", 0, 1, "guessing")],
    [graded("q", 1)],
  ]);
  expect(certaintyOf(item)).toEqual([
    { certainty: "certain", right: 1, wrong: 2 },
    { certainty: "fairly-sure", right: 0, wrong: 0 },
    { certainty: "guessing", right: 0, wrong: 1 },
  ]);
});

describe("reliability", () => {
  const sat = (points: readonly number[]): FirstAttempt => ({
    revisionId: "quiz-1",
    passed: points.every((one) => one === 1),
    byQuestion: points.map((one, index) => graded(`q${index}`, one)),
  });
  const times = (count: number, points: readonly number[]) =>
    Array.from({ length: count }, () => sat(points));
  // By hand: item variances 0.24 each, of the total 0.76; 2 · (1 − 0.48 / 0.76) = 0.73684.
  const attempts = [
    ...times(15, [1, 1]),
    ...times(9, [0, 0]),
    ...times(3, [1, 0]),
    ...times(3, [0, 1]),
  ];

  test("is Cronbach’s α, which is KR-20 for questions that are right or wrong", () => {
    const quiz = quizzesOf(attempts).get("quiz-1")!;
    expect(reliabilityOf(quiz)).toBeCloseTo(0.73684, 5);
    expect(quiz).toMatchObject({ attempts: 30, passed: 15 });
  });

  test("is the same whether people are read together or some at a time", () => {
    const apart = quizzesTogether([attempts.slice(0, 7), attempts.slice(7)].map(quizzesOf));
    expect(reliabilityOf(apart.get("quiz-1")!)).toBeCloseTo(0.73684, 5);
  });

  test.each([
    ["fewer than thirty attempts", attempts.slice(1)],
    ["one question", times(30, [1]).concat(times(9, [0]))],
    ["the same total for everyone", times(20, [1, 0]).concat(times(20, [0, 1]))],
  ])("is not said of %s", (_, some) => {
    expect(reliabilityOf(quizzesOf(some).get("quiz-1")!)).toBeNull();
  });

  test("compares only attempts at the same questions", () => {
    const others = attempts.map((attempt, index) => ({
      ...attempt,
      byQuestion: [graded(`drawn-${index % 5}`, index % 2), graded("q1", 1)],
    }));
    const quiz = quizzesOf([...attempts, ...others]).get("quiz-1")!;
    expect(reliabilityOf(quiz)).toBeCloseTo(0.73684, 5);
    expect(reliabilityOf(quizzesOf(others).get("quiz-1")!)).toBeNull();
  });
});

describe("attention", () => {
  test.each([
    ["a tenth certain and wrong", { certainAndWrong: 3, right: 27 }, ["certain-and-wrong"]],
    ["less than a tenth", { certainAndWrong: 3, right: 28 }, []],
    ["two certain and wrong", { certainAndWrong: 2, right: 8 }, []],
    ["fewer than half right", { wrong: 6, right: 5 }, ["mostly-wrong"]],
    ["half right", { wrong: 5, right: 5 }, []],
    ["all of ten right", { right: 10 }, ["everyone-right"]],
    ["all of nine right", { right: 9 }, []],
    ["four answers, all certain and wrong", { certainAndWrong: 4 }, []],
  ])("%s", (_, said, expected) => {
    expect(attentionTo(answers(said))).toEqual(expected);
  });

  test("people who do well elsewhere get it wrong", () => {
    const turned = [2, 4, 3, 5, 1].map((rest) => beside(1, rest));
    const others = [8, 9, 7, 10].map((rest) => beside(0, rest));
    expect(attentionTo(itemOf([...turned, ...others, beside(1, 5)]))).toEqual(["backwards"]);
  });

  test("certain and wrong comes first, what too few have answered last", () => {
    const dangerous = answers({ right: 2, certainAndWrong: 3 });
    const hard = answers({ right: 2, wrong: 4 });
    const easy = answers({ right: 12 });
    const fine = answers({ right: 4, wrong: 2 });
    const few = answers({ wrong: 3 });
    expect([few, fine, easy, hard, dangerous].sort(byAttention)).toEqual([
      dangerous,
      hard,
      easy,
      fine,
      few,
    ]);
  });
});
