import { expect, test } from "vitest";
import { NO_CONSEQUENCES } from "~/clearance/rules/changes/revision-consequences";
import {
  consequenceText,
  publishedWords,
  reachedBy,
} from "~/clearance/rules/changes/revision-words";

const many = {
  people: 20,
  companies: 4,
  cleared: 14,
  relearns: 14,
  waiting: 0,
  paused: 14,
  pausedCompanies: 3,
};

test("each impact says what it does, with its numbers", () => {
  const notice = { ...many, paused: 0 };
  expect(consequenceText("wording", notice)).toBe("No one repeats anything.");
  expect(consequenceText("notice", { ...notice, people: 14 })).toBe(
    "14 cleared people get a 1-minute “what changed”. Clearances stay active meanwhile.",
  );
  expect(consequenceText("notice", notice)).toBe(
    "20 people get a 1-minute “what changed”, 14 of them cleared. Clearances stay active meanwhile.",
  );
  expect(consequenceText("relearn", many)).toBe(
    "Pauses 14 clearances in 3 companies after 30 days, unless people do it again by then. Of 20 people in 4 companies who did an earlier version, 14 are cleared and have to learn it again.",
  );
  expect(consequenceText("relearn", { ...many, relearns: 13 })).toContain(
    "14 are cleared, and 13 of them have to learn it again.",
  );
});

test("one is one, and nobody is nobody", () => {
  const one = {
    people: 1,
    companies: 1,
    cleared: 1,
    relearns: 1,
    waiting: 0,
    paused: 1,
    pausedCompanies: 1,
  };
  expect(consequenceText("relearn", one)).toContain("Pauses 1 clearance in 1 company");
  for (const impact of ["notice", "relearn"] as const)
    expect(consequenceText(impact, NO_CONSEQUENCES)).toContain("No one has done");
});

test("what was published says who it reached", () => {
  expect(publishedWords("notice", 14)).toBe("Published. 14 people will see what changed.");
  expect(publishedWords("relearn", 1)).toBe("Published. 1 person will learn it again.");
  expect(publishedWords("wording", 0)).toBe("Published. No one repeats anything.");
  expect(publishedWords(null, 0)).toContain("takes its place");
  expect(reachedBy("wording", many)).toBe(0);
});
