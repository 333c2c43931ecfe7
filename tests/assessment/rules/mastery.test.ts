import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GradedQuestion } from "~/assessment/rules/attempt";
import { sumUp } from "~/assessment/rules/grading/grading";
import { readQuiz } from "~/assessment/rules/content/read-quiz";
import { commonMark, reaches, shortfallOf, shortOf } from "~/assessment/rules/grading/mastery";
import { regrade } from "~/assessment/rules/grading/regrade";
import { CERTAINTIES } from "~/assessment/rules/kinds";
import { aSingleChoice } from "../../support/questions/a-quiz";
import { runs } from "../../support/harness/runs";

const MARKS = { passBasisPoints: 8000, objectiveBasisPoints: 5000 };

/** Graded questions by objective: `["a", 1, 2]` earned 1 of 2 points on “a”. */
function graded(...questions: readonly [string, number, number, Partial<GradedQuestion>?][]) {
  return questions.map(([objective, points, maxPoints, more], index): GradedQuestion => ({
    questionRevisionId: `q${index}`,
    answered: true,
    correct: points === maxPoints,
    points,
    maxPoints,
    objective,
    ...more,
  }));
}

const question = fc
  .record({
    objective: fc.constantFrom("a", "b", "c", undefined),
    maxPoints: fc.integer({ min: 1, max: 6 }),
    share: fc.nat({ max: 6 }),
    certainty: fc.constantFrom(...CERTAINTIES, undefined),
    critical: fc.constantFrom(true, undefined),
  })
  .map(({ share, maxPoints, ...rest }) => {
    const points = Math.min(share, maxPoints);
    return { ...rest, answered: true, correct: points === maxPoints, points, maxPoints };
  });
const questions = fc
  .array(question, { minLength: 1, maxLength: 8 })
  .map((all) =>
    all.map((one, index): GradedQuestion => ({ ...one, questionRevisionId: `${index}` })),
  );
const marks = fc.record({
  passBasisPoints: fc.integer({ min: 0, max: 10_000 }),
  objectiveBasisPoints: fc.option(fc.integer({ min: 1, max: 10_000 }), { nil: undefined }),
});

describe("a quiz is passed", () => {
  test.each([
    ["with enough points in all and in every objective", graded(["a", 4, 4], ["b", 4, 6]), true],
    [
      "not with enough in all and nothing in one objective",
      graded(["a", 8, 8], ["b", 0, 2]),
      false,
    ],
    ["with exactly half of an objective", graded(["a", 9, 9], ["b", 1, 2]), true],
    ["not with half of all", graded(["a", 2, 4], ["b", 2, 4]), false],
    [
      "not with everything but a critical answer that was wrong and certain",
      graded(["a", 9, 9], ["a", 0, 1, { critical: true, certainty: "certain" }]),
      false,
    ],
    [
      "with a critical answer that was wrong and doubted",
      graded(["a", 9, 9], ["a", 0, 1, { critical: true, certainty: "fairly-sure" }]),
      true,
    ],
    [
      "with a critical answer that was right and certain",
      graded(["a", 1, 1, { critical: true, certainty: "certain" }]),
      true,
    ],
  ] as const)("%s", (_, byQuestion, passes) => {
    expect(reaches(byQuestion, MARKS)).toBe(passes);
    expect(sumUp([...byQuestion], MARKS).passed).toBe(passes);
  });

  test("by objectives with marks of their own, above the common one or below", () => {
    const byQuestion = graded(["a", 9, 10], ["b", 3, 4], ["c", 0, 1]);
    const own = { ...MARKS, objectiveMarks: { b: 10_000, c: 0 } };
    expect(shortfallOf(byQuestion, own)).toEqual({ whole: false, objectives: ["b"], critical: [] });
    expect(shortOf(byQuestion, own)).toBe("objectives");
    expect(commonMark(own)).toBeNull();
    expect(commonMark(MARKS)).toBe(5000);
  });

  test("never by someone who has nothing right in an objective, whatever the rest", () => {
    fc.assert(
      fc.property(questions, marks, (byQuestion, given) => {
        const first = byQuestion[0]!.objective ?? "a";
        const without = byQuestion.map((one) =>
          one.objective === first ? { ...one, points: 0, correct: false } : one,
        );
        const asked = without.some(({ objective }) => objective === first);
        if (asked && given.objectiveBasisPoints !== undefined)
          expect(reaches(without, given)).toBe(false);
      }),
      { numRuns: runs(100) },
    );
  });

  test("with more points if with fewer: another right answer never fails", () => {
    fc.assert(
      fc.property(questions, marks, fc.nat(), (byQuestion, given, at) => {
        const which = at % byQuestion.length;
        const better = byQuestion.map((one, index) =>
          index === which ? { ...one, points: one.maxPoints, correct: true } : one,
        );
        if (reaches(byQuestion, given)) expect(reaches(better, given)).toBe(true);
      }),
      { numRuns: runs(100) },
    );
  });

  test("as before objectives had marks, where the revision that was asked has none", () => {
    fc.assert(
      fc.property(questions, fc.integer({ min: 0, max: 10_000 }), (byQuestion, passBasisPoints) => {
        const old = byQuestion.map(({ objective: _, critical: __, ...one }) => one);
        const { passed, basisPoints } = sumUp(old, { passBasisPoints });
        expect(passed).toBe(basisPoints >= passBasisPoints);
      }),
      { numRuns: runs(100) },
    );
  });
});

test("awarding the question that kept someone from an objective makes them pass", () => {
  const before = sumUp(graded(["a", 8, 8], ["b", 0, 2]), MARKS);
  expect(before.passed).toBe(false);
  const given = { questionRevisionId: "q1", response: undefined };
  expect(regrade(before, given, { choice: "award" }, MARKS)).toMatchObject({
    passed: true,
    byQuestion: [{}, { objective: "b", points: 2 }],
  });
});

test("a question that is no longer critical fails nobody, and one that becomes so neither", () => {
  const wrong = { certainty: "certain" } as const;
  const key = { ...aSingleChoice("jo"), points: 1 };
  const given = { questionRevisionId: "q1", response: { choice: 2 } };
  const rescored = (was: boolean, is: boolean) =>
    regrade(
      sumUp(graded(["a", 9, 9], ["a", 1, 1, { ...wrong, ...(was && { critical: true }) }]), MARKS),
      given,
      { choice: "rescore", key: { ...key, ...(is && { critical: true }) } },
      MARKS,
    );
  const wouldPass = (was: boolean, is: boolean) => reaches(rescored(was, is)!.byQuestion, MARKS);
  expect(wouldPass(true, true)).toBe(false);
  expect(wouldPass(true, false)).toBe(true);
  expect(wouldPass(false, true)).toBe(true);
});

/** What the checks say of a quiz of one question and others like it, and what is read. */
function read(
  settings: Record<string, unknown>,
  head: Record<string, unknown> = {},
  others: readonly string[] = [],
) {
  const { type, points, stem, content } = aSingleChoice("jo");
  const own = { key: "jo", type, objective: "a.b", points, stem, reread: "lesson#heading" };
  const quiz = {
    title: "Quiz",
    minutes: 5,
    passMark: 80,
    layout: "one-page",
    shuffle: true,
    cooldownMinutes: 0,
    maxAttempts: null,
    feedback: "full",
    impact: "wording",
    change: "New.",
    ...settings,
    questions: [
      { ...own, ...(content as object), ...head },
      ...others.map((key) => ({ ...own, key, ...(content as object) })),
    ],
  };
  const messages: string[] = [];
  const around = { objectives: ["a.b"], headings: new Map([["lesson", ["heading"]]]) };
  const made = readQuiz("quiz", JSON.stringify(quiz), around, (_, message) =>
    messages.push(message),
  );
  return { messages, body: made?.body, hash: made?.hash, questions: made?.questions };
}

describe("a quiz’s file", () => {
  test("asks for half of each objective where it says nothing, and for what it says", () => {
    expect(read({}).body).toMatchObject({ passBasisPoints: 8000, objectiveBasisPoints: 5000 });
    const said = read({ objectiveMark: 60, objectiveMarks: { "a.b": 100 } });
    expect(said.messages).toEqual([]);
    expect(said.body).toMatchObject({
      objectiveBasisPoints: 6000,
      objectiveMarks: { "a.b": 10_000 },
    });
  });

  test("names an objective that the module has not", () => {
    const { messages } = read({ objectiveMarks: { "a.c": 100 } });
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain("a.c");
  });

  test("has critical questions only where learners say how certain they are", () => {
    const { messages } = read({}, { critical: true });
    expect(messages).toEqual([
      "`critical` works only where learners say how certain they are. Add `certainty: true` to the quiz, or remove `critical`.",
    ]);
    const asked = read({ certainty: true }, { critical: true });
    expect(asked.messages).toEqual([]);
    expect(asked.body).toMatchObject({ critical: true });
  });

  test("holds a question back only where an attempt can do without it", () => {
    const always =
      "`heldBack` does nothing here: every attempt asks all questions on this objective. Draw fewer, or remove `heldBack`.";
    expect(read({}, { heldBack: true }).messages).toEqual([always]);
    expect(read({ draw: { "a.b": 1 } }, { heldBack: true }).messages).toEqual([always]);
    const two = (draw: number) => {
      const { body, messages } = read({ draw: { "a.b": draw } }, { heldBack: true }, ["kim"]);
      return { body, messages };
    };
    expect(two(1)).toMatchObject({ messages: [], body: { heldBack: ["jo"] } });
    expect(two(2).messages).toEqual([always]);
  });

  test("says of the quiz what is held back, and leaves the question as it was", () => {
    const draw = { draw: { "a.b": 1 } };
    const [held, open] = [read(draw, { heldBack: true }, ["kim"]), read(draw, {}, ["kim"])];
    expect(open.body).not.toHaveProperty("heldBack");
    expect(held.questions).toEqual(open.questions);
    expect(held.hash).not.toBe(open.hash);
  });
});
