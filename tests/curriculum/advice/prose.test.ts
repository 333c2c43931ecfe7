import { describe, expect, test } from "vitest";
import { claims } from "~/curriculum/rules/advice/claims";
import { filler } from "~/curriculum/rules/advice/filler";
import { lastChecked } from "~/curriculum/rules/advice/last-checked";
import { longSentences } from "~/curriculum/rules/advice/long-sentences";
import { reading } from "~/curriculum/rules/advice/reading";
import { anAsked, anEdited, aPassage, TODAY } from "./asked";

const LONG = `${"one more word ".repeat(11)}and the end.`;

describe("a sentence", () => {
  test("of more than 32 words is long, in a lesson and in feedback", () => {
    const asked = [anAsked({ feedback: [{ text: LONG, line: 12 }] })];
    const found = longSentences(anEdited({ passages: [aPassage(LONG)], asked }));
    expect(found.map(({ line }) => line)).toEqual([3, 12]);
    expect(found[0]?.message).toContain("36 words");
  });

  test("ends at a full stop, a colon or a closing quote; a customer’s may be as long as it likes", () => {
    const half = `${"one more word ".repeat(6)}here`;
    for (const text of [`${half}. ${half}.`, `“${half}.” ${half}.`, `${half}: ${half}.`])
      expect(longSentences(anEdited({ passages: [aPassage(text)] }))).toEqual([]);
    expect(longSentences(anEdited({ passages: [aPassage(LONG, { own: false })] }))).toEqual([]);
  });
});

test("filler is found where the author uses it, not where the lesson quotes it", () => {
  const passages = [aPassage("We leverage this in order to win."), aPassage("Cut “in order to”.")];
  expect(filler(anEdited({ passages })).map(({ line }) => line)).toEqual([3, 3]);
});

describe("a claim of fact", () => {
  test.each([
    "Studies show that people read twice.",
    "It helps 40 % of them.",
    "It has been so since 2019.",
    "By law you may talk about pay.",
    "That is illegal in Spain.",
    "2.5 million people saw it.",
  ])("has a source: %s", (text) => {
    expect(claims(anEdited({ passages: [aPassage(text)] }))).toHaveLength(1);
    expect(claims(anEdited({ passages: [aPassage(text, { links: true })] }))).toEqual([]);
    const source = aPassage("Source", { links: true });
    expect(claims(anEdited({ passages: [aPassage(text), source] }))).toEqual([]);
    const elsewhere = { ...source, file: "modules/why/other.md" };
    expect(claims(anEdited({ passages: [aPassage(text), elsewhere] }))).toHaveLength(1);
  });

  test("is not what somebody in a post says, nor what is quoted, nor a plain number", () => {
    const passages = [
      aPassage("Since 2019!", { own: false }),
      aPassage("He wrote “in 2019 it was free”."),
      aPassage("Wait 20 minutes and read 3 posts."),
    ];
    expect(claims(anEdited({ passages }))).toEqual([]);
  });
});

describe("a date of checking", () => {
  const files = (text: string) => anEdited({ files: new Map([["a.md", `\n${text}`]]) });

  test.each(["Last checked: 1 November 2025", "checked: 2025-10", "last checked on 2025-11-30"])(
    "ages: %s",
    (text) => expect(lastChecked(files(text), TODAY)).toMatchObject([{ file: "a.md", line: 2 }]),
  );

  test.each(["Last checked: 1 December 2025", "checked: 2026-12", "We checked 2,000 loaves."])(
    "is fresh for a year: %s",
    (text) => expect(lastChecked(files(text), TODAY)).toEqual([]),
  );
});

test("a lesson of more than a thousand words is long, and long words are hard", () => {
  const long = anEdited({ passages: [aPassage("a short word. ".repeat(400))] });
  expect(reading(long)[0]?.message).toContain("1200 words");
  const hard = anEdited({
    passages: [
      aPassage(
        "Organisational communication necessitates institutional accountability. ".repeat(9),
      ),
    ],
  });
  expect(reading(hard)[0]?.message).toContain("Hard to read");
  expect(reading(anEdited({ passages: [aPassage("It is a cat. ".repeat(20))] }))).toEqual([]);
});
