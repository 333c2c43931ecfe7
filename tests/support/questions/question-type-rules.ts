import fc from "fast-check";
import { expect, test } from "vitest";
import type { AnswerFields } from "~/assessment/rules/question-types/question-type";
import { questionType } from "~/assessment/rules/question-types/registry";
import { FEEDBACK_MODES, type QuestionTypeName } from "~/curriculum/rules/kinds";
import { runs } from "../harness/runs";

export const render = (source: string) => [source];
const points = fc.integer({ min: 1, max: 20 });
const RUNS = runs(2000);

/** Chance as a type is given it. Source: mulberry32, Tommy Ettinger. */
const chances = fc.nat().map((seed) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
});

interface Given<Content> {
  /** What an author may write, with feedback that begins with “FEEDBACK”. */
  contents: fc.Arbitrary<Content>;
  /** Responses that fit a content, in its own terms. */
  responses: (content: Content) => fc.Arbitrary<unknown>;
  /** What the names of the form's fields may look like. */
  parts: fc.Arbitrary<string>;
  /** Texts that only the key tells: none of them may be in what a learner sees. */
  keyWords: RegExp;
  /** Whether a result shows what was asked even to people who answered nothing. */
  showsParts?: boolean;
}

/** What holds of every question type. */
export function keepsTheRules<Content>(
  name: QuestionTypeName,
  { contents, responses, parts, keyWords, showsParts = false }: Given<Content>,
) {
  const type = questionType(name);
  const orders = (content: unknown) =>
    fc
      .tuple(fc.boolean(), chances)
      .map(([shuffle, random]) => type.order(content, { shuffle, random }));
  const shownContents = contents.chain((raw) => {
    const content = type.content.parse(raw);
    return fc.record({
      content: fc.constant(content),
      order: orders(content),
      response: responses(raw).map((response) => type.response.parse(response)),
    });
  });

  function expectWhole(content: unknown, response: unknown, max: number) {
    const { points, correct } = type.grade(content, response, max);
    const whole = Number.isInteger(points) && points >= 0 && points <= max;
    expect(whole && (points === max || !correct), `${points} of ${max}`).toBe(true);
  }

  test("everything for what is right, nothing for what is wrong, nothing without an answer", () => {
    fc.assert(
      fc.property(contents, points, (raw, max) => {
        const content = type.content.parse(raw);
        const [right, wrong] = [type.right(content), type.wrong(content)];
        for (const response of [right, wrong]) {
          expect(type.response.parse(response)).toEqual(response);
          expect(type.isAnswered(response)).toBe(true);
        }
        expect(type.grade(content, right, max)).toEqual({ points: max, correct: true });
        expect(type.grade(content, wrong, max)).toEqual({ points: 0, correct: false });
        expect(type.grade(content, null, max)).toEqual({ points: 0, correct: false });
      }),
    );
  });

  test("a response that fits is graded in whole points from 0 to the maximum", () => {
    fc.assert(
      fc.property(shownContents, points, ({ content, response }, max) =>
        expectWhole(content, response, max),
      ),
      { numRuns: RUNS },
    );
  });

  test("whatever is sent, it is refused or graded, reviewed and summarised like any other", () => {
    const values = fc.oneof(fc.integer({ min: -2, max: 12 }).map(String), fc.string());
    const forms: fc.Arbitrary<AnswerFields> = fc.dictionary(
      fc.oneof(parts, fc.string()),
      fc.array(values, { maxLength: 3 }),
    );
    const sent = fc.oneof(forms.map(type.fromForm), fc.jsonValue(), fc.anything());
    fc.assert(
      fc.property(shownContents, sent, points, ({ content, order }, given, max) => {
        const parsed = type.response.safeParse(given);
        if (!parsed.success) return;
        expectWhole(content, parsed.data, max);
        const stored = type.fromShown(parsed.data, order);
        if (stored === null) return;
        expect(type.response.parse(stored)).toEqual(stored);
        expectWhole(content, stored, max);
        for (const mode of [...FEEDBACK_MODES, "key"] as const)
          type.review(content, stored, order, mode, render);
        type.summarise(content, stored);
      }),
      { numRuns: RUNS },
    );
  });

  test("what a learner sees has no key and no feedback in it", () => {
    fc.assert(
      fc.property(shownContents, ({ content, order }) => {
        const seen = JSON.stringify(type.view(content, order, render));
        expect(seen).not.toMatch(/feedback/i);
        expect(seen).not.toMatch(keyWords);
      }),
    );
  });

  test("a response said in shown positions and back is the same, in whatever order they are shown", () => {
    fc.assert(
      fc.property(shownContents, ({ order, response }) => {
        const shown = type.toShown(response, order);
        expect(type.response.parse(shown)).toEqual(shown);
        expect(type.fromShown(shown, order)).toEqual(response);
      }),
      { numRuns: runs(200) },
    );
  });

  test("a response said by a form and back is the same", () => {
    fc.assert(
      fc.property(shownContents, ({ response }) => {
        if (!type.isAnswered(response)) return;
        expect(type.response.parse(type.fromForm(type.toForm(response)))).toEqual(response);
      }),
      { numRuns: runs(200) },
    );
  });

  test("a form that says nothing is no answer", () => {
    const said = type.fromForm({});
    expect(said === null || !type.isAnswered(type.response.parse(said))).toBe(true);
  });

  test("without an answer, only full feedback says anything", () => {
    fc.assert(
      fc.property(shownContents, ({ content, order }) => {
        for (const mode of FEEDBACK_MODES) {
          const said = JSON.stringify(type.review(content, null, order, mode, render));
          expect(said.includes("FEEDBACK"), mode).toBe(mode === "full");
          if (mode !== "full" && !showsParts) expect(said).not.toMatch(/"text"/);
        }
        const key = JSON.stringify(type.review(content, null, order, "key", render));
        expect(key).toContain("FEEDBACK");
      }),
    );
  });

  test("below full feedback there are no verdicts, and only hints explain", () => {
    fc.assert(
      fc.property(shownContents, ({ content, order, response }) => {
        for (const mode of ["none", "right-or-wrong", "hints", "full-when-done"] as const) {
          const said = JSON.stringify(type.review(content, response, order, mode, render));
          expect(said).not.toMatch(/:"(?:right|wrong)"|"right":(?!null)/);
          expect(said.includes("FEEDBACK") && mode !== "hints").toBe(false);
        }
      }),
    );
  });

  test("an answer is unanswered exactly where it says nothing, and what is right is all of it", () => {
    fc.assert(
      fc.property(shownContents, ({ content, response }) => {
        expect(type.progress(content, type.right(content))).toBe("answered");
        const unanswered = type.progress(content, response) === "unanswered";
        expect(unanswered).toBe(!type.isAnswered(response));
      }),
    );
  });

  test("what is right but for one part earns something, and not everything", () => {
    fc.assert(
      fc.property(contents, (raw) => {
        const content = type.content.parse(raw);
        const nearly = type.nearly(content);
        if (nearly === null) return;
        expect(type.response.parse(nearly)).toEqual(nearly);
        const { points, correct } = type.grade(content, nearly, 60);
        expect([points > 0, points < 60, correct]).toEqual([true, true, false]);
      }),
    );
  });

  test("a question has the same parts as itself, whatever its feedback", () => {
    fc.assert(
      fc.property(contents, (raw) => {
        const content = type.content.parse(raw);
        const other = JSON.parse(
          JSON.stringify(content).replaceAll("FEEDBACK", "Said otherwise"),
        ) as unknown;
        expect(type.sameParts(content, type.content.parse(other))).toBe(true);
      }),
    );
  });
}

/** What an author is told first about a content, or null. */
export function toldOf(name: QuestionTypeName, raw: unknown): string | null {
  const result = questionType(name).content.safeParse(raw);
  return result.success ? null : (result.error.issues[0]?.message ?? "");
}
