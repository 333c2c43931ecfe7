import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import QuizTranslationDesk from "~/authoring/parts/translation-editor/quiz-desk";
import { TranslationHead } from "~/authoring/parts/translation-editor/head-fields";
import { translationProblems } from "~/authoring/parts/translation-editor/problems";
import { translationStart } from "~/authoring/rules/translations";
import { quizTranslationStart } from "~/assessment/rules/translation/start";
import { headOf } from "~/curriculum/rules/document/read/lesson-file";
import { LESSON } from "../../support/content/a-content-folder";
import { LESSON_DE } from "../../support/content/a-translation";
import { SHIPPED_QUIZ, SHIPPED_QUIZ_DE } from "../../support/questions/a-quiz-in-german";

const desk = (text: string) =>
  renderToStaticMarkup(
    <QuizTranslationDesk
      text={text}
      from={SHIPPED_QUIZ}
      language="de"
      onChange={() => undefined}
      resetKey={0}
      readOnly={false}
    />,
  );

test("a quiz’s translation is written text by text, each with a name and the original above it", () => {
  const html = desk(SHIPPED_QUIZ_DE);
  const areas = [
    ...html.matchAll(
      /<textarea[^>]*\bid="([^"]+)"[^>]*lang="de"|<textarea[^>]*lang="de"[^>]*\bid="([^"]+)"/g,
    ),
  ];
  const ids = areas.map((found) => found[1] ?? found[2] ?? "");
  expect(ids.length).toBeGreaterThan(20);
  for (const id of ids) expect(html).toContain(`for="${id}"`);
  expect(html).toContain("The courier was late once again.");
  expect(html).toContain("Der Bote war wieder einmal zu spät.");
  expect(html).not.toContain("to fix first");
  expect(desk(quizTranslationStart(SHIPPED_QUIZ)!)).toContain("to fix first");
});

test("one that can’t be read is shown as its source", () => {
  expect(desk("a: b: c")).toContain("a: b: c");
});

test("a lesson’s translation has its title and its lead to fill in, and nothing that stays the original’s", () => {
  const html = renderToStaticMarkup(
    <TranslationHead head={headOf(LESSON_DE)} readOnly={false} onChange={() => undefined} />,
  );
  expect(html).toContain("Wenn eine Kundin wütend ist");
  expect(html).not.toMatch(/minutes|objectives/i);
});

test("what isn’t translated yet is a problem of its block", () => {
  const begun = translationStart(LESSON)!;
  const found = translationProblems(begun, LESSON);
  expect(found.length).toBeGreaterThan(2);
  for (const { weight } of found) expect(weight).toBe("wrong");
  expect(found.some(({ path }) => path !== null)).toBe(true);
  expect(translationProblems(LESSON_DE, LESSON)).toEqual([]);
});
