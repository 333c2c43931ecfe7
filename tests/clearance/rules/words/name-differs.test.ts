import { expect, test } from "vitest";
import { nameDiffersWords } from "~/clearance/rules/words/employee-words";

test.each([
  ["Maya Okafr", "You typed “Okafr” instead of “Okafor”."],
  ["maya", "“Okafor” is missing."],
  ["Dr Maya Okafor", "“Dr” isn’t part of it."],
])("“%s” does not sign for Maya Okafor, and is told what differs", (typed, told) => {
  expect(nameDiffersWords(typed, "Maya Okafor")).toBe(
    `That isn’t the name recorded for you, Maya Okafor. ${told}`,
  );
});
