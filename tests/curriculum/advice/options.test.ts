import { expect, test } from "vitest";
import { blindRules, chanceOf, oneOfSeveral, placesOfKeys } from "~/curriculum/rules/advice/cues";
import { giveaways } from "~/curriculum/rules/advice/giveaways";
import { aChoice, anAsked, anEdited } from "./asked";

const LONG = "a much longer option than the others are";
const many = (make: (index: number) => ReturnType<typeof aChoice>) =>
  Array.from({ length: 12 }, (_, index) => make(index));

test("a key that is always the longest is found unread", () => {
  const asked = many(() => aChoice(LONG, ["short one", "short two", "short six"]));
  const [found, ...more] = giveaways(anEdited({ asked }));
  expect(found).toMatchObject({ file: "modules/reply/quiz.yaml", line: 7 });
  expect(found?.message).toContain("choosing the longest finds 100 % of 12 keys");
  expect(more).toEqual([]);
});

test.each([
  ["!", "Lovely to hear", "Lovely to hear!", false],
  ["I", "I will ring her", "We’ll phone her", true],
  ["absolutes", "Most of them", "All of them", false],
  ["clock times", "Back by noon", "Back before", true],
  ["?", "Which of you", "Which one, ?", false],
  ["here", "Told you here", "Told you this", true],
])("a key is found unread by %s", (cue, key, other, kept) => {
  const rules = blindRules([aChoice(key, [other, `${other} `, `${other}  `])]);
  expect(rules.filter((rule) => rule.cue === cue && rule.rate === 1)).toMatchObject([
    { with: kept },
  ]);
});

test("options that are alike are chance, and so are keys that are the longest a quarter of the time", () => {
  const even = many((index) =>
    index % 4 === 0
      ? aChoice(LONG, ["short one", "short two", "short six"])
      : aChoice("short one", [LONG, "short two", "short six"]),
  );
  expect(blindRules(even).find(({ cue }) => cue === "longest")?.rate).toBe(0.25);
  expect(chanceOf(even)).toBe(0.25);
});

test("too few questions prove nothing", () => {
  const asked = many(() => aChoice(LONG, ["short one", "short two"])).slice(0, 9);
  expect(giveaways(anEdited({ asked }))).toEqual([]);
});

test("only questions with one key among several count, checks among them", () => {
  const check = aChoice("a", ["b"], { type: "check" });
  const several = anAsked({ type: "multiple-response", options: check.options });
  expect(oneOfSeveral([check, several, anAsked({})])).toEqual([check]);
});

test("the places of the keys are counted", () => {
  const first = aChoice("a", ["b", "c"]);
  const last = { ...first, options: [...first.options].reverse() };
  expect(placesOfKeys([first, last, last])).toEqual([1, 0, 2]);
});
