import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { drawQuestions, lastAsked } from "~/assessment/rules/draw";
import { startingQuiz } from "~/authoring/rules/starting-texts";
import { modulesWithQuiz } from "../../support/questions/shipped-quizzes";
import { QuizFile } from "~/curriculum/rules/content/schemas";

const shipped = modulesWithQuiz().map((module): [string, string] => [
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

test.each(shipped)(
  "the quiz of %s holds a third back of each objective, and still draws different questions at the next attempt",
  (_, text) => {
    const { draw = {}, questions } = QuizFile.parse(parse(text));
    const pool = (questions as { key: string; objective: string; heldBack?: true }[]).map(
      ({ key, heldBack, objective }) => ({ questionId: key, heldBack, body: { objective } }),
    );
    for (const objective of new Set(pool.map(({ body }) => body.objective))) {
      const own = pool.filter(({ body }) => body.objective === objective);
      const held = own.filter(({ heldBack }) => heldBack);
      expect(held).toHaveLength(Math.floor(own.length / 3));
      const first = drawQuestions(own, draw, new Map(), Math.random);
      expect(first).toHaveLength(draw[objective]!);
      expect(first).toEqual(expect.arrayContaining(held));
      const seen = lastAsked([{ number: 1, asked: first }]);
      const second = drawQuestions(own, draw, seen, Math.random);
      expect(second).toHaveLength(draw[objective]!);
      const fresh = second.filter((question) => !first.includes(question));
      expect(fresh).toHaveLength(Math.min(draw[objective]!, own.length - first.length));
    }
  },
);

test("every module that ships has a quiz", () => expect(shipped.length).toBeGreaterThan(4));
