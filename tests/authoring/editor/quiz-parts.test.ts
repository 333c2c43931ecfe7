import { waitLetters, waitsIn } from "~/authoring/parts/quiz-editor/fields/waits-control";
import { describe, expect, test } from "vitest";
import { withMoved, withQuestion, withSetting } from "~/assessment/rules/quiz-document/edit-quiz";
import { writeQuizFile } from "~/assessment/rules/quiz-document/write-quiz";
import { gradeQuestion } from "~/assessment/rules/grading/grading";
import { questionType } from "~/assessment/rules/question-types/registry";
import { controlId, isMapping, type Mapping } from "~/authoring/parts/quiz-editor/fields/controls";
import { surroundingsOf } from "~/authoring/parts/quiz-editor/editing";
import { firstDraw, poolOf } from "~/authoring/parts/quiz-editor/pool";
import { quizProblems } from "~/authoring/parts/quiz-editor/problems";
import {
  asType,
  followed,
  questionKeyFrom,
  lostAs,
  newQuestion,
  withStem,
} from "~/authoring/parts/quiz-editor/questions/edits";
import { withStandIns } from "~/authoring/parts/quiz-editor/stand-ins";
import { bodyOf, chanceOf, drawTrial, responseIn } from "~/authoring/parts/quiz-editor/trial/trial";
import { modelOf, shippedQuizzes } from "../../support/questions/shipped-quizzes";
import { QUESTION_TYPES } from "~/curriculum/rules/kinds";

const QUIZZES = shippedQuizzes();
const reply = QUIZZES.find(({ name }) => name === "reply");
if (!reply) throw new Error("no quiz of reply");
const around = surroundingsOf(reply.objectives, reply.headings);
const quiz = modelOf(reply.text);

function held(index: number): Mapping {
  const value = quiz.questions[index]?.value;
  if (!isMapping(value)) throw new Error("no such question");
  return value;
}

describe("what is wrong", () => {
  test("is told by question and control, wherever the question has moved", () => {
    const [one] = quiz.questions;
    const value = { ...held(0), points: "two", reread: "reading-a-post#nowhere" };
    const moved = withMoved(withQuestion(quiz, one?.id ?? "", value), one?.id ?? "", 3);
    const problems = quizProblems(moved, writeQuizFile(moved), around);
    expect(problems.map(({ control, where }) => [control, where])).toEqual([
      [controlId("q0", ["points"]), "Question 4: Points"],
      [controlId("q0", ["reread"]), "Question 4: Where to reread"],
    ]);
  });

  test("of an option is told at the option, and of all options at their list", () => {
    const options = (held(0)["options"] as Mapping[]).map((option) => ({
      ...option,
      correct: true,
    }));
    const wrong = withQuestion(quiz, "q0", { ...held(0), options: [...options.slice(1), {}] });
    const problems = quizProblems(wrong, writeQuizFile(wrong), around);
    expect(problems).toMatchObject([
      { control: "quiz-q0", words: "Mark exactly one option as right.", unwritten: false },
      { control: "quiz-q0-options-3-text", where: "Question 1: Option 4, Option", unwritten: true },
      { control: "quiz-q0-options-3-feedback", unwritten: true },
    ]);
  });

  test("of the quiz itself is told at its setting", () => {
    const told = (name: string, value: unknown) => {
      const wrong = withSetting(quiz, name, value);
      return quizProblems(wrong, writeQuizFile(wrong), around).map(({ control }) => control);
    };
    expect(told("passMark", 120)).toEqual(["quiz-settings-passMark"]);
    expect(told("draw", { "reply.read": 9 })).toEqual(["quiz-settings-draw-reply_read"]);
    expect(told("colour", "red")).toEqual(["quiz-source"]);
  });

  test.each<[string, unknown, string]>([
    ["objective", "tone.plain", "Choose one of this module’s objectives."],
    ["reread", "gone#away", "This section isn’t in the module any more. Choose another."],
    ["reread", "angry#gone", "This section isn’t in the module any more. Choose another."],
    ["key", held(1)["key"], "Another question already has this key. Choose a different one."],
  ])("says %s: %s by what is seen, not by the file’s words", (name, value, words) => {
    const wrong = withQuestion(quiz, "q0", { ...held(0), [name]: value });
    const problems = quizProblems(wrong, writeQuizFile(wrong), around);
    expect(problems.map((problem) => problem.words)).toContain(words);
  });
});

describe("another type", () => {
  test.each(QUESTION_TYPES)("as %s, keeps what every question has", (type) => {
    for (const { value } of quiz.questions) {
      if (!isMapping(value)) throw new Error("not a question");
      const next = asType(value, type);
      for (const name of ["key", "objective", "stem", "reread", "post", "difficulty"])
        expect(next[name]).toEqual(value[name]);
      const { points } = questionType(type).starting();
      expect(next["points"]).toBe(Math.max(Number(value["points"]), points));
      const known = questionType(type).fields.map(({ name }) => name);
      const content = Object.keys(next).filter((name) => !(name in value) && name !== "type");
      expect(known).toEqual(expect.arrayContaining(content));
    }
  });

  test("takes along what both have, and says first what would go", () => {
    expect(lostAs(held(0), "multiple-response")).toEqual([]);
    expect(asType(held(0), "multiple-response")["options"]).toEqual(held(0)["options"]);
    expect(lostAs(held(0), "best-worst")).toEqual(["Options: This is right"]);
    expect(lostAs(held(0), "ordering")).toEqual(["Options"]);
    expect(lostAs(newQuestion("matching", "a.b"), "ordering")).toEqual([]);
  });
});

test("a key is made of the question’s first words, and no two are the same", () => {
  expect(questionKeyFrom("Où is the café’s {% $company.short %} oven?", quiz, null)).toBe(
    "ou-is-the-cafes-oven",
  );
  expect(questionKeyFrom("Unasked request", quiz, null)).toBe("unasked-request-2");
  expect(questionKeyFrom("", quiz, null)).toBe("question");
});

test("only the key of a question that was never in a file follows its words", () => {
  const [old] = quiz.questions;
  if (!old) throw new Error("no question");
  expect(withStem(quiz, old, "Other words")["key"]).toBe("unasked-request");
  const fresh = { id: "q99", origin: null, value: newQuestion("ordering", "reply.read") };
  const first = withStem(quiz, fresh, "What is");
  expect(first["key"]).toBe("what-is");
  const next = withStem(quiz, { ...fresh, value: first }, "What is first?");
  expect(next["key"]).toBe("what-is-first");
  const own = { ...next, key: "mine" };
  expect(withStem(quiz, { ...fresh, value: own }, "What is last?")["key"]).toBe("mine");
});

test("a reworded category takes its items along, unless two are the same meanwhile", () => {
  const before = {
    type: "categorise",
    categories: ["A", "B"],
    items: [{ category: "A" }, { category: "B" }],
  };
  const after = (one: string) => followed(before, { ...before, categories: [one, "B"] })["items"];
  expect(after("Ab")).toEqual([{ category: "Ab" }, { category: "B" }]);
  expect(after("B")).toEqual([{ category: "A" }, { category: "B" }]);
});

test("what is still to be written is shown by its name", () => {
  for (const type of QUESTION_TYPES)
    expect(bodyOf(withStandIns(newQuestion(type, "a.b"))), type).not.toBeNull();
  expect(bodyOf(newQuestion("single-choice", "a.b"))).toBeNull();
});

describe("a pool", () => {
  test("says what an attempt will have", () => {
    const pool = poolOf(quiz, reply.objectives);
    expect(pool).toMatchObject({ all: false, questions: 14, idle: 0 });
    for (const seed of [0.1, 0.5, 0.9]) {
      const { asked, bodies } = drawTrial(quiz, chanceOf(seed));
      const points = asked.map((one) => bodies.get(one.questionRevisionId)?.points ?? 0);
      const sum = points.reduce((total, one) => total + one, 0);
      expect(asked).toHaveLength(pool.questions);
      expect(sum).toBeGreaterThanOrEqual(pool.points.from);
      expect(sum).toBeLessThanOrEqual(pool.points.to);
    }
  });

  test("without a draw asks everything, and with none of an objective never asks its questions", () => {
    const all = poolOf(withSetting(quiz, "draw", undefined), reply.objectives);
    expect(all).toMatchObject({ all: true, questions: quiz.questions.length, idle: 0 });
    expect(all.points.from).toBe(all.points.to);
    expect(Object.values(firstDraw(all))).toEqual([2, 2, 2, 2, 2, 2, 2]);
    const one = poolOf(withSetting(quiz, "draw", { "reply.read": 1 }), reply.objectives);
    expect(one.questions).toBe(1);
    expect(one.idle).toBe(quiz.questions.length - 5);
  });
});

test.each(QUIZZES)(
  "every question of $name can be tried, and its right answer earns everything",
  ({ text }) => {
    for (const { id, value } of modelOf(text).questions) {
      const body = bodyOf(value);
      if (!body) throw new Error(`${id} cannot be asked`);
      const type = questionType(body.type);
      const content = type.content.parse(body.content);
      const order = type.order(content, { shuffle: true, random: chanceOf(0.3) });
      const form = new FormData();
      const fields = type.toForm(type.toShown(type.right(content), order));
      for (const [part, values] of Object.entries(fields))
        for (const said of values) form.append(part ? `answer-3-${part}` : "answer-3", said);
      const response = responseIn(form, 3, body, order);
      expect(gradeQuestion(id, body, response)).toMatchObject({
        correct: true,
        points: body.points,
      });
      expect(responseIn(new FormData(), 3, body, order)).toBeNull();
    }
  },
);

test("chance from one seed is the same chance, from 0 up to but not 1", () => {
  const [one, other] = [chanceOf(0.42), chanceOf(0.42)];
  const numbers = Array.from({ length: 500 }, () => one());
  expect(numbers).toEqual(Array.from({ length: 500 }, () => other()));
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
});

test.each([
  ["10", 10],
  ["1, 60, 1440", [1, 60, 1440]],
  ["1,", 1],
  ["1, soon", [1, "soon"]],
  ["", undefined],
  [",", ","],
])("waits typed as “%s” are %j, and are shown as they stand", (letters, value) => {
  expect(waitsIn(letters)).toEqual(value);
  expect(waitsIn(waitLetters(value))).toEqual(value);
});
