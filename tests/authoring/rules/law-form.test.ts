import { expect, test } from "vitest";
import { readLawForm, writeChecked, writeLawForm } from "~/authoring/rules/law/file";
import { lawFormOfText, lawFormText, type LawForm } from "~/authoring/rules/law/form";
import { lawProblems } from "~/authoring/rules/law/problems";
import { sourceLines, sourcesIn } from "~/authoring/rules/law/sources";
import { LAW_FILE } from "../../support/content/a-law";

const FILE = `# Kept by hand.\n${LAW_FILE}`;
const form = readLawForm(FILE)!;
const TODAY = "2026-12-02";
const withUk = (uk: Partial<LawForm["uk"]>): LawForm => ({ ...form, uk: { ...form.uk, ...uk } });

test("a form that says what the file says leaves every letter", () => {
  expect(writeLawForm(FILE, form)).toBe(FILE);
  expect(lawFormOfText(lawFormText(form))).toEqual(form);
});

test("only what was typed differs in the file", () => {
  const wanted = withUk({ text: "In the UK:\nsay it. ", checked: TODAY });
  expect(writeLawForm(FILE, wanted)).toBe(
    FILE.replace("In uk, say that you work there.", '"In the UK: say it."').replace(
      "checked: 2026-11-30",
      `checked: ${TODAY}`,
    ),
  );
  expect(readLawForm(writeLawForm(FILE, { ...form, askOutside: true }))?.askOutside).toBe(true);
});

test("an emptied translation goes, and a new one comes", () => {
  const eu = { ...form.eu, de: " ", fr: "Dites-le." };
  const text = writeLawForm(FILE, { ...form, eu });
  expect(readLawForm(text)?.eu).toEqual({ ...eu, de: "" });
  expect(text).not.toContain("de:");
});

test("a check moves one date and nothing else", () => {
  const text = writeChecked(FILE, "eu", TODAY);
  expect(readLawForm(text)).toEqual({ ...form, eu: { ...form.eu, checked: TODAY } });
  expect(text.length).toBe(FILE.length);
});

test.each<[string, Partial<LawForm["uk"]>, string]>([
  ["no text", { text: "  " }, "uk.text"],
  ["a tag in the text", { text: "See {% here %}" }, "uk.text"],
  ["a tag in a translation", { de: "{% da %}" }, "uk.de"],
  ["no source", { sources: "\n" }, "uk.sources"],
  ["a source without an address", { sources: "The Act" }, "uk.sources"],
  ["a source without a name", { sources: "https://a.example/" }, "uk.sources"],
  ["a source that isn’t https", { sources: "The Act http://a.example/" }, "uk.sources"],
  ["no day", { checked: "last autumn" }, "uk.checked"],
  ["a day that is still to come", { checked: "2026-12-03" }, "uk.checked"],
])("%s keeps it from being published", (_, uk, field) => {
  expect(lawProblems(form, TODAY)).toEqual({});
  expect(Object.keys(lawProblems(withUk(uk), TODAY))).toEqual([field]);
});

test("sources are a line each, and a line without an address is one without it", () => {
  const sources = [
    { name: "CAP Code, section 2", url: "https://www.asa.org.uk/type/02.html" },
    { name: "16 CFR Part 255", url: "https://www.ecfr.gov/" },
  ];
  expect(sourcesIn(sourceLines(sources))).toEqual(sources);
  expect(sourcesIn("\n  The Act \r\nhttps://a.example/b\n")).toEqual([
    { name: "The Act", url: "" },
    { name: "", url: "https://a.example/b" },
  ]);
});
