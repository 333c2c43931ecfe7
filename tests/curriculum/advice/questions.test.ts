import { describe, expect, test } from "vitest";
import { connectives } from "~/curriculum/rules/advice/connectives";
import { duplicates } from "~/curriculum/rules/advice/duplicates";
import { keyInStem } from "~/curriculum/rules/advice/key-in-stem";
import { sharedWords } from "~/curriculum/rules/advice/shared-words";
import { aChoice, anAsked, anEdited } from "./asked";

const ordering = (...texts: string[]) =>
  anEdited({
    asked: [anAsked({ type: "ordering", items: texts.map((text, line) => ({ text, line })) })],
  });

describe("an ordering", () => {
  test("is given away by connectives", () => {
    const found = connectives(ordering("Ring the shop", "Then write", "As promised, tell her"));
    expect(found.map(({ line }) => line)).toEqual([1, 2]);
  });

  test("is given away by several days, and not by one", () => {
    expect(connectives(ordering("It came on Friday", "Say sorry", "Ring them"))).toEqual([]);
    expect(connectives(ordering("It came on Friday", "Ask by Monday", "Ring"))).toHaveLength(2);
  });

  test("may speak of first aid and the next train", () => {
    expect(connectives(ordering("Give her the next train", "Call first aid"))).toEqual([]);
  });
});

describe("a pair", () => {
  const paired = (...pairs: [string, string][]) =>
    anEdited({
      asked: [anAsked({ pairs: pairs.map(([left, right], line) => ({ left, right, line })) })],
    });

  test("shares no word that only its own answer has, in whatever form", () => {
    const found = sharedWords(
      paired(["My booking is gone", "The one who booked"], ["It hurts", "Call the shop"]),
    );
    expect(found).toMatchObject([{ line: 0 }]);
    expect(found[0]?.message).toContain("“book”");
  });

  test("may share what every answer has", () => {
    expect(sharedWords(paired(["a ticket", "lost tickets"], ["rain", "late tickets"]))).toEqual([]);
  });

  test("is seen in categories too", () => {
    expect(sharedWords(paired(["She was angry", "A feeling"], ["Rain", "A fact"]))).toEqual([]);
    expect(sharedWords(paired(["a plain fact", "Fact"], ["Rain", "Feeling"]))).toHaveLength(1);
  });
});

describe("a question", () => {
  test("doesn’t hold its key, while the wrong options are about something else", () => {
    const stem = "The courier lost the parcel in Leeds. What happened?";
    const told = aChoice(
      "The courier lost the parcel",
      ["The shop burned down slowly", "A thief took chocolate"],
      { stem },
    );
    expect(keyInStem(anEdited({ asked: [told] }))).toHaveLength(1);
    const even = aChoice("The courier lost the parcel", ["The courier kept the parcel in Leeds"], {
      stem,
    });
    expect(keyInStem(anEdited({ asked: [even] }))).toEqual([]);
  });

  test("doesn’t say what belongs in its gap", () => {
    const gaps = [{ accept: ["half past ten"], line: 9 }];
    const asked = [anAsked({ stem: "You ring at half past ten.", gaps })];
    expect(keyInStem(anEdited({ asked }))).toMatchObject([{ line: 9 }]);
    expect(keyInStem(anEdited({ asked: [anAsked({ stem: "You ring.", gaps })] }))).toEqual([]);
  });

  test("isn’t asked twice in other words", () => {
    const one = aChoice(
      "Ring the depot about the funeral flowers",
      ["Blame the courier for the flowers"],
      {
        stem: "Marcus’s flowers came after the funeral",
      },
    );
    const again = {
      ...one,
      name: "two",
      line: 90,
      stem: "The funeral flowers of Marcus came late",
    };
    const other = aChoice("Sell a bicycle", ["Repair an engine"], {
      stem: "Cycling across Norway",
    });
    const found = duplicates(anEdited({ asked: [one, other, again] }));
    expect(found).toMatchObject([{ line: 90 }]);
    expect(found[0]?.message).toContain("modules/reply/quiz.yaml:7");
  });

  test("isn’t about the person whom a check in the same module is about", () => {
    const check = aChoice("a", ["b"], { type: "check", author: "Jo Marsden" });
    const asked = aChoice("c", ["d"], { author: "Jo Marsden" });
    expect(duplicates(anEdited({ asked: [check, asked] }))).toHaveLength(1);
    expect(duplicates(anEdited({ asked: [check, { ...asked, module: "tone" }] }))).toEqual([]);
  });
});
