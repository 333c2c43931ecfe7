import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GradedQuestion } from "~/assessment/rules/attempt";
import { sumUp } from "~/assessment/rules/grading/grading";
import {
  keepRegrades,
  mayRescore,
  regradeOutlook,
  regrade,
  type Regrading,
} from "~/assessment/rules/grading/regrade";
import { revisionLines } from "~/assessment/rules/revision-changes";
import type { QuestionBody } from "~/curriculum/rules/question-body";
import type { RegradeStep } from "~/assessment/rules/steps";
import { wordChanges } from "~/kit/text/text-changes";
import { aMultipleResponse, aSingleChoice } from "../../support/questions/a-quiz";
import { NOON } from "../../support/makers";
import { REGRADE_CHOICES } from "~/assessment/rules/kinds";
import { runs } from "../../support/harness/runs";

interface Options {
  options: { text: string; correct: boolean; feedback: string }[];
}

/** The same question with another option right. */
function mendedTo(right: number) {
  const body = aSingleChoice("jo");
  const { options } = body.content as Options;
  const content = { options: options.map((one, index) => ({ ...one, correct: index === right })) };
  return { ...body, content };
}

const graded: fc.Arbitrary<GradedQuestion[]> = fc
  .array(
    fc.record({ max: fc.integer({ min: 1, max: 6 }), share: fc.integer({ min: 0, max: 6 }) }),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((questions) =>
    questions.map(({ max, share }, index) => {
      const points = Math.min(max, share);
      return {
        questionRevisionId: `q${index}`,
        answered: share > 0,
        correct: points === max,
        points,
        maxPoints: max,
      };
    }),
  );
const situation = fc.record({
  byQuestion: graded,
  which: fc.nat(),
  choice: fc.constantFrom(...REGRADE_CHOICES),
  right: fc.integer({ min: 0, max: 2 }),
  chosen: fc.option(fc.integer({ min: 0, max: 2 })),
  passBasisPoints: fc.integer({ min: 0, max: 10_000 }),
  passedBefore: fc.boolean(),
});

/** Grades one of the questions again, as the arbitrary situation says. */
function tried({ byQuestion, which, choice, right, chosen, ...rest }: Situation) {
  const { passBasisPoints, passedBefore } = rest;
  const before = sumUp(byQuestion, { passBasisPoints });
  const passed = before.passed || passedBefore;
  const { questionRevisionId } = byQuestion[which % byQuestion.length]!;
  const regrading: Regrading = choice === "award" ? { choice } : { choice, key: mendedTo(right) };
  const response = chosen === null ? undefined : { choice: chosen };
  const again = (of: { byQuestion: GradedQuestion[]; passed: boolean }) =>
    regrade(of, { questionRevisionId, response }, regrading, { passBasisPoints });
  return {
    before: { ...before, passed },
    after: again({ byQuestion, passed }),
    again,
    questionRevisionId,
  };
}
type Situation = typeof situation extends fc.Arbitrary<infer One> ? One : never;

describe("grading a question again", () => {
  test("never takes a pass away, and gives one where the points now do", () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { before, after } = tried(given);
        if (!after) return;
        expect(after.passed).toBe(before.passed || after.basisPoints >= given.passBasisPoints);
      }),
      { numRuns: runs(200) },
    );
  });

  test("leaves every other question as it is, and counts in whole points", () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { before, after, questionRevisionId } = tried(given);
        if (!after) return;
        const others = (of: GradedQuestion[]) =>
          of.filter((question) => question.questionRevisionId !== questionRevisionId);
        expect(others(after.byQuestion)).toEqual(others(before.byQuestion));
        expect(after.maxPoints).toBe(before.maxPoints);
        const numbers = [after.points, after.basisPoints];
        expect(
          [...numbers, ...after.byQuestion.map(({ points }) => points)].every(Number.isInteger),
        ).toBe(true);
        for (const { points, maxPoints } of after.byQuestion)
          expect(points >= 0 && points <= maxPoints).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });

  test("twice is once: the second time changes nothing", () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { after, again } = tried(given);
        if (after) expect(again(after)).toBeNull();
      }),
      { numRuns: runs(200) },
    );
  });

  test("an award gives everyone all its points, also where nothing was answered, and says so of neither", () => {
    fc.assert(
      fc.property(situation, (given) => {
        const { before, after, questionRevisionId } = tried({ ...given, choice: "award" });
        const of = (grade: { byQuestion: GradedQuestion[] }) =>
          grade.byQuestion.find((one) => one.questionRevisionId === questionRevisionId)!;
        const now = of(after ?? before);
        expect(now.points).toBe(now.maxPoints);
        expect(now.answered).toBe(of(before).answered);
      }),
    );
  });

  test("the new key counts, for as many points as the question was worth when it was asked", () => {
    const asked: GradedQuestion = {
      questionRevisionId: "q0",
      answered: true,
      correct: false,
      points: 0,
      maxPoints: 3,
      certainty: "certain",
    };
    const before = sumUp([asked], { passBasisPoints: 8000 });
    const key = { ...mendedTo(1), points: 1 };
    const given = { questionRevisionId: "q0", response: { choice: 1 } };
    expect(regrade(before, given, { choice: "rescore", key }, { passBasisPoints: 8000 })).toEqual({
      points: 3,
      maxPoints: 3,
      basisPoints: 10_000,
      passed: true,
      byQuestion: [{ ...asked, correct: true, points: 3 }],
    });
  });
});

test("the new key is laid over old answers only where the parts to answer are the same", () => {
  const asked = aSingleChoice("jo");
  const { options } = asked.content as Options;
  expect(mayRescore(asked, mendedTo(2))).toBe(true);
  const reworded = options.map((one, index) => (index === 0 ? { ...one, text: "Another" } : one));
  expect(mayRescore(asked, { ...asked, content: { options: reworded } })).toBe(false);
  expect(mayRescore(asked, aMultipleResponse("jo"))).toBe(false);
});

const ASKED: GradedQuestion = {
  questionRevisionId: "q",
  answered: true,
  correct: false,
  points: 0,
  maxPoints: 100,
};

test("a preview counts who newly passes, and whose points no longer do although their pass stays", () => {
  const grade = (percent: number, passed: boolean) => ({
    ...sumUp([{ ...ASKED, points: percent }], { passBasisPoints: 8000 }),
    passed,
  });
  const change = (was: number, is: number, passed = was >= 80) => ({
    before: grade(was, passed),
    after: grade(is, passed || is >= 80),
    marks: { passBasisPoints: 8000 },
  });
  const changes = [change(50, 90), change(90, 50), change(70, 60, true), change(85, 95)];
  expect(regradeOutlook(changes)).toEqual({ affected: 4, newlyPass: 1, fallBelow: 1 });
});

test("what was decided on a question holds when its attempt is graded from its answers again", () => {
  const step = (
    id: string,
    body: Pick<RegradeStep["body"], "choice" | "key">,
  ): [string, RegradeStep] => [
    id,
    {
      seq: 9,
      kind: "regraded",
      questionRevisionId: null,
      clientSeq: null,
      body: { by: "dana", reason: "Mended.", grade: 2, questionRevisionId: id, ...body },
      at: NOON,
    },
  ];
  const blank = { answered: true, correct: false, points: 0, maxPoints: 1 };
  const fresh = sumUp(
    ["q0", "q1", "q2"].map((questionRevisionId) => ({ ...blank, questionRevisionId })),
    { passBasisPoints: 5000 },
  );
  const regrades = new Map([
    step("q0", { choice: "award", key: null }),
    step("q1", { choice: "rescore", key: "newer" }),
  ]);
  const keys = new Map([["newer", mendedTo(1)]]);
  const kept = keepRegrades(fresh, regrades, () => ({ choice: 1 }), keys, {
    passBasisPoints: 5000,
  });
  expect(kept.byQuestion.map(({ points }) => points)).toEqual([1, 1, 0]);
  expect(kept).toMatchObject({ points: 2, passed: true });
});

describe("what changed between two revisions", () => {
  test("nothing is lost: the pieces make the old text and the new one again", () => {
    const text = fc
      .array(fc.constantFrom("we", "are", "sorry", "for", "the", "wait"), { maxLength: 14 })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordChanges(before, after);
        const side = (without: string) =>
          pieces
            .filter(({ kind }) => kind !== without)
            .map((piece) => piece.text)
            .join(" ");
        expect(side("added")).toBe(before);
        expect(side("removed")).toBe(after);
        expect(before !== after || pieces.every(({ kind }) => kind === "same")).toBe(true);
      }),
    );
  });

  test("says which part is another, in an author’s words", () => {
    const lines = revisionLines(aSingleChoice("jo"), mendedTo(1), (text) => text);
    expect(lines.filter(({ before, after }) => before !== after)).toEqual([
      { label: "Option 1: This is right", before: "yes", after: "no" },
      { label: "Option 2: This is right", before: "no", after: "yes" },
    ]);
  });
});

test("an answer that was erased with its person keeps the points it was given", () => {
  const key: QuestionBody = {
    ...aSingleChoice("jo"),
    type: "fill-gap",
    content: { text: "We say ___.", gaps: [{ accept: ["sorry"], feedback: "Yes." }] },
  };
  const questionRevisionId = "q";
  const marks = { correct: true, points: 1, maxPoints: 1 };
  const before = sumUp([{ questionRevisionId, answered: true, ...marks }], {
    passBasisPoints: 8000,
  });
  const again = (response: unknown) =>
    regrade(
      before,
      { questionRevisionId, response },
      { choice: "rescore", key },
      { passBasisPoints: 8000 },
    );
  expect(again({ texts: ["thanks"] })).toMatchObject({ points: 0 });
  expect(again({ texts: [] })).toBeNull();
});
