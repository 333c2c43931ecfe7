import { describe, expect, test } from "vitest";
import { broughtWords, partDoneWords, stepWay } from "~/clearance/rules/words/brought-words";
import {
  competent,
  doneOn,
  everythingDone,
  facts,
  LONDON,
  standingOf,
  TODAY,
} from "../../../support/clearance/clearance";

const SETTING = {
  company: "Harbour",
  today: TODAY,
  timeZone: LONDON,
  managers: ["Priya Nair"],
  trainers: ["Dana Kessler"],
};
const said = (given: Parameters<typeof standingOf>[0], module = "tone") =>
  broughtWords(standingOf(given), module, ["Instagram"], SETTING);

const learned = (...ids: string[]) =>
  facts({ person: { evidence: new Map(ids.map((id) => [id, doneOn(-3, 9000)])) } });
const TONE = ["tone/lesson", "tone/quiz"];
const ALL = [...TONE, "reply/lesson", "reply/quiz"];

describe("what something finished brought", () => {
  test.each([
    ["a part of the module is open", learned("tone/quiz"), "1 lesson left in “tone”."],
    [
      "another module is open",
      learned(...TONE),
      "1 module left before you can reply on Instagram.",
    ],
    [
      "only the policy is open",
      learned(...ALL),
      "The policy and 2 sign-offs left before you can reply on Instagram.",
    ],
    [
      "it is the trainer’s turn",
      facts({ person: everythingDone(-5) }),
      "That was your last step. Dana Kessler signs off next.",
    ],
    [
      "it is the manager’s turn",
      facts({ person: everythingDone(-5), enrolment: { signOffs: [competent(-2)] } }),
      "That was your last step. Priya Nair signs off next.",
    ],
  ])("%s", (_, given, words) => {
    expect(said(given)).toBe(words);
  });

  test("the next thing is a place to go, unless it is somebody else’s turn", () => {
    expect(stepWay(standingOf(learned(...TONE)).nextStep)).toEqual({
      to: "/learn/reply/lesson",
      title: "reply: lesson",
    });
    expect(stepWay(standingOf(learned(...ALL)).nextStep)).toEqual({
      to: "/learn/policy",
      title: "Sign the policy",
    });
    expect(stepWay({ kind: "trainer" })).toBeNull();
    expect(stepWay(null)).toBeNull();
  });
});

test("a part is said to be done only where it is", () => {
  const parts = [
    { key: "one", title: "One", done: true },
    { key: "two", title: "Two", done: false },
  ];
  expect(partDoneWords(parts, "one")).toBe("“One” is done: 1 of 2 parts of this module.");
  expect(partDoneWords(parts, "two")).toBeNull();
  expect(partDoneWords(parts, "<script>")).toBeNull();
  expect(partDoneWords(parts, null)).toBeNull();
});
