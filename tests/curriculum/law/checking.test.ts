import { expect, test } from "vitest";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { lastChecked } from "~/curriculum/rules/advice/last-checked";
import { longSentences } from "~/curriculum/rules/advice/long-sentences";
import { readEdited } from "~/curriculum/rules/advice/read-edited";
import { aContentFolder, LESSON } from "../../support/content/a-content-folder";
import { LAW_FILE } from "../../support/content/a-law";

const FILE = "law/disclosure.yaml";
const TOLD = `${LESSON}\n{% law topic="disclosure" /%}\n`;
const LINE = TOLD.split("\n").length - 1;
const COPY = "companies/harbour-and-pine/modules/reply/angry.md";

function mistakesIn(changes: Readonly<Record<string, string>>): string[] {
  const { mistakes } = checkContent(aContentFolder(changes));
  return mistakes.map(({ file, line, message }) => `${file}:${line}: ${message}`);
}

test("lessons may name a topic that is there", () => {
  expect(mistakesIn({ [FILE]: LAW_FILE, "modules/reply/angry.md": TOLD })).toEqual([]);
});

test("a lesson that names an unknown topic is a mistake, and so is a company’s own copy", () => {
  expect(mistakesIn({ "modules/reply/angry.md": TOLD })).toEqual([
    `modules/reply/angry.md:${LINE}: There is no law on \`disclosure\`. Write it in \`law/disclosure.yaml\`.`,
  ]);
  const copy = TOLD.replace("title:", "original: 0123456789ab\ntitle:").replace(
    'topic="disclosure"',
    'topic="claims"',
  );
  expect(mistakesIn({ [FILE]: LAW_FILE, [COPY]: copy })).toEqual([
    `${COPY}:${LINE + 1}: There is no law on \`claims\`. Name one of disclosure, or write it in \`law/claims.yaml\`.`,
  ]);
});

test("a tag without a topic is a mistake, and a policy can’t quote the law", () => {
  const bare = `${LESSON}\n{% law /%}\n`;
  expect(mistakesIn({ "modules/reply/angry.md": bare })).toEqual([
    `modules/reply/angry.md:${LINE}: \`law\` needs \`topic="…"\`.`,
  ]);
  const policy = aContentFolder().get("companies/harbour-and-pine/policy/2026.1.md")!;
  const quoting = `${policy}\n{% law topic="disclosure" /%}\n`;
  const found = mistakesIn({
    [FILE]: LAW_FILE,
    "companies/harbour-and-pine/policy/2026.1.md": quoting,
  });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain("law");
});

test("a topic says what holds in each place, from where, and when that was checked", () => {
  const withoutUs = LAW_FILE.slice(0, LAW_FILE.indexOf("us:"));
  expect(mistakesIn({ [FILE]: withoutUs })).toEqual([
    `${FILE}:1: \`us\` is missing. Add \`us: …\`.`,
  ]);
  expect(
    mistakesIn({ [FILE]: LAW_FILE.replace("checked: 2026-11-30", "checked: last autumn") }),
  ).toEqual([`${FILE}:6: \`checked\` must be a day, such as 2026-12-01.`]);
  const [insecure] = mistakesIn({ [FILE]: LAW_FILE.replace("https://uk", "http://uk") });
  expect(insecure).toMatch(
    /^law\/disclosure\.yaml:5: .*url.* must be a complete address that begins with `https:\/\/`\.$/,
  );
  expect(mistakesIn({ "law/Disclosure.yaml": LAW_FILE })).toHaveLength(1);
});

test("what was checked more than a year ago has aged", () => {
  const edited = readEdited(aContentFolder({ [FILE]: LAW_FILE }));
  expect(lastChecked(edited, new Date("2027-11-30T12:00:00Z"))).toEqual([]);
  const aged = lastChecked(edited, new Date("2027-12-01T12:00:00Z"));
  expect(aged.map(({ file, line }) => [file, line])).toEqual([
    [FILE, 6],
    [FILE, 12],
    [FILE, 17],
  ]);
});

test("an editor reads what the law says as well", () => {
  const long = Array.from({ length: 40 }, () => "word").join(" ");
  const text = LAW_FILE.replace("In eu, say that you work there.", `${long}.`);
  const edited = readEdited(aContentFolder({ [FILE]: text }));
  expect(longSentences(edited).map(({ file, line }) => [file, line])).toEqual([[FILE, 8]]);
});
