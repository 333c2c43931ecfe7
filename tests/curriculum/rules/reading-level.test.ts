import { describe, expect, test } from "vitest";
import { readingLevel, syllablesOf } from "~/curriculum/rules/reading-level";

describe("the reading level", () => {
  test.each([
    ["cake", 1],
    ["the", 1],
    ["customer", 3],
    ["apologise", 4],
    ["needed", 2],
    ["asked", 1],
    ["table", 2],
    ["Jo’s", 1],
    ["ready", 2],
  ])("hears %s as %i", (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });

  test("says nothing of a few words", () => {
    expect(readingLevel("Say sorry.").grade).toBeNull();
  });

  test("is low for short sentences of short words, and high for long ones", () => {
    const plain = readingLevel(
      "Say what went wrong. Say sorry for it. Then say what you will do. Give a time. Keep it. Do not hide the facts. Ask if you do not know.",
    );
    const hard = readingLevel(
      "Notwithstanding the considerable organisational difficulties encountered throughout the preceding operational period, representatives are nevertheless invariably expected to demonstrate appropriate consideration.",
    );
    expect(plain.grade).toBeLessThan(4);
    expect(hard.grade).toBeGreaterThan(18);
    expect(plain.sentences).toBe(7);
  });
});
