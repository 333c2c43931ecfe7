import { describe, expect, test } from "vitest";
import { readQuiz } from "~/assessment/rules/content/read-quiz";
import { gradeQuestion } from "~/assessment/rules/grading/grading";
import { questionType } from "~/assessment/rules/question-types/registry";
import { readQuizTranslation } from "~/assessment/rules/translation/read-quiz";
import { quizTranslationStart } from "~/assessment/rules/translation/start";
import { acceptingAlso, translatedQuestion } from "~/assessment/rules/translation/translated";
import { SHIPPED_QUIZ, SHIPPED_QUIZ_DE } from "../../support/questions/a-quiz-in-german";

const silent = () => undefined;
const around = { objectives: null, headings: new Map<string, string[]>() };
const german = readQuizTranslation(SHIPPED_QUIZ_DE, SHIPPED_QUIZ, silent)!;
const questions = readQuiz("quiz", SHIPPED_QUIZ, around, silent)!.questions;
const bodyOf = (key: string) => questions.find((question) => question.key === key)!.body;

/** What is said of a translation; mild where it may be asked all the same. */
function said(text: string): string[] {
  const messages: string[] = [];
  readQuizTranslation(text, SHIPPED_QUIZ, (line, message, _at, how) =>
    messages.push(`${how?.mild ? "mild " : ""}${line}: ${message}`),
  );
  return messages;
}

describe("a quiz’s translation", () => {
  test("is whole where it has every text of the original", () => {
    expect(said(SHIPPED_QUIZ_DE)).toEqual([]);
  });

  test("begins with all texts of the original, and with nothing that counts", () => {
    const begun = quizTranslationStart(SHIPPED_QUIZ)!;
    expect(begun).not.toMatch(/objective|points|correct|reread|passMark|accept/);
    const found = said(begun);
    expect(found.length).toBeGreaterThan(10);
    for (const message of found) expect(message).toMatch(/^mild .*still as in the original/);
  });

  test.each<[string, string | RegExp, string, RegExp]>([
    ["a text is missing", /stem: Wähle.*\n/, "\n", /mild \d+: Missing: `stem`/],
    [
      "an option too many",
      "options:\n",
      "options:\n      - { text: Mehr, feedback: Nein }\n",
      /isn’t a text of the original/,
    ],
    [
      "a question is missing",
      /key: choose\n/,
      "key: chosen\n",
      /no question with the key `chosen`/,
    ],
    [
      "it says what is right",
      "text: Ja, das\n",
      "text: Ja, das\n        correct: true\n",
      /`correct` isn’t a text/,
    ],
    [
      "a draft has fewer problems",
      "[[immer gern]]",
      "immer gern",
      /doesn’t work like the original/,
    ],
    ["a gap is gone", "nach ___ Tagen", "nach Tagen", /doesn’t work like the original/],
  ])("is not, where %s", (_what, from, to, message) => {
    const changed = SHIPPED_QUIZ_DE.replace(from, to);
    expect(changed).not.toBe(SHIPPED_QUIZ_DE);
    expect(said(changed).join("\n")).toMatch(message);
  });
});

describe("a question in another language", () => {
  test.each(questions.map(({ key }) => key))("%s counts as the original does", (key) => {
    const body = bodyOf(key);
    const translated = translatedQuestion(body, german.questions[key])!;
    expect(translated.stem).not.toBe(body.stem);
    expect({ ...translated, content: 0, stem: 0 }).toEqual({ ...body, content: 0, stem: 0 });
    const type = questionType(body.type);
    const content = type.content.parse(translated.content);
    const grade = (response: unknown) => gradeQuestion("r", translated, response);
    expect(grade(type.right(content))).toMatchObject({ correct: true, points: body.points });
    expect(grade(type.wrong(content))).toMatchObject({ correct: false, points: 0 });
    if (key === "draft") return;
    // A response names parts of the original, so it earns the same in both.
    const original = type.content.parse(body.content);
    expect(grade(type.right(original))).toMatchObject({ correct: true });
    expect(grade(type.wrong(original))).toMatchObject({ points: 0 });
  });

  test("accepts what is typed in its language, and what the original accepts", () => {
    const translated = translatedQuestion(bodyOf("gap"), german.questions["gap"])!;
    const typed = (text: string) => gradeQuestion("r", translated, { texts: [text] }).correct;
    expect(["drei", "three", "3", "vier"].map(typed)).toEqual([true, true, true, false]);
    expect(gradeQuestion("r", bodyOf("gap"), { texts: ["drei"] }).correct).toBe(false);
    // Asked in English, it accepts the same.
    const also = acceptingAlso(bodyOf("gap"), [german.questions["gap"], undefined]);
    expect(also.stem).toBe(bodyOf("gap").stem);
    expect(
      ["drei", "three"].map((text) => gradeQuestion("r", also, { texts: [text] }).correct),
    ).toEqual([true, true]);
    const many = { gaps: [{ accept: Array.from({ length: 20 }, (_, at) => `Antwort ${at}`) }] };
    expect(acceptingAlso(bodyOf("gap"), [many, { gaps: [{ accept: ["THREE"] }] }])).toMatchObject({
      content: { gaps: [{ accept: expect.arrayContaining(["three", "3"]) as unknown }] },
    });
  });

  test("is not asked where the translation lacks one of its texts", () => {
    const { stem: _, ...rest } = german.questions["choose"]!;
    expect(translatedQuestion(bodyOf("choose"), rest)).toBeNull();
    expect(translatedQuestion(bodyOf("choose"), undefined)).toBeNull();
  });
});
