import { describe, expect, test } from "vitest";
import {
  answerVerdict,
  askedByAddition,
  askedByRevision,
  askedInAll,
  needsSecondYes,
  NOBODY_ASKED,
} from "~/authoring/rules/second-yes";
import { IMPACTS } from "~/curriculum/rules/kinds";

describe("a second yes is needed", () => {
  test.each([
    // people, companies, above, needed
    [0, 0, 0, false],
    [0, 0, 50, false],
    [51, 1, 50, false],
    [5000, 1, 0, false],
    [50, 2, 50, false],
    [51, 2, 50, true],
    [51, 9, 50, true],
    [2, 2, 0, true],
    [2, 2, 1, true],
    [2, 2, 2, false],
  ])(
    "for %i people of %i companies, with the number at %i: %s",
    (people, companies, above, yes) => {
      expect(needsSecondYes({ people, companies }, above)).toBe(yes);
    },
  );
});

test("only what has to be learned again asks something of people who did it before", () => {
  const done = { people: 80, companies: 3 };
  const asked = Object.fromEntries(
    IMPACTS.map((impact) => [impact, askedByRevision(impact, done)]),
  );
  expect(asked).toEqual({ wording: NOBODY_ASKED, notice: NOBODY_ASKED, relearn: done });
});

describe("what is new asks something of the people it applies to", () => {
  const here = { training: 4, waiting: 2, cleared: 10 };
  const there = { training: 0, waiting: 1, cleared: 5 };
  const nowhere = { training: 0, waiting: 0, cleared: 0 };

  test.each([
    ["starting", NOBODY_ASKED],
    ["uncleared", { people: 4, companies: 1 }],
    ["cleared", { people: 22, companies: 2 }],
  ] as const)("%s", (reach, asked) => {
    expect(askedByAddition(reach, [here, there, nowhere])).toEqual(asked);
  });

  test("and together with a revision asks both", () => {
    expect(askedInAll({ people: 4, companies: 1 }, { people: 22, companies: 2 })).toEqual({
      people: 26,
      companies: 3,
    });
  });
});

describe("an answer to what a colleague asks", () => {
  const asked = { sequence: 3, askedBy: "dana", agreedBy: null };

  test.each([
    ["is anybody else's", asked, "jonah", 3, "ok"],
    ["is never that of the person who asked", asked, "dana", 3, "own"],
    ["is about the draft that was looked at", asked, "jonah", 2, "stale"],
    ["needs a question", { ...asked, askedBy: null }, "jonah", 3, "stale"],
    ["comes once", { ...asked, agreedBy: "mina" }, "jonah", 3, "stale"],
    ["needs a draft", null, "jonah", 3, "stale"],
  ])("%s", (_, draft, personId, sequence, expected) => {
    const verdict = answerVerdict(draft, { personId, sequence });
    expect(verdict.ok ? "ok" : verdict.code).toBe(expected);
  });
});
