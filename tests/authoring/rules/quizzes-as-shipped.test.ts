import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { startingQuiz } from "~/authoring/rules/starting-texts";
import { QuizFile } from "~/curriculum/rules/content/schemas";

const shipped = readdirSync("content/modules").map((module): [string, string] => [
  module,
  readFileSync(`content/modules/${module}/quiz.yaml`, "utf8"),
]);
const fresh = startingQuiz({ title: "Replying: quiz", objectives: ["reply.own"], reread: null });

test.each([...shipped, ["a new module", fresh]])(
  "the quiz of %s shows its key when it is passed or over, and each failure waits longer than the one before",
  (_, text) => {
    const { feedback, cooldownMinutes, objectiveMark } = QuizFile.parse(parse(text));
    expect(feedback).toBe("full-when-done");
    expect(objectiveMark).toBe(50);
    const waits = cooldownMinutes as readonly number[];
    expect(waits.length).toBeGreaterThan(2);
    for (const [index, wait] of waits.entries())
      expect(wait).toBeGreaterThan(index === 0 ? 0 : waits[index - 1]!);
  },
);

test("every module that ships has a quiz", () => expect(shipped.length).toBeGreaterThan(4));
