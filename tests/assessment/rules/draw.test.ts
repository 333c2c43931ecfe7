import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawQuestions, questionCount, timesSeen } from "~/assessment/rules/draw";
import { deadlineOf } from "~/assessment/rules/start";
import { NOON } from "../../support/makers";

const chances = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
const pools = fc
  .array(
    fc.record({ objective: fc.constantFrom("a", "b", "c"), difficulty: fc.constantFrom(1, 2, 3) }),
    {
      minLength: 1,
      maxLength: 20,
    },
  )
  .map((bodies) =>
    bodies.map((body, index) => ({
      questionId: `q${index}`,
      body: body as { objective: string; difficulty: 1 | 2 | 3 },
    })),
  );
const draws = fc.record({ a: fc.nat(5), b: fc.nat(5), c: fc.nat(5) });

function randomOf(stream: Iterator<number>) {
  return () => stream.next().value as number;
}

describe("drawing", () => {
  test("takes as many of each objective as are asked for, or all there are, and none twice", () => {
    fc.assert(
      fc.property(pools, draws, chances, (pool, draw, chance) => {
        const drawn = drawQuestions(pool, draw, new Map(), randomOf(chance));
        expect(new Set(drawn).size).toBe(drawn.length);
        for (const [objective, take] of Object.entries(draw)) {
          const count = (questions: typeof pool) =>
            questions.filter(({ body }) => body.objective === objective).length;
          expect(count(drawn)).toBe(Math.min(take, count(pool)));
        }
      }),
    );
  });

  test("never asks again what was seen more often while something of the objective was seen less", () => {
    const times = fc.array(fc.nat(3), { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(pools, draws, times, chances, (pool, draw, seenTimes, chance) => {
        const seen = new Map(pool.map(({ questionId }, index) => [questionId, seenTimes[index]!]));
        const drawn = new Set(drawQuestions(pool, draw, seen, randomOf(chance)));
        for (const taken of drawn)
          for (const left of pool.filter((question) => !drawn.has(question)))
            if (left.body.objective === taken.body.objective)
              expect(seen.get(taken.questionId)).toBeLessThanOrEqual(seen.get(left.questionId)!);
      }),
    );
  });

  test("goes through a whole pool before anything comes back", () => {
    fc.assert(
      fc.property(pools, chances, (pool, chance) => {
        const random = randomOf(chance);
        const attempts: { asked: { questionId: string }[] }[] = [];
        const ofA = pool.filter(({ body }) => body.objective === "a").length;
        for (let sitting = 0; sitting < Math.ceil(ofA / 2); sitting += 1)
          attempts.push({ asked: drawQuestions(pool, { a: 2 }, timesSeen(attempts), random) });
        const seen = timesSeen(attempts);
        expect(seen.size).toBe(ofA);
        expect(Math.max(0, ...seen.values())).toBeLessThanOrEqual(2);
        expect([...seen.values()].filter((times) => times > 1).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("mixes the difficulties: of an objective with all three, three questions have one of each", () => {
    const pool = ([1, 1, 1, 2, 2, 2, 3, 3, 3] as const).map((difficulty, index) => ({
      questionId: `q${index}`,
      body: { objective: "a", difficulty },
    }));
    fc.assert(
      fc.property(chances, (chance) => {
        const drawn = drawQuestions(pool, { a: 3 }, new Map(), randomOf(chance));
        expect(drawn.map(({ body }) => body.difficulty).sort()).toEqual([1, 2, 3]);
      }),
    );
  });

  test("without a draw, every question is asked in its order", () => {
    const pool = [{ questionId: "q", body: { objective: "a" } }];
    expect(drawQuestions(pool, undefined, new Map(), () => 0)).toEqual(pool);
    expect(questionCount({ questions: ["a", "b"] })).toBe(2);
    expect(questionCount({ questions: ["a", "b", "c"], draw: { x: 1, y: 1 } })).toBe(2);
  });
});

test("a time limit ends where it says, with the extra time that was granted, in whole milliseconds", () => {
  expect(deadlineOf({}, 50, NOON)).toBeNull();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 240 }), fc.nat(300), (timeLimitMinutes, percent) => {
      const length = deadlineOf({ timeLimitMinutes }, percent, NOON)!.getTime() - NOON.getTime();
      expect(Number.isInteger(length)).toBe(true);
      expect(length).toBe((timeLimitMinutes * 60_000 * (100 + percent)) / 100);
    }),
  );
});
