import fc from "fast-check";
import { expect, test } from "vitest";
import { CHECK_CODES } from "~/practice/rules/checks/check";
import type { WrittenReply } from "~/practice/rules/checks/reply";
import { graphemesOf } from "~/practice/rules/checks/text/graphemes";
import { findingsIn } from "~/practice/rules/checks/registry";
import { inLanguage } from "~/kit/language/in-language.server";
import { LANGUAGES } from "~/kit/language/language";
import { growth } from "../../support/harness/growth";
import { runs } from "../../support/harness/runs";
import { aReply, FERRIES } from "./a-reply";
import { labelledReplies } from "../labelled/read";

const RUNS = { numRuns: runs(400) };
const LABELLED = [...labelledReplies("known"), ...labelledReplies("held out")].map(
  ({ reply }) => reply,
);

const pieces = fc.constantFrom(
  ..."👩‍👩‍👧|🇬🇧|e\u0301|\ud83d|\udc69|07700 900123|jo@mail.example|order 48213|the recall|I’ll look into it|^OF|Maya, Pier Street|NEVER|!!!|your fault|carbon neutral|nut free|Harbour & Pine|(|#|@|'t|…|\n|. | |DE89 3704 0044 0532 0130 00|https://example.com/|4539 1488 0343 6467|ß|İ".split(
    "|",
  ),
);
const texts = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc
    .array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 40 })
    .map((all) => all.join(" ")),
  fc.array(pieces, { maxLength: 40 }).map((all) => all.join("")),
);
const accounts = fc.constantFrom<WrittenReply["from"]>(
  { kind: "personal", network: "X" },
  { kind: "company", channel: "x" },
  { kind: "company", channel: "nowhere" },
);
const replies = fc
  .record({
    text: texts,
    from: accounts,
    expected: accounts,
    earlier: fc.array(texts, { maxLength: 2 }),
  })
  .chain((one) =>
    fc
      .constantFrom(aReply("").playbook, FERRIES)
      .map((playbook) => aReply(one.text, { ...one, playbook })),
  );

test("a check never throws, and points into the text, in order, at whole characters", () => {
  fc.assert(
    fc.property(replies, (reply) => {
      for (const { spans, message } of findingsIn(reply)) {
        let before = 0;
        for (const { from, to } of spans) {
          expect(from).toBeGreaterThanOrEqual(before);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(reply.text.length);
          expect(isBetween(reply.text, from) && isBetween(reply.text, to)).toBe(true);
          before = to;
        }
        expect(message).not.toBe("");
      }
    }),
    RUNS,
  );
});

/** Whether a place isn't within a surrogate pair. */
function isBetween(text: string, at: number): boolean {
  return !(/[\ud800-\udbff]/.test(text[at - 1] ?? "") && /[\udc00-\udfff]/.test(text[at] ?? ""));
}

test("innocent words before a reply move what is pointed at, and nothing else", () => {
  const innocent = fc.constantFrom(
    "Hello there, good morning. ",
    "🥖 Hello there. ",
    "Hello cafe\u0301 people.\n",
  );
  const english = LABELLED.filter(
    ({ text, expected }) => /\b(?:the|and|is|for|you)\b/.test(text) && expected.kind === "company",
  );
  fc.assert(
    fc.property(fc.constantFrom(...english), innocent, (reply, before) => {
      const shown = (one: WrittenReply, shift: number) =>
        findingsIn(one)
          .filter(({ code }) => code !== "length" && code !== "copied")
          .map(({ code, spans }) => [
            code,
            spans.map(({ from, to }) => [from - shift, to - shift]),
          ]);
      const after = { ...reply, text: before + reply.text };
      expect(shown(after, before.length)).toEqual(shown(reply, 0));
    }),
    RUNS,
  );
});

test("characters are what they are in a text of any length", () => {
  const whole = new Intl.Segmenter("und", { granularity: "grapheme" });
  const long = fc
    .array(fc.oneof(pieces, fc.constantFrom("👩‍👩‍👧", "🇬🇧", "e\u0301", "a")), { maxLength: 60 })
    .map((all) => all.join("").repeat(20));
  fc.assert(
    fc.property(long, (text) => {
      const expected = [...whole.segment(text)].map(({ segment, index }) => ({ segment, index }));
      expect([...graphemesOf(text)]).toEqual(expected);
    }),
    { numRuns: runs(50) },
  );
});

test("the critical come first, and what is found is the same every time", () => {
  for (const reply of LABELLED) {
    const found = findingsIn(reply);
    expect(findingsIn(reply)).toEqual(found);
    const severities = found.map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort().reverse());
    expect(found.every(({ code }) => CHECK_CODES.includes(code))).toBe(true);
  }
});

test("each says something in every language, and nothing twice alike in two", () => {
  const said = (language: (typeof LANGUAGES)[number]) =>
    inLanguage(language, () =>
      LABELLED.flatMap((reply) => findingsIn(reply).map(({ message }) => message)),
    );
  const [english, ...others] = LANGUAGES.map(said);
  for (const other of others) {
    expect(other).toHaveLength(english!.length);
    expect(other.filter((message, at) => message === english![at])).toEqual([]);
  }
});

test.each([
  ["one word", "allergy "],
  ["promises", "I’ll look into it. "],
  ["no spaces", "a."],
  ["digits", "07700 900123 "],
  ["digits without spaces", "0123456789"],
  ["brackets", "(+0"],
  ["signs", "!"],
  ["at signs", "a@"],
  ["addresses", "a@b.example "],
  ["claims", "healthy, not healthy. "],
  ["capitals", "NOT "],
  ["orders", "order no 48213 "],
  ["brackets that close", "a(b)"],
  ["links", "https://a.example/) "],
  ["apostrophes", "can't"],
  ["emoji", "👩‍👩‍👧"],
  ["marks", "e\u0301\u0301\u0301"],
])("%s without end are read in step with their number", (_, piece) => {
  const work = (size: number) => {
    const text = piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
    const reply = aReply(`the and you are ${text}`, { earlier: [text], samples: [text] });
    return () => void findingsIn(reply);
  };
  expect(growth(8_000, work)).toBeLessThan(3);
});
