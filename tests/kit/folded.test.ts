import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { folded, foldedName } from "~/kit/text/folded";
import { isSameName, nameDifference } from "~/kit/text/name-difference";
import { growth } from "../support/harness/growth";
import { runs } from "../support/harness/runs";

const anyText = fc.string({ unit: "binary", maxLength: 8 });
/** Texts of what folding is about, so that its rules meet one another. */
const trickyText = fc
  .array(
    fc.constantFrom(
      ..."aiIİıøßẞςΣæŁé\u0301\u0307\u0323'’´\"“″-–  \u00a0\u00ad\u200b\u200f\ufe0f3३٣３²ﬁйиŉǰΐ.",
    ),
    { maxLength: 8 },
  )
  .map((letters) => letters.join(""));
const texts = fc.oneof(anyText, trickyText);

describe("a text as it is compared", () => {
  test.each([
    ["it’s", "it's"],
    ["it´s", "it`s"],
    ["ʻokina", "'okina"],
    ["“yes”", '"yes"'],
    ["«oui»", "„oui‟"],
    ["10–12", "10-12"],
    ["−5", "-5"],
    ["two\u00a0hours", " two  hours\t"],
    ["soft\u00adhy\u200bphen\u200f", "softhyphen"],
    ["heart ❤\ufe0f", "heart ❤"],
    ["Straße", "STRASSE"],
    ["STRAẞE", "strasse"],
    ["ΟΔΟΣ", "οδος"],
    ["İstanbul", "istanbul"],
    ["ISPARTA", "ısparta"],
    ["ﬁne", "fine"],
    ["café", "cafe\u0301"],
    ["２０２３", "2023"],
    ["२०२३", "2023"],
    ["٢٠٢٣", "2023"],
    ["۲۰۲۳", "2023"],
  ])("“%s” is the same as “%s”", (one, other) => {
    expect(folded(one)).toBe(folded(other));
  });

  test.each([
    ["café", "cafe"],
    ["it's", "its"],
    ["'yes'", '"yes"'],
    ["2023", "2024"],
    ["й", "и"],
  ])("“%s” is not “%s”", (one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });

  test("capitals stay where they matter, and nothing else does", () => {
    expect(folded(" Maya’s  ٣ ", { caseMatters: true })).toBe("Maya's 3");
  });

  test("the digits of every script that the platform can write are read", () => {
    for (const system of Intl.supportedValuesOf("numberingSystem")) {
      const written = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false });
      if (written.formatToParts(1234567890).some(({ value }) => !/^\p{Nd}+$/u.test(value)))
        continue;
      expect(folded(written.format(1234567890)), system).toBe("1234567890");
    }
  });

  test.each(["a ", "é", "i\u0307", "\u0307", "’", "٩", "- ", "\u00ad", "ǰ", "ﷺ"])(
    "a long text of “%s” is folded at once",
    (part) => {
      const fold = (length: number) => {
        const text = `é${part.repeat(length / part.length)}`;
        return () => void foldedName(text);
      };
      expect(growth(100_000, fold)).toBeLessThan(3);
    },
  );

  test("folding what is folded changes nothing more", () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, caseMatters) => {
        const once = folded(text, { caseMatters });
        expect(folded(once, { caseMatters })).toBe(once);
        expect(foldedName(foldedName(text))).toBe(foldedName(text));
        expect(foldedName(once)).toBe(foldedName(text));
      }),
      { numRuns: runs(400) },
    );
  });
});

describe("a name as it is typed", () => {
  test.each([
    ["Aoife O'Brien", "Aoife O’Brien"],
    ["Jean-Luc", "Jean–Luc"],
    ["Zoë Łukasiewicz", "Zoe Lukasiewicz"],
    ["Jan Weiß", "JAN WEISS"],
    ["Işıl Çelik", "IŞIL ÇELİK"],
    ["Işıl Çelik", "isil celik"],
    ["Søren Æbelø", "Soren Aebelo"],
    ["Þóra Guðmundsdóttir", "Thora Gudmundsdottir"],
    ["Ángel", "\u200eA\u0301ngel\u00a0"],
    ["Maya Okafor", "  maya   okafor "],
    ["कुश शर्मा", "कुश  शर्मा"],
    ["Сергей", "СЕРГЕЙ"],
  ])("“%s” is signed by “%s”", (name, typed) => {
    expect(isSameName(typed, name)).toBe(true);
  });

  test.each([
    ["कुश शर्मा", "कश शरमा"],
    ["Сергей", "Сергеи"],
    ["がく", "かく"],
    ["Maya Okafor", "Maya"],
    ["Maya Okafor", "MayaOkafor"],
    ["Maya Okafor", ""],
  ])("“%s” is not signed by “%s”", (name, typed) => {
    expect(isSameName(typed, name)).toBe(false);
  });

  test("a name is itself, and is another the same from both sides", () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(isSameName(one, one)).toBe(true);
        expect(isSameName(one, other)).toBe(isSameName(other, one));
      }),
    );
  });

  test.each([
    ["Maya Okafr", "Maya Okafor", "Okafr", "Okafor"],
    ["maya", "Maya Okafor", "", "Okafor"],
    ["Dr Maya  Okafor", "Maya Okafor", "Dr", ""],
    ["Ana Maria Diaz", "Ana Mária Luz Díaz", "", "Luz"],
    ["Sam", "Maya Okafor", "Sam", "Maya Okafor"],
    ["कश शरमा", "कुश शर्मा", "कश शरमा", "कुश शर्मा"],
  ])("“%s” differs from “%s” in “%s” and “%s”", (typed, name, ours, theirs) => {
    expect(nameDifference(typed, name)).toEqual({ typed: ours, expected: theirs });
  });

  test("names that are not the same differ in some word, and only then", () => {
    fc.assert(
      fc.property(texts, texts, (typed, expected) => {
        const { typed: ours, expected: theirs } = nameDifference(typed, expected);
        expect(ours === "" && theirs === "").toBe(isSameName(typed, expected));
      }),
      { numRuns: runs(200) },
    );
  });
});
