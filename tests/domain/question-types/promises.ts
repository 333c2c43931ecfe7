import fc from "fast-check";
import { expect, test } from "vitest";
import type { AnswerFields } from "~/domain/assessment/question-types/question-type";
import { questionType } from "~/domain/assessment/question-types/registry";
import type { QuestionTypeName } from "~/domain/assessment/words";

export const render = (source: string) => [source];

const chances = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
const fields: fc.Arbitrary<AnswerFields> = fc.dictionary(
  fc.oneof(fc.constantFrom("", "0", "1", "2", "3"), fc.string()),
  fc.array(fc.oneof(fc.constantFrom("", "0", "1", "2", "3", "9"), fc.string()), { maxLength: 3 }),
  { maxKeys: 7 },
);

/** Ten thousand runs take their time on a busy machine. */
const LONG = { timeout: 90_000 };

interface Kind<Raw> {
  /** Contents that the schema allows. In feedback stands “FEEDBACK”, and nowhere else. */
  contents: fc.Arbitrary<Raw>;
  /** Answered responses that fit a content. */
  responses: (content: Raw) => fc.Arbitrary<unknown>;
  /** What a form says that answers nothing. */
  blank: (content: Raw) => AnswerFields;
}

/** What every question type promises to the rest of the program. */
export function keepsThePromises<Raw>(
  name: QuestionTypeName,
  { contents, responses, blank }: Kind<Raw>,
) {
  const type = questionType(name);
  const answered = contents.chain((raw) => fc.tuple(fc.constant(raw), responses(raw)));
  const points = fc.integer({ min: 1, max: 100 });

  function expectWholePoints(raw: Raw, given: unknown, most: number) {
    const response = type.response.safeParse(given);
    const content = type.content.parse(raw);
    const mark = type.grade(content, response.success ? response.data : null, most);
    expect(Number.isInteger(mark.points)).toBe(true);
    expect(mark.points >= 0 && mark.points <= most).toBe(true);
    expect(mark.correct).toBe(mark.points === most && mark.correct);
  }

  function mixed(raw: Raw, chance: Iterator<number>) {
    const content = type.content.parse(raw);
    const random = () => chance.next().value as number;
    return { content, order: type.order(content, { shuffle: true, random }) };
  }

  test("grades every response with whole points from 0 to the maximum", LONG, () => {
    const given = contents.chain((raw) =>
      fc.tuple(
        fc.constant(raw),
        fc.oneof(
          responses(raw),
          answered.map(([, other]) => other),
          fc.jsonValue({ maxDepth: 2 }),
        ),
      ),
    );
    fc.assert(
      fc.property(given, points, ([raw, response], most) => expectWholePoints(raw, response, most)),
      { numRuns: 10_000 },
    );
  });

  test("takes every form without a throw, and lets nothing through that is not there", LONG, () => {
    fc.assert(
      fc.property(contents, chances, fields, (raw, chance, form) => {
        const { order } = mixed(raw, chance);
        const said = type.response.safeParse(type.fromForm(form));
        if (!said.success) return;
        const stored = type.fromShown(said.data, order);
        if (stored === null) return;
        expect(type.response.safeParse(stored)).toMatchObject({ success: true });
        expectWholePoints(raw, stored, 12);
      }),
      { numRuns: 10_000 },
    );
  });

  test("the right response earns everything, the wrong one and none at all nothing", () => {
    fc.assert(
      fc.property(contents, points, (raw, most) => {
        const content = type.content.parse(raw);
        const grade = (response: unknown) => type.grade(content, response, most);
        expect(grade(type.right(content))).toEqual({ correct: true, points: most });
        expect(grade(type.wrong(content))).toEqual({ correct: false, points: 0 });
        expect(grade(null)).toEqual({ correct: false, points: 0 });
        for (const response of [type.right(content), type.wrong(content)]) {
          expect(type.response.parse(response)).toEqual(response);
          expect(type.isAnswered(response)).toBe(true);
        }
      }),
    );
  });

  test("a checked content is checked again without a change", () => {
    fc.assert(
      fc.property(contents, (raw) => {
        const content = type.content.parse(raw);
        expect(type.content.parse(content)).toEqual(content);
        expect(type.sameParts(content, type.content.parse(raw))).toBe(true);
      }),
    );
  });

  test("what a learner sees has no feedback in it", () => {
    fc.assert(
      fc.property(contents, chances, (raw, chance) => {
        const { content, order } = mixed(raw, chance);
        const seen = JSON.stringify(type.view(content, order, render));
        expect(seen).not.toMatch(/feedback/i);
      }),
    );
  });

  test("a response goes into a page and comes back the same", () => {
    fc.assert(
      fc.property(answered, chances, ([raw, given], chance) => {
        const { order } = mixed(raw, chance);
        const response = type.response.parse(given);
        const shown = type.toShown(response, order);
        expect(type.response.parse(type.fromForm(type.toForm(shown)))).toEqual(shown);
        expect(type.fromShown(shown, order)).toEqual(response);
      }),
      { numRuns: 1000 },
    );
  });

  test("an empty form is no answer, and a form without fields says nothing", () => {
    fc.assert(
      fc.property(contents, (raw) => {
        const said = type.response.parse(type.fromForm(blank(raw)));
        expect(type.isAnswered(said)).toBe(false);
        const nothing = type.fromForm({});
        expect(nothing === null || !type.isAnswered(type.response.parse(nothing))).toBe(true);
      }),
    );
  });

  test("only the modes that explain bring feedback, and without an answer only the full ones", () => {
    fc.assert(
      fc.property(answered, ([raw, given]) => {
        const content = type.content.parse(raw);
        const order = type.order(content, { shuffle: true, random: () => 0.5 });
        const response = type.response.parse(given);
        const said = (mode: "none" | "right-or-wrong" | "hints" | "full" | "key", to: unknown) =>
          JSON.stringify(type.review(content, to, order, mode, render)).includes("FEEDBACK");
        for (const mode of ["none", "right-or-wrong"] as const) {
          expect(said(mode, response)).toBe(false);
          expect(said(mode, null)).toBe(false);
        }
        expect(said("hints", null)).toBe(false);
        expect(said("full", null)).toBe(true);
        expect(said("key", null)).toBe(true);
      }),
    );
  });
}

/** The first message that an author reads, or null where there is nothing to mend. */
export function messageFor(name: QuestionTypeName, raw: unknown): string | null {
  const result = questionType(name).content.safeParse(raw);
  return result.success ? null : (result.error.issues[0]?.message ?? "");
}
