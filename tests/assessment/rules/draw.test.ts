import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawQuestions, questionCount, lastAsked } from "~/assessment/rules/draw";
import { deadlineOf } from "~/assessment/rules/start";
import { NOON } from "../../support/makers";

const chances = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
const pools = fc
  .array(
    fc.record({
      objective: fc.constantFrom("a", "b", "c"),
      difficulty: fc.constantFrom(1, 2, 3),
      heldBack: fc.boolean(),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((bodies) =>
    bodies.map(({ heldBack, ...body }, index) => ({
      questionId: `q${index}`,
      heldBack,
      body: body as { objective: string; difficulty: 1 | 2 | 3 },
    })),
  );
/** By question, the attempt that asked it last; 0 for one that none did. */
const pasts = fc.array(fc.nat(3), { minLength: 20, maxLength: 20 });
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

  /** Each question that was drawn, with each of its objective that was left. */
  const choices = fc.tuple(pools, draws, pasts, chances).map(([pool, draw, past, chance]) => {
    const seen = new Map(
      pool.flatMap(({ questionId }, index) => (past[index] ? [[questionId, past[index]]] : [])),
    );
    const drawn = new Set(drawQuestions(pool, draw, seen, randomOf(chance)));
    const left = pool.filter((question) => !drawn.has(question));
    const last = ({ questionId }: { questionId: string }) => seen.get(questionId) ?? 0;
    const pairs = [...drawn].flatMap((taken) =>
      left.flatMap((other) =>
        other.body.objective === taken.body.objective ? [{ taken, left: other }] : [],
      ),
    );
    return { pairs, last };
  });

  test("leaves no unseen question aside for a seen one, nor one seen longer ago for a later one", () => {
    fc.assert(
      fc.property(choices, ({ pairs, last }) => {
        for (const { taken, left } of pairs) expect(last(taken)).toBeLessThanOrEqual(last(left));
      }),
    );
  });

  test("leaves nothing that is held back aside for what practice shows, unless it was seen later", () => {
    fc.assert(
      fc.property(choices, ({ pairs, last }) => {
        for (const { taken, left } of pairs)
          if (left.heldBack && !taken.heldBack) expect(last(taken)).toBeLessThan(last(left));
      }),
    );
  });

  test("asks a newcomer as many held-back questions as the draw has room for", () => {
    fc.assert(
      fc.property(pools, draws, chances, (pool, draw, chance) => {
        const drawn = drawQuestions(pool, draw, new Map(), randomOf(chance));
        for (const [objective, take] of Object.entries(draw)) {
          const held = (questions: typeof pool) =>
            questions.filter(({ body, heldBack }) => body.objective === objective && heldBack);
          expect(held(drawn)).toHaveLength(Math.min(take, held(pool).length));
        }
      }),
    );
  });

  test("goes through a whole pool before anything comes back", () => {
    fc.assert(
      fc.property(pools, chances, (pool, chance) => {
        const random = randomOf(chance);
        const attempts: { number: number; asked: { questionId: string }[] }[] = [];
        const ofA = pool.filter(({ body }) => body.objective === "a").length;
        for (let number = 1; number <= Math.ceil(ofA / 2); number += 1)
          attempts.push({
            number,
            asked: drawQuestions(pool, { a: 2 }, lastAsked(attempts), random),
          });
        const asked = attempts.flatMap((attempt) => attempt.asked);
        expect(new Set(asked).size).toBe(ofA);
        expect(asked.length - ofA).toBeLessThanOrEqual(1);
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

  test("mixes them among the held back, too", () => {
    const pool = ([1, 1, 2, 3, 1, 2, 3] as const).map((difficulty, index) => ({
      questionId: `q${index}`,
      heldBack: index < 4,
      body: { objective: "a", difficulty },
    }));
    fc.assert(
      fc.property(chances, (chance) => {
        const drawn = drawQuestions(pool, { a: 3 }, new Map(), randomOf(chance));
        expect(drawn.map(({ body }) => body.difficulty).sort()).toEqual([1, 2, 3]);
        expect(drawn.every(({ heldBack }) => heldBack)).toBe(true);
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
