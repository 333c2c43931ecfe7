import { expect, test } from "vitest";
import { nameDiffersWords } from "~/clearance/rules/words/employee-words";

test.each([
  ["Maya Okafr", "You typed “Okafr” where it has “Okafor”."],
  ["maya", "“Okafor” is missing."],
  ["Dr Maya Okafor", "“Dr” is not part of it."],
])("“%s” does not sign for Maya Okafor, and is told what differs", (typed, told) => {
  expect(nameDiffersWords(typed, "Maya Okafor")).toBe(
    `This is not the name we know you by, Maya Okafor. ${told}`,
  );
});
