import { describe, expect, test } from "vitest";
import { firstAnswers } from "~/assessment/rules/analysis/first-answers";
import { mostChosenWrong, tallied } from "~/assessment/rules/analysis/tally";
import { questionType } from "~/assessment/rules/question-types/registry";
import { questionsSaying } from "../../../support/browser/made-attempts";

const EACH = questionsSaying("word").map(({ type, content }) => ({ type, content }));

describe.each(EACH)("what people chose at $type", ({ type: name, content: written }) => {
  const type = questionType(name);
  const content = type.content.parse(written);
  const parts = type.analysis.parts(content);
  const chosen = (response: unknown) =>
    tallied(parts, [type.analysis.chosen(content, type.response.parse(response))]);

  test("the right answer chooses what is right, all of it and nothing else", () => {
    for (const part of chosen(type.right(content))) {
      for (const { right, count } of part.options) expect(count).toBe(right ? 1 : 0);
      expect(part.others).toEqual([]);
    }
  });

  test("a wrong answer chooses something that is not right", () => {
    const wrong = chosen(type.wrong(content)).flatMap(({ options, others }) => [
      ...options.filter(({ right, count }) => !right && count > 0),
      ...others,
    ]);
    expect(wrong).not.toEqual([]);
  });

  test("an answer that is nearly right counts in some parts only", () => {
    const nearly = type.nearly(content);
    if (nearly === null) return;
    const found = chosen(nearly).flatMap(({ options }) => options);
    expect(found.some(({ right, count }) => right && count > 0)).toBe(true);
    const all = found.filter(({ right }) => right);
    expect(all.every(({ count }) => count > 0)).toBe(false);
  });
});

test("gaps count what differs in capitals, spaces and a full stop as one answer", () => {
  const gap = questionType("fill-gap");
  const content = gap.content.parse({
    text: "Say ___.",
    gaps: [{ accept: ["sorry"], feedback: "Own it." }],
  });
  const said = ["Sorry", "excuse me", "Excuse  me.", "voucher"].map((text) =>
    gap.analysis.chosen(content, { texts: [text] }),
  );
  expect(tallied(gap.analysis.parts(content), said)).toMatchObject([
    {
      options: [{ right: true, count: 1 }],
      others: [
        { text: "excuse me", count: 2 },
        { text: "voucher", count: 1 },
      ],
      open: 0,
    },
  ]);
});

test("of many different answers the most frequent are listed, and how many are not", () => {
  const said = Array.from({ length: 12 }, (_, index) => [[`answer ${index}`]]);
  const [part] = tallied([{ text: null, options: [] }], said);
  expect(part).toMatchObject({ unlisted: 4 });
  expect(part!.others).toHaveLength(8);
});

test("what was answered after an attempt was opened again is not a first answer", () => {
  const answered = (attemptId: string, response: unknown) => ({
    attemptId,
    kind: "answered" as const,
    body: { response },
  });
  const submitted = { attemptId: "a", kind: "submitted" as const, body: { late: false } };
  const steps = [
    answered("a", "one"),
    answered("a", "two"),
    submitted,
    answered("a", "three"),
    answered("b", "four"),
  ];
  expect(firstAnswers(steps).map(({ response }) => response)).toEqual(["two", "four"]);
});

test("the wrong choice that most people made is found in whichever part it was made", () => {
  const part = (text: string, wrong: number[], others: number[] = []) => ({
    text,
    options: [
      { text: "right", right: true, count: 9 },
      ...wrong.map((count, at) => ({ text: `wrong ${at}`, right: false, count })),
    ],
    others: others.map((count, at) => ({ text: `other ${at}`, count })),
    unlisted: 0,
    open: 0,
  });
  expect(mostChosenWrong([part("one", [1, 3]), part("two", [3], [5, 2])])).toEqual({
    part: "two",
    text: "other 0",
    count: 5,
  });
  expect(mostChosenWrong([part("one", [0])])).toBeNull();
});
