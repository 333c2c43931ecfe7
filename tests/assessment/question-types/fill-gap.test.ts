import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { renderInline } from "~/curriculum/rules/markdoc/render";
import { asMarkdoc } from "~/assessment/rules/question-types/as-markdoc";
import { fillGap } from "~/assessment/rules/question-types/fill-gap";
import { piecesAround } from "~/assessment/rules/question-types/prose-gaps";
import { foldedAnswer, isWithin } from "~/assessment/rules/question-types/typed-text";
import { companyContext } from "~/curriculum/rules/markdoc/variables";
import { PLAYBOOK } from "../../support/questions/a-quiz";
import { keepsTheRules, toldOf, render } from "../../support/questions/question-type-rules";

const gapOf = (accept: string[], more: { typos?: number; caseMatters?: boolean } = {}) => ({
  accept,
  feedback: "FEEDBACK",
  ...more,
});
const contents = fc
  .array(
    fc.record({
      accept: fc.uniqueArray(fc.stringMatching(/^KEY[a-z]{6,10}$/), { minLength: 1, maxLength: 4 }),
      typos: fc.integer({ min: 0, max: 2 }),
      caseMatters: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((gaps) => ({
    text: ["Hi", ...gaps.map(() => "there")].join(" ___ "),
    gaps: gaps.map(({ accept, ...more }) => gapOf(accept, more)),
  }));

const content = (...gaps: ReturnType<typeof gapOf>[]) =>
  fillGap.content.parse({ text: gaps.map(() => "___").join(" and "), gaps });
const isRight = (gap: ReturnType<typeof gapOf>, typed: string) =>
  fillGap.grade(content(gap), { texts: [typed] }, 1).correct;

describe("the rules of every type", () => {
  keepsTheRules("fill-gap", {
    contents,
    responses: ({ gaps }) =>
      fc
        .tuple(...gaps.map(({ accept }) => fc.oneof(fc.constantFrom(...accept), fc.string())))
        .filter((texts) => texts.some((text) => text.trim() !== "" && !text.includes("\0")))
        .map((texts) => ({ texts: texts.map((text) => text.replaceAll("\0", "")) })),
    parts: fc.constantFrom("0", "1", "2", "5", "01"),
    keyWords: /FEEDBACK|accept|typos/,
  });
});

test("an author is told what is wrong with the gaps", () => {
  const told = (text: string, ...gaps: unknown[]) => toldOf("fill-gap", { text, gaps });
  expect(told("a ___ b", gapOf(["sorry"]))).toBeNull();
  expect(told("a b", gapOf(["sorry"]))).toBe("Write ___ for 1 to 5 gaps. The text has 0.");
  expect(told("___ ___ ___ ___ ___ ___")).toBe("Write ___ for 1 to 5 gaps. The text has 6.");
  expect(told("___ and ___", gapOf(["sorry"]))).toBe(
    "The text and the list must have the same number of gaps. Text (___): 2. List: 1.",
  );
  expect(told("{% if $offLimits.has %}___{% /if %}", gapOf(["sorry"]))).toBe(
    "A text with gaps can’t have conditions. Remove `{% if %}`.",
  );
  expect(told("___", gapOf([]))).toBe("Give 1 to 12 accepted answers.");
  expect(told("___", gapOf(["a{% $company.name %}"]))).toBe(
    "{name} must be plain text, without tags or variables.",
  );
  expect(told("___", gapOf(["."]))).toBe(
    "An accepted answer needs at least one letter, digit or symbol.",
  );
  expect(told("___", gapOf(["Sorry", "sorry."]))).toBe(
    "Two accepted answers are the same: capitals and spaces make no difference. Remove one.",
  );
  expect(told("___", gapOf(["Sorry", "sorry"], { caseMatters: true }))).toBeNull();
  expect(told("___", gapOf(["24", "٢٤"]))).toBeNull();
  expect(told("___", gapOf(["sorry"], { typos: 3 }))).toBe("Allow 0, 1 or 2 typos.");
  expect(told("___", gapOf(["sorry"], { typos: 2 }))).toBe(
    "To allow 2 typos, at least one accepted answer needs 8 letters or more.",
  );
});

test("what a learner sees holds none of the accepted answers", () => {
  fc.assert(
    fc.property(contents, (raw) => {
      const parsed = fillGap.content.parse(raw);
      expect(JSON.stringify(fillGap.view(parsed, [], render))).not.toContain("KEY");
    }),
  );
});

test.each([
  ["so sorry", "  SO   sorry. "],
  ["I’m here", "I'm here"],
  ["“yes”", '"Yes"'],
  ["10–12", "10-12"],
  ["two hours", "two\u00a0hours"],
  ["ﬁne", "fine"],
  ["Straße", "STRASSE"],
  ["café", "cafe\u0301"],
  ["STRAẞE", "strasse"],
  ["it´s", "it`s"],
  ["soft\u00adhyphen", "softhyphen"],
  ["٢٠٢٣", "2023"],
])("“%s” is the same as “%s”", (accepted, typed) => {
  expect(isRight(gapOf([accepted]), typed)).toBe(true);
});

test("capitals count where they matter, and only there", () => {
  expect(isRight(gapOf(["Maya"], { caseMatters: true }), "maya")).toBe(false);
  expect(isRight(gapOf(["Maya"], { caseMatters: true }), " Maya. ")).toBe(true);
});

test("a typo is forgiven where the author allows it, and never in a short word", () => {
  const one = gapOf(["sorry", "sad"], { typos: 1 });
  for (const typed of ["sory", "sorrry", "sorty", "osrry", "sorry"])
    expect(isRight(one, typed), typed).toBe(true);
  for (const typed of ["so", "worrty", "sap", "", "sorry sad"])
    expect(isRight(one, typed), typed).toBe(false);
  expect(isRight(gapOf(["sorry"]), "sory")).toBe(false);
  expect(isRight(gapOf(["apologise"], { typos: 2 }), "apoligize")).toBe(true);
});

test.each([
  ["2023", "2024"],
  ["2023", "203"],
  ["१२३४", "१२३५"],
  ["2023", "२०२४"],
  ["1.000", "1,000"],
  ["10.5 per cent", "105 per cent"],
  ["-5 degrees", "5 degrees"],
  ["by 12 March", "by 21 March"],
])("no typo is forgiven within a number: “%s” is not “%s”", (accepted, typed) => {
  expect(isRight(gapOf([accepted], { typos: 1 }), typed)).toBe(false);
});

test.each([
  ["by 12 March", "by 12 Mrach"],
  ["covid-19", "covid 19"],
  ["2023", "٢٠٢٣"],
])("beside a number a typo is one: “%s” and “%s”", (accepted, typed) => {
  expect(isRight(gapOf([accepted], { typos: 1 }), typed)).toBe(true);
});

test("edits are counted the same from both sides, and a swap of neighbours is one", () => {
  expect(isWithin("abcd", "bacd", 1)).toBe(true);
  expect(isWithin("ca", "abc", 2)).toBe(false);
  const few = fc.stringMatching(/^[ab]{0,5}$/);
  fc.assert(
    fc.property(few, few, few, fc.nat(3), (one, other, third, most) => {
      expect(isWithin(one, other, most)).toBe(isWithin(other, one, most));
      expect(isWithin(one, other, 0)).toBe(one === other);
      expect(isWithin(one + third, one, third.length)).toBe(true);
    }),
  );
});

test("folding what is folded changes nothing more", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z ’–ß]{0,12}$/), (text) => {
      const once = foldedAnswer(text, { caseMatters: false });
      expect(foldedAnswer(once, { caseMatters: false })).toBe(once);
    }),
  );
});

test("every gap counts the same", () => {
  const three = content(gapOf(["one"]), gapOf(["two"]), gapOf(["three"]));
  const points = (texts: string[], max = 3) => fillGap.grade(three, { texts }, max);
  expect(points(["one", "two", "three"])).toEqual({ points: 3, correct: true });
  expect(points(["one", "", "three"])).toEqual({ points: 2, correct: false });
  expect(points(["two", "one", "three"])).toEqual({ points: 1, correct: false });
  expect(points(["one", "two", "x"], 2)).toEqual({ points: 1, correct: false });
  expect(points(["one"])).toEqual({ points: 1, correct: false });
});

test("a text of another length, or as many texts as there are no gaps, is refused", () => {
  expect(fillGap.response.safeParse({ texts: ["x".repeat(101)] }).success).toBe(false);
  expect(fillGap.response.safeParse({ texts: ["\0"] }).success).toBe(false);
  expect(fillGap.fromShown({ texts: ["a", "b"] }, [0])).toBeNull();
});

test("emphasis that goes on over a gap stands on both sides of it", () => {
  const context = companyContext(PLAYBOOK, null);
  const pieces = piecesAround("Hi (___), **be ___ now** at {% $company.short %}.", (source) =>
    renderInline(source, context),
  );
  expect(pieces).toEqual([
    ["Hi ("],
    ["), ", { type: "strong", children: ["be "] }],
    [{ type: "strong", children: [" now"] }, " at Harbour & Pine."],
  ]);
});

test("the review says the right answer in full alone, and all that is accepted in the key", () => {
  const two = content(gapOf(["sorry", "so sorry"]), gapOf(["noon"]));
  const told = (mode: "right-or-wrong" | "hints" | "full" | "key") =>
    fillGap
      .review(two, { texts: ["sory", ""] }, [0, 1], mode, render)
      .gaps.map(({ typed, verdict, accepted, feedback }) => [
        typed,
        verdict,
        accepted,
        feedback !== null,
      ]);
  expect(told("right-or-wrong")).toEqual([
    ["sory", null, [], false],
    ["", null, [], false],
  ]);
  expect(told("hints")).toEqual([
    ["sory", null, [], true],
    ["", null, [], false],
  ]);
  expect(told("full")).toEqual([
    ["sory", "wrong", ["sorry"], true],
    ["", "wrong", ["noon"], true],
  ]);
  expect(told("key")[0]).toEqual(["sory", "wrong", ["sorry", "so sorry"], true]);
});

test("what somebody typed stays what it is when a trainer reads it as Markdoc", () => {
  const context = companyContext(PLAYBOOK, null);
  const words = fc
    .stringMatching(/^[!-~]([ -~]{0,20}[!-~])?$/)
    .map((text) => text.replace(/ +/g, " "));
  fc.assert(
    fc.property(words, (text) => {
      expect(renderInline(asMarkdoc(text), context)).toEqual([text]);
    }),
    {
      examples: [
        ["{% $company.name %}"],
        ["# a"],
        ["[a](https://a.b)"],
        ["1. a"],
        ["<b>"],
        ["&amp;"],
      ],
    },
  );
  expect(fillGap.summarise(content(gapOf(["sorry"])), { texts: [" *a* "] })).toEqual(["\\*a\\*"]);
});
