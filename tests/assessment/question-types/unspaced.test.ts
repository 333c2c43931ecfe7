import { describe, expect, test } from "vitest";
import { findingsOf, readDraft, wordsAt } from "~/assessment/rules/question-types/draft";
import { spotProblem } from "~/assessment/rules/question-types/spot-problem";
import { toldOf, render } from "../../support/questions/question-type-rules";

const JAPANESE =
  "ご連絡ありがとうございます。[[明日必ず届きます]]。ご不便をおかけして申し訳ございません。";
const THAI = "ขอบคุณสำหรับข้อความของคุณ [[เราไม่เคยทำผิดพลาด]] กรุณาติดต่อเราอีกครั้ง";
const CHINESE = "感谢您的留言。[[这不是我们的错]]。请把订单号码发给我们，我们会尽快回复您。";

describe.each([JAPANESE, THAI, CHINESE])("a draft without spaces: %s", (draft) => {
  test("can be authored: its words are told apart and make up the text again", () => {
    expect(toldOf("spot-problem", { draft, problems: [{ feedback: "Why." }] })).toBeNull();
    const { draft: read, mistake } = readDraft(draft);
    expect(mistake).toBeNull();
    expect(read.words.length).toBeGreaterThan(6);
    expect(read.problems[0]!.length).toBeGreaterThan(1);
    const plain = draft.replaceAll(/\[\[|\]\]/g, "");
    expect(wordsAt(read, [...read.words.keys()])).toBe(plain);
    const marked = /\[\[(.*)\]\]/.exec(draft)![1]!;
    expect(wordsAt(read, read.problems[0]!)).toContain(marked.slice(1, -1));
  });

  test("keeps its words as they were cut when it was written", () => {
    const written = spotProblem.content.parse({ draft, problems: [{ feedback: "Why." }] });
    expect(written.words).toEqual(readDraft(draft).draft.words);
    const later = { ...written, words: [...draft.replaceAll(/\[\[|\]\]|\s/g, "")] };
    expect(spotProblem.content.parse(later)).toEqual(later);
    expect(spotProblem.view(later, [], render).words).toEqual(later.words);
    expect(spotProblem.sameParts(written, later)).toBe(false);
    const astray = { ...written, words: ["something", "else"] };
    expect(spotProblem.view(astray, [], render).words).toEqual(written.words);
  });

  test("is graded by its words", () => {
    const content = spotProblem.content.parse({ draft, problems: [{ feedback: "Why." }] });
    const { draft: read } = readDraft(draft);
    const all = [...read.words.keys()];
    expect(spotProblem.grade(content, spotProblem.right(content), 2).points).toBe(2);
    expect(spotProblem.grade(content, { words: all }, 2).points).toBe(0);
    expect(findingsOf(read, read.problems[0]!)[0]?.found).toEqual([0]);
  });
});

test("what is written with spaces stays as it was: its words, and its hash", () => {
  const content = { draft: "Hello [[Mr Rao]], thank you!", problems: [{ feedback: "Why." }] };
  expect(readDraft(content.draft).draft).toEqual({
    words: ["Hello", "Mr", "Rao,", "thank", "you!"],
    joined: [],
    problems: [[1, 2]],
  });
  const enough = { ...content, draft: `${content.draft} We will call.` };
  expect(spotProblem.content.parse(enough)).toEqual(enough);
  const korean = "안녕하세요 [[고객님 잘못입니다]] 다시 연락해 주세요 감사합니다";
  expect(readDraft(korean).draft.words).toHaveLength(7);
});

test("a sign goes with the word before it, an opening one with the word after it", () => {
  const { words } = readDraft("「明日」届きます。").draft;
  expect(words[0]).toMatch(/^「./);
  expect(words.at(-1)).toMatch(/.。$/);
});
