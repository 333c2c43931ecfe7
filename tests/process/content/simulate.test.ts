import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkContent, readAgain } from "~/authoring/rules/folder/read/content";
import { readFiles } from "~/authoring/services/folder/read-files.server";
import { questionType } from "~/assessment/rules/question-types/registry";
import { guess } from "~/process/content/coverage/guess";
import { LIMITS, simulate } from "~/process/content/coverage/simulate";
import { faultsOf } from "~/process/content/coverage/simulation";
import { aContentFolder, QUIZ } from "../../support/content/a-content-folder";

/** Chance that is the same in every run. Source: mulberry32, Tommy Ettinger 2017, public domain. */
function aChance(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function quizOf(text: string) {
  const { content } = checkContent(aContentFolder({ "modules/reply/quiz.yaml": text }));
  return content.modules[0]!.activities.find(({ body }) => body.kind === "quiz")!;
}

const { content } = readAgain(readFiles(path.resolve("content")));
const shipped = content.modules.flatMap(({ key, activities }) =>
  activities.filter(({ body }) => body.kind === "quiz").map((quiz) => [key, quiz] as const),
);
const questions = shipped.flatMap(([, quiz]) => quiz.questions.map(({ body }) => body));

test("a guess is an answer that its type takes, and is sometimes wrong", () => {
  const random = aChance(1);
  for (const body of questions) {
    const type = questionType(body.type);
    const given = Array.from({ length: 8 }, () => guess(body, random));
    for (const one of given) {
      expect(type.response.safeParse(one)).toMatchObject({ success: true });
      expect(type.isAnswered(type.response.parse(one))).toBe(true);
    }
    const marks = given.map((one) =>
      type.grade(type.content.parse(body.content), type.response.parse(one), body.points),
    );
    expect(marks.some(({ correct }) => !correct)).toBe(true);
  }
});

describe("a simulated learner", () => {
  test("who guesses passes where every second answer is enough", () => {
    const easy = quizOf(QUIZ.replace("passMark: 80", "passMark: 30\nobjectiveMark: 0"));
    const { nothing, everything } = simulate(easy, 200, aChance(2));
    expect(nothing).toBeGreaterThan(0.2);
    expect(nothing).toBeLessThan(0.7);
    expect(everything).toBe(1);
  });

  test("who lacks an objective passes only where objectives have no mark", () => {
    const both = QUIZ.replace(
      "key: several\n    type: multiple-response\n    objective: reply.acknowledge",
      "key: several\n    type: multiple-response\n    objective: reply.own",
    ).replace("points: 1", "points: 9");
    const module = aContentFolder().get("modules/reply/module.yaml")!;
    const quizWith = (mark: number) => {
      const files = aContentFolder({
        "modules/reply/quiz.yaml": both.replace(
          "passMark: 80",
          `passMark: 80\nobjectiveMark: ${mark}`,
        ),
        "modules/reply/module.yaml": module.replace(
          "activities",
          "  reply.own: Owns it\nactivities",
        ),
      });
      return checkContent(files).content.modules[0]!.activities.find(({ key }) => key === "quiz")!;
    };
    expect(simulate(quizWith(50), 50, aChance(3)).lacking.rate).toBe(0);
    expect(simulate(quizWith(0), 50, aChance(3)).lacking).toEqual({
      objective: "reply.own",
      rate: 1,
    });
  });

  test("breaks a limit by passing too often or too seldom", () => {
    const lacking = { objective: "reply.own", rate: 0 };
    const sound = {
      nothing: LIMITS.nothing,
      lacking,
      guessing: lacking,
      everything: LIMITS.everything,
    };
    expect(faultsOf(sound)).toEqual([]);
    const broken = {
      ...sound,
      nothing: 0.002,
      lacking: { ...lacking, rate: 0.01 },
      everything: 0.98,
    };
    expect(faultsOf(broken)).toEqual(["nothing", "lacking", "everything"]);
  });
});

test.each(shipped)(
  "the quiz of %s is passed by who knows everything, not by who lacks an objective, and not by luck",
  (_, quiz) => {
    const { nothing, lacking, everything } = simulate(quiz, 100, aChance(4));
    expect(everything).toBe(1);
    expect(lacking.rate).toBe(0);
    expect(nothing).toBeLessThanOrEqual(0.01);
  },
);
