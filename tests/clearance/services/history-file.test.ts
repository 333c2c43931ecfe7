import { describe, expect, test } from "vitest";
import { historyTemplate } from "~/clearance/services/credits/history-template.server";
import {
  readHistoryBytes,
  readHistoryText,
} from "~/clearance/services/credits/read-history-file.server";
import { growth } from "../../support/harness/growth";

const HEADER = "email,programme,completed_on,valid_until,evidence";
const ROW = "maya@hp.example,reply,2026-06-30,2027-06-30,Certificate 7";
const MAYA = {
  line: 2,
  email: "maya@hp.example",
  programme: "reply",
  completed_on: "2026-06-30",
  valid_until: "2027-06-30",
  evidence: "Certificate 7",
};
const bytes = (text: string) => new TextEncoder().encode(text);
const file = (...lines: string[]) => lines.join("\r\n");

describe("a file of earlier training", () => {
  test.each([
    ["plain", file(HEADER, ROW)],
    ["with a byte order mark", `\uFEFF${file(HEADER, ROW)}`],
    ["of semicolons", file(HEADER, ROW).replaceAll(",", ";")],
    ["of tabs", file(HEADER, ROW).replaceAll(",", "\t")],
    ["of quoted fields", file(HEADER, ROW).replaceAll(/[^,\r\n]+/g, '"$&"')],
    ["in the old Mac’s lines", file(HEADER, ROW).replaceAll("\r\n", "\r")],
    [
      "with capitals and spaces in its first line",
      file(HEADER.replaceAll("_", " ").toUpperCase(), ROW),
    ],
    ["with blank lines at its end", `${file(HEADER, ROW)}\r\n\r\n`],
    ["with rows of nothing but commas at its end", `${file(HEADER, ROW)}\r\n,,,,\r\n , ,"",,\r\n`],
    ["with cells beyond its columns that are empty", file(`${HEADER},,`, `${ROW},,,,`)],
  ])("is read: %s", (_name, text) => {
    expect(readHistoryBytes(bytes(text))).toMatchObject({ ok: true, rows: [MAYA], note: null });
  });

  test("is read in any order of columns, with others beside them", () => {
    const text = file(
      "evidence;name;valid_until;completed_on;programme;email",
      "Certificate 7;Maya;2027-06-30;2026-06-30;reply;maya@hp.example",
    );
    expect(readHistoryText(text)).toMatchObject({ rows: [MAYA] });
  });

  test("keeps what looks like a formula, a tag or a divider in a quoted cell as text", () => {
    const cell = '"=HYPERLINK(""https://x""); <b>a,b</b>"';
    const read = readHistoryText(file(HEADER, ROW.replace("Certificate 7", cell)));
    expect(read).toMatchObject({
      rows: [{ evidence: '=HYPERLINK("https://x"); <b>a,b</b>' }],
    });
  });

  test.each([
    ["semicolons", "sep=;", ";"],
    ["tabs, in quotation marks", '"sep=\t"', "\t"],
    ["pipes", "SEP=|", "|"],
    ["commas, where another mark is more frequent", "sep=,", ","],
  ])("is read by Excel’s own first line: %s", (_name, told, mark) => {
    const text = file(told, HEADER.replaceAll(",", mark), ROW.replaceAll(",", mark));
    expect(readHistoryText(text)).toMatchObject({ ok: true, rows: [{ ...MAYA, line: 3 }] });
  });

  test("keeps its rows apart however each of its lines ends", () => {
    const text = `${HEADER}\r\n${ROW}\n${ROW} A\r${ROW} B\n\r\n${ROW}`;
    expect(readHistoryText(text)).toMatchObject({
      rows: [
        { line: 2, evidence: "Certificate 7" },
        { line: 3, evidence: "Certificate 7 A" },
        { line: 4, evidence: "Certificate 7 B" },
        { line: 6, evidence: "Certificate 7" },
      ],
    });
  });

  test("counts lines as an editor does, past blank lines, quoted line breaks and Excel’s own first line", () => {
    const broken = ROW.replace("Certificate 7", '"one\r\n\r\ntwo"');
    const text = file("sep=,", "", HEADER, broken, "", ",,,,", ROW, `"${ROW}`);
    expect(readHistoryText(text)).toEqual({
      ok: false,
      why: "Line 10: a quotation mark is opened but never closed.",
    });
    const closed = readHistoryText(text.slice(0, text.lastIndexOf("\r\n")));
    expect(closed).toMatchObject({ rows: [{ line: 4, evidence: "one two" }, { line: 9 }] });
    const astray = readHistoryText(file(HEADER, ROW.replace("Certificate 7", '"one\ntwo" x')));
    expect(astray).toMatchObject({ ok: false, why: expect.stringMatching(/^Line 3: /) as string });
  });

  test("makes one line of a cell of several, and counts lines as an editor does", () => {
    const read = readHistoryText(file(HEADER, `${ROW.slice(0, -1)}`, ROW.replace("7", "8")));
    expect(read).toMatchObject({ rows: [{ line: 2 }, { line: 3 }] });
    const two = readHistoryText(file(HEADER, ROW.replace("Certificate 7", '"one\r\ntwo"')));
    expect(two).toMatchObject({ rows: [{ evidence: "one two" }] });
  });

  test("is read in other encodings, with a word of warning where that was a guess", () => {
    const text = file(HEADER, ROW.replace("Certificate", "Café"));
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer),
    ]);
    expect(readHistoryBytes(utf16)).toMatchObject({ rows: [{ evidence: "Café 7" }], note: null });
    const latin = new Uint8Array([...text].map((c) => c.charCodeAt(0)));
    expect(readHistoryBytes(latin)).toMatchObject({
      rows: [{ evidence: "Café 7" }],
      note: expect.stringContaining("Windows-1252") as string,
    });
  });

  test.each([
    ["nothing", "", "empty"],
    ["white space", " \r\n \r\n", "empty"],
    ["no header", ROW, "must name the columns"],
    ["a header without a column", file(HEADER.replace(",evidence", ""), ROW), "Missing: evidence"],
    ["a column twice", file(`${HEADER},email`, ROW), "names email twice"],
    ["a header alone", HEADER, "no rows below"],
    [
      "a hundred thousand columns",
      `${HEADER}${",x".repeat(100_000)}\n${ROW}`,
      "more than 50 columns",
    ],
    ["NULs", file(HEADER, ROW.replace("7", "\u0000")), "isn’t a text file"],
    ["an open quotation mark", file(HEADER, `"${ROW}`), "Line 2: a quotation mark is opened"],
    [
      "a quotation mark astray",
      file(HEADER, ROW.replace("Cert", 'C"ert')),
      "Line 2: a quotation mark",
    ],
    ["an endless row", file(HEADER, ROW + "x".repeat(30_000)), "Line 2: the row is too long"],
    [
      "5,001 rows",
      file(HEADER, ...Array.from({ length: 5001 }, () => ROW)),
      "more than 5,000 rows",
    ],
    ["a megabyte and more", file(HEADER, "x".repeat(1024 * 1024)), "larger than 1 MB"],
  ])("is refused in plain words: %s", (_name, text, why) => {
    const read = readHistoryBytes(bytes(text));
    expect(read).toMatchObject({ ok: false, why: expect.stringContaining(why) as string });
  });

  test("a row of many cells, or of few, is a row with what it has, and says that it has too many", () => {
    const read = readHistoryText(
      file(HEADER, `${ROW}${",x".repeat(5000)}`, "maya@hp.example", `${ROW}, of 2026`),
    );
    expect(read).toMatchObject({
      rows: [
        { ...MAYA, beyond: true },
        { email: "maya@hp.example", programme: "", beyond: false },
        { evidence: "Certificate 7", beyond: true },
      ],
    });
  });

  test("a long file of rows without anything in them is read in a blink", () => {
    const read = (rows: number) => {
      const text = file(HEADER, ",\n".repeat(rows));
      return () => expect(readHistoryText(text)).toMatchObject({ ok: false });
    };
    expect(growth(80_000, read)).toBeLessThan(3);
  });

  test("the template is one", () => {
    for (const separator of ["comma", "semicolon"] as const)
      expect(readHistoryText(historyTemplate(separator))).toMatchObject({
        rows: [{ programme: "reply", completed_on: "2026-06-30" }],
      });
  });
});
