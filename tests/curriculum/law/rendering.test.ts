import { expect, test } from "vitest";
import type { Place } from "~/company/rules/places";
import { quotingActivities, taughtModules } from "~/authoring/rules/playbook/quotes";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { readLessonFile } from "~/curriculum/rules/document/read/lesson-file";
import { writeLessonFile } from "~/curriculum/rules/document/write/lesson-file";
import type { Law } from "~/curriculum/rules/content/law/law";
import { renderLesson } from "~/curriculum/rules/markdoc/render";
import { sourceLines } from "~/curriculum/rules/markdoc/source-lines";
import { companyContext, NO_COMPANY } from "~/curriculum/rules/markdoc/variables";
import { unlikeOriginal } from "~/curriculum/rules/translation/unlike-original";
import { treeLines } from "~/curriculum/rules/tree-lines";
import type { LawView } from "~/curriculum/rules/tree";
import { aContentFolder, LESSON } from "../../support/content/a-content-folder";
import { LAW, LAW_FILE } from "../../support/content/a-law";

const TAG = '{% law topic="disclosure" /%}';
const legal = { when: "", who: "Priya Nair", how: "", reply: false };

interface Asked {
  places?: readonly Place[];
  law?: Law;
  language?: "en" | "de" | "fr";
  escalation?: { legal?: typeof legal };
}

function read({ places, law = LAW, language = "en", escalation = { legal } }: Asked = {}) {
  const company = { ...NO_COMPANY.company, places };
  const context = companyContext({ ...NO_COMPANY, company, escalation }, null, law);
  return renderLesson({ source: TAG, context, checks: {}, language }).tree;
}

function shown(asked: Asked = {}): LawView {
  const [block] = read(asked);
  if (typeof block !== "object" || block.type !== "law") throw new Error("It should be the law.");
  return block;
}

const placesShown = (asked: Asked) => shown(asked).passages.map(({ place }) => place);

test("a topic that is not there shows nothing", () => {
  expect(read({ law: {} })).toEqual([]);
});

test.each<[readonly Place[] | undefined, readonly Place[]]>([
  [undefined, ["uk", "eu", "us"]],
  [[], ["uk", "eu", "us"]],
  [["uk"], ["uk"]],
  [["eu"], ["eu"]],
  [["us"], ["us"]],
  [
    ["us", "uk"],
    ["uk", "us"],
  ],
])("a company that works in %j reads the law of %j", (places, expected) => {
  expect(placesShown({ ...(places && { places }) })).toEqual(expected);
});

test("a passage comes with its source, the day it was checked, and who to ask", () => {
  expect(shown({ places: ["uk"] })).toEqual({
    type: "law",
    passages: [
      {
        place: "uk",
        text: "In uk, say that you work there.",
        language: "en",
        sources: [{ name: "The act of uk", url: "https://uk.example/act" }],
        checked: "2026-11-30",
      },
    ],
    ask: { who: "Priya Nair", language: "en" },
  });
});

test("nobody is named where the playbook names nobody, and somebody outside where it is about one’s employer", () => {
  expect(shown({ escalation: {} }).ask).toBeNull();
  expect(shown({ escalation: { legal: { ...legal, who: " " } } }).ask).toBeNull();
  const law = { disclosure: { ...LAW["disclosure"]!, askOutside: true } };
  expect(shown({ law }).ask).toBe("outside");
});

test("a passage is read in the lesson’s language where it is translated, and in English elsewhere", () => {
  const { passages } = shown({ places: ["uk", "eu"], language: "de" });
  expect(passages.map(({ language, text }) => [language, text])).toEqual([
    ["en", "In uk, say that you work there."],
    ["de", "Sag in der EU, dass du dort arbeitest."],
  ]);
  expect(shown({ places: ["eu"], language: "fr" }).passages[0]?.language).toBe("en");
});

test("who compares texts reads the passages; who reads a source, the topic", () => {
  expect(treeLines(read({ places: ["eu"] }))).toEqual([
    "European Union: In eu, say that you work there.",
  ]);
  expect(sourceLines(TAG)).toEqual(["What the law says about “disclosure”"]);
});

test("a translation names the same topic", () => {
  expect(unlikeOriginal({ source: TAG, sourceLine: 1 }, TAG)).toEqual([]);
  const other = TAG.replace("disclosure", "claims");
  const messages = unlikeOriginal({ source: TAG, sourceLine: 1 }, other).map((one) => one.message);
  expect(messages.join(" ")).toContain("the law on “disclosure”");
  expect(messages.join(" ")).toContain("the law on “claims”");
});

test("the editor has a block for it, and rewrites it only with another topic", () => {
  const text = `${LESSON}\n{%  law   topic="disclosure"  /%}\n`;
  const file = readLessonFile(text);
  const block = file.content.blocks.at(-1);
  if (block?.type !== "law") throw new Error("It should be a block of the law.");
  expect(block.topic).toBe("disclosure");
  expect(writeLessonFile(file)).toBe(text);
  block.topic = "claims";
  expect(writeLessonFile(file)).toBe(`${LESSON}\n{% law topic="claims" /%}\n`);
});

test.each(['{% law topic="a" more="b" /%}', "{% law /%}", '{% law topic="a" %}{% /law %}'])(
  "what is no such tag is kept as it stands: %s",
  (tag) => {
    const text = `${LESSON}\n${tag}\n`;
    const file = readLessonFile(text);
    expect(file.content.blocks.some(({ type }) => type === "law")).toBe(false);
    expect(writeLessonFile(file)).toBe(text);
  },
);

test("a lesson that quotes the law reads differently in other places, and with somebody else to ask", () => {
  const files = aContentFolder({
    "law/disclosure.yaml": LAW_FILE,
    "modules/reply/angry.md": `${LESSON}\n${TAG}\n`,
  });
  const { content, mistakes } = checkContent(files);
  expect(mistakes).toEqual([]);
  const { playbook } = content.companies[0]!;
  const quoting = (after: typeof playbook) =>
    quotingActivities(taughtModules(content, "harbour-and-pine"), playbook, after).map(
      ({ path }) => path,
    );
  const inPlaces = (places: Place[]) => ({
    ...playbook,
    company: { ...playbook.company, places },
  });
  expect(quoting(inPlaces(["uk"]))).toEqual(["reply/angry"]);
  expect(quoting(inPlaces(["uk", "eu", "us"]))).toEqual([]);
  const ask = { ...playbook.escalation, legal: { ...legal, who: "Niall" } };
  expect(quoting({ ...playbook, escalation: ask })).toContain("reply/angry");
});
