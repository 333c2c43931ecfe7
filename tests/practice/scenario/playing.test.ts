import fc from "fast-check";
import { expect, test } from "vitest";
import { companyContext, NO_COMPANY } from "~/curriculum/rules/markdoc/variables";
import { playOf } from "~/practice/rules/scenario/play/play";
import { valuesOf } from "~/practice/rules/scenario/story/playbook-variables";
import { A_SCENARIO, bodyOf } from "../../support/practice/a-scenario";

const BODY = bodyOf(A_SCENARIO);
const VALUES = valuesOf(
  companyContext(
    {
      ...NO_COMPANY,
      company: { ...NO_COMPANY.company, short: "Acme" },
      signature: { rule: "initials", example: "^AB" },
      escalation: { complaint: { when: "", who: "Ann #1 {x}", how: "", reply: true } },
    },
    null,
  ),
);

function played(choices: readonly number[]) {
  const result = playOf(BODY, VALUES, choices);
  if (!result.ok) throw new Error(`Not playable: ${result.reason} at ${result.turn}.`);
  return result.play;
}

test("a play begins with what there is to see, in the company’s words", () => {
  const play = played([]);
  expect(play.opening.lines).toEqual([
    { by: "story", text: "You’re answering for Acme.", at: null },
    {
      by: "person",
      name: "Jo",
      handle: "@jo",
      network: "Facebook",
      private: false,
      text: "Where is it?",
      at: "09:12",
    },
  ]);
  expect(play.offers).toEqual([
    { kind: "reply", text: "Hello Jo. ^AB" },
    { kind: "do", text: "Ring Ann #1 {x}" },
  ]);
  expect(play.opening.meters).toEqual({ trust: 50, heat: 10, audience: 5 });
  expect(play.outcome).toBeNull();
});

test("a turn brings its lines, its feedback and what has become of trust", () => {
  const [turn] = played([1]).turns;
  expect(turn).toMatchObject({
    number: 1,
    choice: 1,
    chosen: { kind: "do" },
    feedback: ["You rang first."],
    meters: { trust: 40, heat: 10, audience: 5 },
  });
  expect(turn?.lines).toMatchObject([{ by: "person", name: "Ann #1 {x}", private: true }]);
});

test("the good way ends well, and says what the public saw", () => {
  expect(played([0, 0, 0]).outcome).toEqual({
    key: "kept",
    title: "Kept with Acme",
    passed: true,
    points: 0,
    public: ["5 people saw a reply."],
  });
  expect(played([1, 0, 0]).outcome).toMatchObject({ key: "lost", passed: false });
});

test("nothing of a play says what wasn’t reached", () => {
  const text = JSON.stringify(played([0, 0]));
  for (const unreached of [
    "rang first",
    "wrote to her",
    "Nobody saw",
    "people saw a reply",
    "kept",
  ])
    expect(text).not.toContain(unreached);
});

test("a choice that isn’t offered is refused, with its turn", () => {
  expect(playOf(BODY, VALUES, [0, 2])).toEqual({ ok: false, reason: "no-such-choice", turn: 2 });
  expect(playOf(BODY, VALUES, [0, 0, 0, 0])).toEqual({
    ok: false,
    reason: "no-such-choice",
    turn: 4,
  });
});

test("the same choices always come to the same, and each step keeps those before", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1), { maxLength: 3 }), (choices) => {
      expect(played(choices)).toEqual(played(choices));
      expect(played(choices).turns.slice(0, -1)).toEqual(
        played(choices.slice(0, -1)).turns.slice(0, Math.max(0, choices.length - 1)),
      );
    }),
    { numRuns: 20 },
  );
});
