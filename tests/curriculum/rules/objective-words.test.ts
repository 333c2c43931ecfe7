import { expect, test } from "vitest";
import { objectiveWords } from "~/curriculum/rules/objective-words";

test("an objective is said in words, also when its module has it no more", () => {
  const objectives = { "reply.acknowledge": "Names the problem first" };
  expect(objectiveWords(objectives, "reply.acknowledge")).toBe("Names the problem first");
  expect(objectiveWords(objectives, "reply.gone")).toBe("An earlier objective");
  expect(objectiveWords(undefined, "reply.gone")).toBe("An earlier objective");
});
