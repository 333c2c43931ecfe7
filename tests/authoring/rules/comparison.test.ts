import fc from "fast-check";
import { quizSource } from "~/authoring/rules/compare/quiz-source";
import { expect, test } from "vitest";
import { activitySettings } from "~/authoring/rules/compare/activity-settings";
import { compareQuestions, isReordered } from "~/authoring/rules/compare/compare-quizzes";
import {
  countChanges,
  excerpt,
  firstChanges,
  isInSourceOnly,
  settingChanges,
  fileChanges,
  type Comparison,
} from "~/authoring/rules/compare/comparison";
import { scheduleVerdict, sentenceVerdict } from "~/authoring/rules/publication";
import { describePlace } from "~/authoring/rules/files/file-words";
import type { LessonBody } from "~/curriculum/rules/bodies";
import { instantAt } from "~/kit/time/zoned";
import { lineChanges, wordChanges } from "~/kit/text/text-changes";
import { aSingleChoice } from "../../support/questions/a-quiz";
import { UNSAID } from "~/authoring/rules/drafts";

const words = { plain: (text: string) => text, objective: (code: string) => code };
const question = (key: string, body = aSingleChoice(key)) => ({ key, body });
const nothing: Comparison = { readable: true, settings: [], text: [], questions: [], source: [] };
const lesson: LessonBody = {
  kind: "lesson",
  title: "Angry",
  lead: "Hundreds may read it.",
  minutes: 6,
  objectives: ["reply.thank"],
  source: "## One",
};

test("questions that came, went and changed are told apart by their key, wherever they stand", () => {
  const jo = aSingleChoice("jo");
  const before = [question("jo", jo), question("kim"), question("lou")];
  const after = [question("lou"), question("new"), question("jo", { ...jo, stem: "Another?" })];
  expect(compareQuestions(before, after, words)).toMatchObject([
    { key: "new", kind: "added" },
    { key: "jo", kind: "changed", stem: "Another?", parts: [{ label: "Question" }] },
    { key: "kim", kind: "removed" },
  ]);
  expect(isReordered(before, after)).toBe(true);
  expect(isReordered(before, [question("new"), ...before])).toBe(false);
});

test("a moved key, another feedback and another objective each show as what they are", () => {
  const jo = aSingleChoice("jo");
  const { options } = jo.content as { options: { text: string; correct: boolean }[] };
  const moved = {
    ...jo,
    objective: "reply.own",
    content: {
      options: options.map((option, at) => ({ ...option, correct: at === 1 })),
    },
  };
  const [change] = compareQuestions([question("jo", jo)], [question("jo", moved)], words);
  const labels = change?.parts.map(({ label }) => label) ?? [];
  expect(labels).toHaveLength(3);
  expect(labels).toContain("Objective");
});

test("that a question is held back shows as a change of it", () => {
  const [change, ...more] = compareQuestions(
    [question("jo")],
    [{ ...question("jo"), heldBack: true }],
    words,
  );
  expect(more).toEqual([]);
  expect(change).toMatchObject({ kind: "changed", parts: [{ label: "Held back" }] });
});

test("settings differ in words", () => {
  const after = { ...lesson, minutes: 8, objectives: ["reply.own"] };
  const objectives = { "reply.thank": "Thanks", "reply.own": "Owns it" };
  const changes = settingChanges(
    activitySettings(lesson, objectives),
    activitySettings(after, objectives),
  );
  expect(changes.map(({ label }) => label)).toEqual(["Minutes", "Objectives"]);
  expect(changes[1]?.pieces.map(({ text }) => text)).toEqual(["Thanks", "Owns it"]);
});

test("what differs in the source only is counted, and what is read hides the source", () => {
  const source = fileChanges("We **do** care.", "We do care.");
  const emphasis = { ...nothing, source };
  expect(isInSourceOnly(emphasis)).toBe(true);
  expect(countChanges(emphasis)).toBe(1);
  const both = { ...emphasis, text: lineChanges(["We care."], ["We do care."]) };
  expect(isInSourceOnly(both)).toBe(false);
  expect(countChanges(both)).toBe(1);
  expect(countChanges(nothing)).toBe(0);
});

test("two texts that say the same differ nowhere, and others somewhere", () => {
  const lines = fc.array(fc.stringMatching(/^[a-z]{1,4}( [a-z]{1,4}){0,4}$/), { maxLength: 6 });
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const changes = fileChanges(before.join("\n"), after.join("\n"));
      expect(changes.length > 0).toBe(before.join("\n") !== after.join("\n"));
    }),
  );
});

test("the first changes carry a few words around them", () => {
  const long = Array.from({ length: 40 }, (_, at) => `w${at}`);
  const pieces = excerpt(wordChanges([...long, "old"].join(" "), [...long, "new"].join(" ")));
  expect(pieces.map(({ text }) => text)).toEqual([
    "… w32 w33 w34 w35 w36 w37 w38 w39",
    "old",
    "new",
  ]);
  const text = lineChanges(["a", "b", "c", "d"], []);
  expect(firstChanges({ ...nothing, text })).toHaveLength(3);
});

test("the sentence for the people is plain, and neither empty nor endless", () => {
  expect(sentenceVerdict("  The step\n before the reason. ")).toEqual({
    ok: true,
    change: "The step before the reason.",
  });
  expect(sentenceVerdict(" \n ")).toMatchObject({ code: "missing" });
  expect(sentenceVerdict("x".repeat(301))).toMatchObject({ code: "too-long" });
  expect(sentenceVerdict("At {% $company.short %}")).toMatchObject({ code: "tags" });
});

test("a time is set only for the draft that was looked at, on what is published, and ahead", () => {
  const now = new Date("2026-11-21T12:00:00Z");
  const publishAt = new Date("2026-11-22T12:00:00Z");
  const draft = { ...UNSAID, sequence: 3, baseNumber: 2 };
  const verdict = (changed: object, sequence = 3, at = publishAt) =>
    scheduleVerdict({ ...draft, ...changed }, { sequence, publishAt: at }, 2, now);
  expect(verdict({})).toEqual({ ok: true });
  expect(verdict({}, 2)).toMatchObject({ code: "stale" });
  expect(verdict({ askedBy: "dana" })).toMatchObject({ code: "scheduled" });
  expect(verdict({}, 3, now)).toMatchObject({ code: "past" });
  expect(verdict({ publishAt })).toMatchObject({ code: "scheduled" });
  expect(verdict({ baseNumber: 1 })).toMatchObject({ code: "moved-on" });
});

test("a local time is an instant of its own time zone, summer and winter; nonsense is none", () => {
  const at = (local: string, zone: string) => instantAt(local, zone)?.toISOString() ?? null;
  expect(at("2026-12-01T09:00", "Europe/London")).toBe("2026-12-01T09:00:00.000Z");
  expect(at("2026-07-01T09:00", "Europe/London")).toBe("2026-07-01T08:00:00.000Z");
  expect(at("2026-12-01T09:00", "Asia/Kolkata")).toBe("2026-12-01T03:30:00.000Z");
  for (const [local, zone] of [
    ["2026-13-01T09:00", "UTC"],
    ["2026-02-30T09:00", "UTC"],
    ["tomorrow", "UTC"],
    ["2026-12-01T09:00", "Atlantis/Centre"],
    ["", "UTC"],
  ] as const)
    expect(at(local, zone)).toBeNull();
});

test("a file is named in words", () => {
  expect(describePlace("modules/reply/angry-in-public.md")).toBe(
    "Lesson “angry in public” in “reply”",
  );
  expect(describePlace("modules/reply/quiz.yaml")).toBe("Quiz in “reply”");
});

test("a quiz that can’t be taken apart is shown by its fields’ names, without what is said when it is published", () => {
  const source = [
    "passMark: 800",
    "impact: notice",
    "change: >",
    "  Another mark.",
    "questions:",
    "  - key: jo",
    "    stem: What first?",
    "    options:",
    "      - text: passMark: 80",
    "        correct: true",
  ].join("\n");
  const shown = quizSource(source);
  expect(shown).toContain("Pass mark: 800\nQuestions:\n  - Key: jo\n    Question: What first?");
  expect(shown).toContain("passMark: 80");
  expect(shown).not.toMatch(/^passMark|impact|Another mark/m);
});

test("a quiz that can’t be taken apart says its objectives and settings in words, and a code that is nothing as it stands", () => {
  const source = [
    "feedback: full-when-done",
    "layout: one-page",
    "draw: { bounds.decline: 2, bounds.gone: 1 }",
    "questions:",
    "  - key: jo",
    "    type: single-choice",
    "    objective: bounds.decline",
    "  - key: al",
    "    objective: bounds.gone",
    "    feedback: full",
  ].join("\n");
  const shown = quizSource(source, { "bounds.decline": "Decline: kindly" });
  expect(shown).toMatch(/: Decline: kindly$/m);
  expect(shown).toMatch(/\{ Decline: kindly: 2, bounds.gone: 1 \}/);
  expect(shown).not.toMatch(/bounds.decline|single-choice|full-when-done|one-page/);
  expect(shown).toMatch(/: bounds.gone$/m);
});
