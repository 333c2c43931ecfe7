import { expect, test } from "vitest";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { ageOf } from "~/curriculum/rules/content/law/freshness";
import { isSourceAddress, siteOf } from "~/curriculum/rules/content/law/source";
import { aContentFolder } from "../../support/content/a-content-folder";
import { LAW_FILE } from "../../support/content/a-law";

test.each([
  "",
  "www.legislation.gov.uk/ukpga/2010/15",
  "http://www.legislation.gov.uk/",
  "https://",
  "https://legislation",
  "https://[bad/",
  "https://legislation.gov.uk/an act",
  "https://legislation.gov.uk@elsewhere.example/act",
  "javascript:alert(1)",
])("content:check fails for a source whose address is %j", (url) => {
  expect(isSourceAddress(url)).toBe(false);
  expect(siteOf(url)).toBeNull();
  const file = LAW_FILE.replace('"https://uk.example/act"', JSON.stringify(url));
  const { mistakes } = checkContent(aContentFolder({ "law/disclosure.yaml": file }));
  expect(mistakes).toMatchObject([{ file: "law/disclosure.yaml", line: 5 }]);
});

test("a source says which site it is on", () => {
  expect(siteOf("https://www.legislation.gov.uk/ukpga/2010/15")).toBe("legislation.gov.uk");
});

test("a text is stale when content:check says so", () => {
  const checked = "2026-11-30";
  expect(ageOf(checked, new Date("2026-11-30T12:00:00Z"))).toEqual({ months: 0, stale: false });
  expect(ageOf(checked, new Date("2027-11-30T12:00:00Z"))).toEqual({ months: 12, stale: false });
  expect(ageOf(checked, new Date("2027-12-01T12:00:00Z"))).toEqual({ months: 13, stale: true });
});
