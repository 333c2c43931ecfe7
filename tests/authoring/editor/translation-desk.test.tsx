import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import ModuleTranslationDesk from "~/authoring/parts/translation-editor/module-desk";
import QuizTranslationDesk from "~/authoring/parts/translation-editor/quiz-desk";
import { TranslationHead } from "~/authoring/parts/translation-editor/head-fields";
import { translationProblems } from "~/authoring/parts/translation-editor/problems";
import type { QuestionFigures } from "~/assessment/rules/analysis/attention";
import { translationStart } from "~/authoring/rules/translations";
import {
  pruned,
  quizToTranslate,
  quizTranslationStart,
} from "~/assessment/rules/translation/start";
import { headOf } from "~/curriculum/rules/document/read/lesson-file";
import { keysIn } from "~/kit/yaml/open-yaml";
import { LESSON } from "../../support/content/a-content-folder";
import { LESSON_DE } from "../../support/content/a-translation";
import { htmlOf } from "../../support/harness/static-page";
import { SHIPPED_QUIZ, SHIPPED_QUIZ_DE } from "../../support/questions/a-quiz-in-german";

const desk = (text: string, figures: Record<string, QuestionFigures> = {}) =>
  htmlOf(
    <QuizTranslationDesk
      text={text}
      from={SHIPPED_QUIZ}
      language="de"
      insights={{ moduleKey: "reply", activityKey: "quiz", figures }}
      onChange={() => undefined}
      resetKey={0}
      readOnly={false}
    />,
  );

test("a quiz’s translation is written text by text, each with a name and the original above it", async () => {
  const html = await desk(SHIPPED_QUIZ_DE);
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
  expect(await desk(quizTranslationStart(SHIPPED_QUIZ)!)).toContain("to fix first");
});

test("beside a translated question stands how people did at it, in all languages together", async () => {
  const few = { answered: 2, right: 1, attention: [], tooFew: true };
  const enough = { answered: 8, right: 2, attention: ["mostly-wrong" as const], tooFew: false };
  const html = await desk(SHIPPED_QUIZ_DE, { choose: enough, sort: few });
  expect(html).toContain("2 of 8 got it right");
  expect(html).toContain("Most people get it wrong");
  expect(html).toContain('href="/studio/insights/reply/quiz/choose"');
  expect(html).toContain("Too few answers yet");
  expect(html.match(/What people chose/g)).toHaveLength(2);
});

test("what is still to do is said by the question’s number and the field’s name, not by keys of the file", async () => {
  const open = SHIPPED_QUIZ_DE.replace(
    "stem: Wähle aus, was jedes dieser Angebote ist.",
    "hint: Neu",
  )
    .replace("text: Hier ist ein Gutschein.", "text: ''")
    .replace(/ {2}- key: gap[^]*(?= {2}- key: draft)/, "");
  const html = await desk(open);
  const said = [...html.matchAll(/<li><b>(.*?)<\/b>(.*?)<\/li>/g)].map(([, where, words]) =>
    `${where}${words}`.replace(/<[^>]*>/g, ""),
  );
  expect(said).toEqual([
    "Question 1: Text 3. Still to translate.",
    "Question 2: Question. Still to translate.",
    "Question 2: Hint. The original doesn’t have this text any more.",
    "Question 3. Still to translate.",
  ]);
  expect(html).toContain("Remove what the original doesn’t have");
  expect(await desk(SHIPPED_QUIZ_DE)).not.toContain("Remove what");
});

test("what the original doesn’t have is removed, and nothing that it has", () => {
  const { questions } = quizToTranslate(SHIPPED_QUIZ)!;
  const said = keysIn(SHIPPED_QUIZ_DE)!["questions"] as Record<string, unknown>[];
  expect(pruned(said, questions)).toEqual(said);
  const more = [{ ...said[0], hint: "Neu" }, ...said, { key: "gone", stem: "Weg" }];
  expect(pruned(more, questions)).toEqual(said);
});

test("one that can’t be read is shown as its source", async () => {
  expect(await desk("a: b: c")).toContain("a: b: c");
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

test("a module’s title, summary and objectives are fields, and what is open is said by their names", () => {
  const from = `title: Replying\nsummary: How to reply to all who write.\nobjectives:\n  reply.one: First\n  reply.two: Second\n`;
  const text = `title: Antworten\nsummary: How to reply to all who write.\nobjectives:\n  reply.two: Zweites\n  reply.gone: Weg\n`;
  const html = renderToStaticMarkup(
    <ModuleTranslationDesk
      text={text}
      from={from}
      originalLanguage="en"
      language="de"
      onChange={() => undefined}
      resetKey={0}
      readOnly={false}
    />,
  );
  for (const said of ["Antworten", "Replying", "Zweites", "Second"]) expect(html).toContain(said);
  const open = [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, words]) =>
    words!.replace(/<[^>]*>/g, ""),
  );
  expect(open).toEqual([
    "Summary. Still to translate.",
    "Objective 1. Still to translate.",
    "Objectives. The original doesn’t have this text any more.",
  ]);
  expect(html).toContain("Remove what the original doesn’t have");
});
