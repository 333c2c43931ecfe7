import { expect, test } from "vitest";
import { readEdited } from "~/curriculum/rules/advice/read-edited";
import { aContentFolder, LESSON } from "../../support/content/a-content-folder";

test("a lesson is read with its checks, and what it only shows apart from what it says", () => {
  const { asked, passages } = readEdited(aContentFolder());
  expect(asked.find(({ type }) => type === "check")).toMatchObject({
    file: "modules/reply/angry.md",
    module: "reply",
    name: "jo-typical",
    stem: "Jo replies: “Typical.” What comes first?",
    options: [
      { text: "Explain that the courier was late", right: false },
      { text: "Say you understand", right: true },
    ],
  });
  expect(passages.map(({ own, text }) => [own, text])).toEqual([
    [true, "The first sentence decides, at … too."],
    [false, "We apologise. Due to high demand orders may be delayed."],
    [false, "Hi Jo, it came the day after."],
    [true, "we sign with …."],
  ]);
});

test("a question is read with the line it stands on", () => {
  const [first, several] = readEdited(aContentFolder()).asked.filter(
    ({ type }) => type !== "check",
  );
  expect(first).toMatchObject({
    name: "first",
    line: 12,
    stem: "Which first sentence would serve Jo best at …?",
  });
  expect(first?.options.map(({ right }) => right)).toEqual([true, false, false]);
  expect(several).toMatchObject({ type: "multiple-response" });
});

test("what can’t be read, and translations, are left out", () => {
  const files = aContentFolder({
    "modules/reply/quiz.yaml": "questions: [",
    "modules/reply/angry.de.md": "---\ntitle: x\n---\nText.",
  });
  expect(readEdited(files).asked.every(({ type }) => type === "check")).toBe(true);
  expect(readEdited(files).passages.some(({ text }) => text === "Text.")).toBe(false);
});

test("what is in italics is an example, and counts as quoted", () => {
  const lesson = LESSON.replace("The first sentence", "Count: *100 % natural.* The first sentence");
  const { passages } = readEdited(aContentFolder({ "modules/reply/angry.md": lesson }));
  expect(passages[0]?.text).toContain("Count: “100 % natural.” The first");
});
