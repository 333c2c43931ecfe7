import { expect, test } from "vitest";
import { questionFile } from "~/assessment/rules/content/questions";
import { revisionLines } from "~/assessment/rules/revision-changes";
import { questionType } from "~/assessment/rules/question-types/registry";
import { waitsText } from "~/assessment/rules/waits-text";
import { QUESTION_TYPES } from "~/curriculum/rules/kinds";
import { inLanguage } from "~/kit/language/in-language.server";
import { LANGUAGES } from "~/kit/language/language";

test("waits are said one after the other", () => {
  const waits = [1, 60, 2_880];
  expect(waitsText(waits)).toBe("1 minute, then 1 hour, then 2 days");
  expect(inLanguage("de", () => waitsText(waits))).toBe("1 Minute, dann 1 Stunde, dann 2 Tage");
});

test.each(LANGUAGES)("in %s, a new question begins with what its type asks for", (language) => {
  inLanguage(language, () => {
    for (const name of QUESTION_TYPES) {
      const { stem, points, content } = questionType(name).starting();
      const said = questionFile(name).mistakes({ stem, points, ...content });
      expect(said, name).toEqual([]);
    }
    const draft = questionType("spot-problem").starting().content["draft"] as string;
    expect(draft).toMatch(/\[\[[^\]]+\]\]/);
    expect(questionType("fill-gap").starting().content["text"]).toContain("___");
  });
});

test.each(LANGUAGES)("in %s, no two texts of a question have the same name", (language) => {
  for (const name of QUESTION_TYPES) {
    const { stem, points, content } = questionType(name).starting();
    const body = { type: name, stem, points, content, hint: "h", objective: "o", reread: "r" };
    const lines = () => revisionLines(body, body, String).length;
    expect(inLanguage(language, lines), name).toBe(lines());
  }
});
