import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guardedCell, unguardedCell } from "~/kit/csv/formula-cells";
import { readCsv } from "~/kit/csv/read-csv";
import { SEPARATORS, SEPARATOR_MARKS } from "~/kit/csv/separators";
import { writeCsv } from "~/kit/csv/write-csv";
import { growth } from "../support/harness/growth";

const HOSTILE = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "|calc",
  "=cmd|' /C calc'!A0",
  "%0A=1",
  "%3D1",
  "\t=1",
  "\r=1",
  "\n=1",
  "\r\n\r\n=1",
  " =1",
  "\u00a0=1",
  "\u3000=1",
  "\u200b=1",
  "\u200b\u200d\ufeff@1",
  "\u00ad-1",
  "\u202e=1",
  "\u2028=1",
  "\u0000=1",
  "\u001b+1",
  "\ufe0f=1",
  "\u0301=1",
  "\u3164=1",
  "\u{e0001}=1",
  "'=1",
  "''=1",
  '"=1"',
  "\uff1d1",
  "\uff0b1",
  "\uff0d1",
  "\uff201",
  "\uff5ccalc",
  "\ufe621",
  "\tindented",
  "\nbroken",
  "'\tindented",
];

const HARMLESS = [
  "",
  "Maya Okafor",
  "O’Brien",
  "'tis",
  "'",
  "1=1",
  "50%",
  "2026-06-30",
  "maya@hp.example",
  "<b>=1</b>",
  "a\n=1",
  "–",
  "— see above",
  '{"a":"=1"}',
];

/** As `readCsv` gives line breaks back. */
const broken = (text: string) => text.replaceAll(/\r\n?/g, "\n");

describe("a cell that a spreadsheet could take for a formula", () => {
  test.each(HOSTILE.map((text) => [JSON.stringify(text), text]))("is text: %s", (_name, text) => {
    expect(guardedCell(text)).toBe(`'${text}`);
    expect(unguardedCell(guardedCell(text))).toBe(text);
  });

  test.each(HARMLESS.map((text) => [JSON.stringify(text), text]))(
    "is none, and stays as it is: %s",
    (_name, text) => {
      expect(guardedCell(text)).toBe(text);
      expect(unguardedCell(text)).toBe(text);
    },
  );

  test("is found in a hundred thousand characters at once", () => {
    for (const before of [" ", "'", "\u200b", "\u0301"]) {
      const found = (length: number) => {
        const text = before.repeat(length);
        return () => void guardedCell(text);
      };
      expect(growth(100_000, found)).toBeLessThan(3);
    }
  });
});

test("nothing in the house writes CSV but by the one function that guards its cells", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" });
  const writers = files.filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      readFileSync(path.join("app", file), "utf8").includes("csv-stringify"),
  );
  expect(writers).toEqual([path.join("kit", "csv", "write-csv.ts")]);
});

describe("a file that we write", () => {
  test.each(SEPARATORS)("with a %s is read back as it was", (separator) => {
    const records = [...HOSTILE, ...HARMLESS].map((text) => [text, `${text};,\t"`, "end"]);
    const csv = writeCsv([["Name", "Other", "Last"], ...records], { separator, begins: true });
    const read = readCsv(csv, { most: 1000 });
    expect(read.ok && read.rows.slice(1).map(({ cells }) => cells)).toEqual(
      records.map((cells) => cells.map(broken)),
    );
  });

  test("is read by us as by others, whatever is in it", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "=", "'", '"', ",", ";", " ", "\n", "\t", "ß"),
    });
    const row = fc.tuple(fc.constant("x"), cell, cell, fc.constant("x"));
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom(...SEPARATORS), (records, separator) => {
        const csv = writeCsv([["A", "B", "C", "D"], ...records], { separator, begins: false });
        const read = readCsv(csv, { most: 1000 });
        const theirs = parse(csv, {
          delimiter: SEPARATOR_MARKS[separator],
          relax_column_count: true,
        });
        expect(read.ok && read.rows.map(({ cells }) => cells.map(guardedCell))).toEqual(theirs);
        expect(read.ok && read.rows.slice(1).map(({ cells }) => cells)).toEqual(records);
      }),
    );
  });

  test("begins each row that is read on the line that an editor shows", () => {
    const ends = fc.constantFrom("\n", "\r\n", "\r");
    const cell = fc.constantFrom("a", '"b"', '"c\nd"', '"e\r\n\rf"', '""', "");
    const line = fc.tuple(fc.array(cell, { minLength: 1, maxLength: 4 }), ends);
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = `Name,x\n${lines.map(([cells, end]) => `a,${cells.join(",")}${end}`).join("")}`;
        const read = readCsv(text, { most: 1000 });
        let at = 2;
        const expected = lines.map(([cells]) => {
          const begins = at;
          at += 1 + cells.join("").split(/\r\n|\r|\n/).length - 1;
          return begins;
        });
        expect(read.ok && read.rows.slice(1).map((row) => row.line)).toEqual(expected);
      }),
    );
  });
});
