import { describe, expect, test } from "vitest";
import { fileAt, translatedFrom, translationFile } from "~/curriculum/rules/content-paths";
import { renderLesson } from "~/curriculum/rules/markdoc/render";
import { readMarkdoc } from "~/curriculum/rules/markdoc/front-matter";
import { companyContext } from "~/curriculum/rules/markdoc/variables";
import { translationAge } from "~/curriculum/rules/translation/moved-on";
import { readLessonTranslation } from "~/curriculum/rules/translation/read/lesson";
import { shownLesson } from "~/curriculum/rules/translation/shown";
import { currentTranslations } from "~/curriculum/rules/translation/current";
import type { LessonBody } from "~/curriculum/rules/bodies";
import type { Impact } from "~/curriculum/rules/kinds";
import { readYaml } from "~/kit/yaml/yaml-file";
import type { Playbook } from "~/company/rules/playbook/playbook";
import { LESSON, PLAYBOOK } from "../../support/content/a-content-folder";
import { LESSON_DE } from "../../support/content/a-translation";

describe("a translation’s place", () => {
  const lesson = { kind: "translation", module: "reply", key: "angry", language: "de" };
  test.each([
    ["modules/reply/angry.de.md", lesson],
    ["modules/reply/angry.fr.md", { ...lesson, language: "fr" }],
    ["companies/tidewater/modules/reply/angry.es.md", { company: "tidewater", language: "es" }],
    ["modules/reply/angry.md", { kind: "lesson" }],
    ["modules/reply/angry.en.md", null],
    ["companies/tidewater/policy/2026.1.en.md", { company: "tidewater", language: "en" }],
    ["companies/tidewater/modules/reply/angry.en.md", null],
    ["modules/reply/angry.it.md", null],
    ["modules/reply/angry.de.de.md", null],
    ["modules/reply/module.de.md", { kind: "translation", key: "module" }],
    ["programmes/reply.de.yaml", null],
    ["companies/tidewater/playbook.de.yaml", null],
  ])("%s", (path, place) => {
    if (place === null) expect(fileAt(path)).toBeNull();
    else expect(fileAt(path)).toMatchObject(place);
  });

  test("is beside its original, and leads back to it", () => {
    for (const original of ["modules/reply/angry.md", "companies/a/modules/reply/angry.md"]) {
      const path = translationFile(original, "de");
      expect(path).toMatch(/angry\.de\.md$/);
      expect(translatedFrom({ path })).toBe(original);
    }
  });
});

/** What is said of a translation, and on which of its lines; mild where it may be taught all the same. */
function said(text: string, original = LESSON): string[] {
  const messages: string[] = [];
  readLessonTranslation(text, original, (line, message, _at, how) =>
    messages.push(`${how?.mild ? "mild " : ""}${line}: ${message}`),
  );
  return messages;
}

describe("a translation is whole", () => {
  test("where it has every block of the original, in order", () => {
    expect(said(LESSON_DE)).toEqual([]);
  });

  const without = (from: string | RegExp, to = "") => LESSON_DE.replace(from, to);
  test.each<[string, string, string[]]>([
    [
      "a paragraph is missing",
      without(/Der erste Satz.*\n\n/),
      ["mild 8: Missing here: a paragraph. It’s on line 12 of the original."],
    ],
    [
      "a paragraph too many",
      without("{% compare %}", "Noch etwas.\n\n{% compare %}"),
      ["mild 10: The original doesn’t have this: a paragraph. Remove it."],
    ],
    [
      "another right option",
      without('correct=true feedback="Ja', 'feedback="Ja').replace(
        'option feedback="Jo',
        'option correct=true feedback="Jo',
      ),
      [
        "mild 20: In the original, this isn’t the right answer. Choose the same one.",
        "mild 23: In the original, this is the right answer. Choose the same one.",
      ],
    ],
    [
      "another id of a check",
      without("jo-typical", "jo-typisch"),
      [expect.stringContaining("the check `jo-typical`") as unknown as string],
    ],
    [
      "a passage that nobody has translated",
      without("Der erste Satz entscheidet, auch bei", "The first sentence decides, at").replace(
        "short %}.",
        "short %} too.",
      ),
      ["mild 8: This is still as in the original. Translate it."],
    ],
    [
      "facts that are the original’s",
      without("lead:", "minutes: 6\nlead:"),
      ["3: `minutes` comes from the original. Remove the line."],
    ],
    ["no lead", without(/lead: .*\n/), ["2: `lead` is missing. Add `lead: …`."]],
  ])("not with %s", (_what, text, messages) => {
    const found = said(text);
    expect(found.slice(0, messages.length)).toEqual(messages);
    expect(found.length).toBeGreaterThan(0);
  });

  test("as far as can be told without its original", () => {
    const messages: string[] = [];
    const read = readLessonTranslation(LESSON_DE, null, (_, message) => messages.push(message));
    expect(read).toMatchObject({ title: "Wenn eine Kundin wütend ist" });
    expect(messages).toEqual([]);
  });
});

describe("a translation’s age", () => {
  const revisions = (...impacts: Impact[]) =>
    impacts.map((impact, index) => ({ number: index + 1, impact }));
  test.each<[number, Impact[], string]>([
    [1, ["notice"], "up-to-date"],
    [2, ["notice", "relearn"], "up-to-date"],
    [1, ["notice", "wording"], "wording"],
    [1, ["notice", "wording", "wording"], "wording"],
    [1, ["notice", "notice"], "outdated"],
    [1, ["notice", "relearn"], "outdated"],
    [1, ["notice", "wording", "notice", "wording"], "outdated"],
    [3, ["notice", "wording", "notice", "wording"], "wording"],
  ])("of revision %i, after %j, is %s", (ofNumber, impacts, age) => {
    expect(translationAge(ofNumber, revisions(...impacts))).toBe(age);
  });
});

const silent = () => undefined;
const body: LessonBody = {
  kind: "lesson",
  title: "When a customer is angry",
  lead: "Hundreds may read your answer.",
  minutes: 6,
  objectives: ["reply.acknowledge"],
  source: readMarkdoc(LESSON, silent).source,
};

function taught(...impacts: Impact[]) {
  const german = readLessonTranslation(LESSON_DE, LESSON, silent)!;
  const kept = [
    { id: "a", companyId: null, language: "de" as const, number: 1, ofNumber: 1, body: german },
    {
      id: "b",
      companyId: "tidewater",
      language: "fr" as const,
      number: 1,
      ofNumber: 1,
      body: german,
    },
  ];
  const revisions = (["notice", ...impacts] as const).map((impact, index) => ({
    number: index + 1,
    impact,
    body,
  }));
  return { body, translations: currentTranslations(kept, revisions, null) };
}

describe("what a reader is shown", () => {
  test("is the whole translation in their language, with the original’s facts", () => {
    const shown = shownLesson(taught("wording"), body, "de");
    expect(shown).toMatchObject({
      language: "de",
      why: null,
      title: "Wenn eine Kundin wütend ist",
      body: { lead: "Hunderte lesen deine Antwort vielleicht mit.", minutes: 6 },
    });
  });

  test.each([
    ["en", null],
    ["es", "none"],
    ["fr", "none"],
  ] as const)(
    "is the original in %s, where there is no translation of this text",
    (language, why) => {
      expect(shownLesson(taught(), body, language)).toMatchObject({ language: "en", why, body });
    },
  );

  test("is the original, title and all, once that has moved on", () => {
    expect(shownLesson(taught("notice"), body, "de")).toMatchObject({
      language: "en",
      title: body.title,
      why: "outdated",
      body,
    });
  });

  test("has the original’s addresses of headings, and begins a company’s passage in its own language", () => {
    const context = companyContext(readYaml(PLAYBOOK, silent)!.value as Playbook, null);
    const { body: german, language, headingIds } = shownLesson(taught(), body, "de");
    const rendered = renderLesson({
      source: german.source,
      context,
      checks: { "jo-typical": 1 },
      language,
      headingIds,
    });
    expect(rendered.sections).toEqual([
      { id: "acknowledge-before-you-explain", title: "Erst verstehen, dann erklären" },
    ]);
    expect(rendered.checks).toEqual([{ id: "jo-typical", chosen: 1, right: true }]);
    expect(JSON.stringify(rendered.tree)).toContain("Bei Harbour & Pine");
  });
});
