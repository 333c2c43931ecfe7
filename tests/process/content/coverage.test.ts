import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { readFiles } from "~/authoring/services/folder/read-files.server";
import { oneOfSeveral, placesOfKeys } from "~/curriculum/rules/advice/cues";
import { readEdited } from "~/curriculum/rules/advice/read-edited";
import { runCoverage } from "~/process/content/coverage/command";
import { coverageOf, DEMANDS, holesOf } from "~/process/content/coverage/coverage";
import type { Files } from "~/curriculum/rules/content/files";
import { aContentFolder, LESSON, withEdit } from "../../support/content/a-content-folder";
import { aPractisedFolder } from "../../support/practice/practised-files";

const QUIZ = "modules/reply/quiz.yaml";
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function run(files: Files, ...args: string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), "firsthand-coverage-"));
  folders.push(folder);
  for (const [name, text] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  let said = "";
  const write = (text: string) => void (said += text);
  const code = runCoverage(args, { content: folder, random: Math.random, write });
  return { code, said };
}

const EASY = ["--questions=2", "--types=2", "--held-back=0", "--without=practice"];

function onlyObjective(files: Files) {
  return coverageOf(checkContent(files).content)[0]!.objectives[0]!;
}

test("a module of practice alone has no objectives of its own to teach", () => {
  const files = new Map(aContentFolder());
  const module = (key: string) => "modules/KEY/module.yaml".replace("KEY", key);
  files.set(
    module("more"),
    "title: More\nsummary: Again.\nobjectives: { more.read: Reads to the end }\nactivities: []\nelective: true\n",
  );
  expect(coverageOf(checkContent(files).content).map(({ key }) => key)).toEqual(["reply"]);
});

test("what is shipped has no hole", () => {
  const write = () => {};
  expect(runCoverage([], { content: "content", random: Math.random, write })).toBe(0);
});

test("in what is shipped, the key stands in each place about as often", () => {
  const keys = oneOfSeveral(readEdited(readFiles(path.resolve("content"))).asked);
  const counts = [...new Set(keys.map(({ options }) => options.length))];
  expect(keys.length).toBeGreaterThan(200);
  for (const count of counts) {
    const among = keys.filter(({ options }) => options.length === count);
    for (const times of placesOfKeys(among))
      expect(Math.abs(times / among.length - 1 / count), `of ${count} options`).toBeLessThan(0.05);
  }
});

test("an objective is followed from its lesson to its questions", () => {
  expect(onlyObjective(aContentFolder())).toEqual({
    code: "reply.acknowledge",
    taught: ["angry"],
    checks: 1,
    checksNeeded: 1,
    questions: 2,
    types: 2,
    heldBack: 0,
    playbook: 1,
    practised: [],
  });
});

test("an objective is practised where a post or a scenario of any module needs it", () => {
  const module = aContentFolder().get("modules/reply/module.yaml")!;
  const practised = aPractisedFolder();
  const other = (path: string, needs: string) =>
    practised
      .get(path)!
      .replaceAll("reply.acknowledge", "chat.greet")
      .replace(/^(( *)(?:objective: chat|objectives: \[chat).*\n)/m, `$1$2needs: [${needs}]\n`);
  const inChat = (name: string, needs: string) =>
    aContentFolder({
      "modules/chat/module.yaml": module
        .replaceAll("reply.acknowledge", "chat.greet")
        .replace("[angry, quiz]", `[${name.split(".")[0]}]`),
      [`modules/chat/${name}`]: other(`modules/reply/${name}`, needs),
    });
  for (const name of ["saturday-shift.practice.yaml", "three-turns.ink"]) {
    const { content, mistakes } = checkContent(inChat(name, "reply.acknowledge"));
    expect(mistakes).toEqual([]);
    // What is practised alone is no row.
    const [reply] = coverageOf(content);
    const key = name.split(".")[0];
    expect(reply!.objectives[0]!.practised).toEqual([`chat/${key}`]);
    const file = `modules/chat/${name}`;
    const wrong = inChat(name, "reply.acknowledge, reply.gone");
    const line =
      1 +
      wrong
        .get(file)!
        .split("\n")
        .findIndex((one) => one.includes("needs:"));
    expect(checkContent(wrong).mistakes).toEqual([
      { file, line, message: expect.stringContaining("`reply.gone`"), mild: true },
    ]);
  }
});

describe("a hole", () => {
  const whole = {
    code: "reply.own",
    taught: ["angry"],
    checks: 2,
    checksNeeded: 2,
    questions: 5,
    types: 3,
    heldBack: 1,
    playbook: 1,
    practised: ["shift"],
  };

  test("is not there where everything is", () => expect(holesOf(whole, DEMANDS)).toEqual([]));

  test.each([
    ["taught", { taught: [] }],
    ["checks", { checks: 1 }],
    ["questions", { questions: 4 }],
    ["types", { types: 2 }],
    ["heldBack", { heldBack: 0 }],
    ["practice", { practised: [] }],
  ])("is what’s missing: %s", (hole, change) => {
    expect(holesOf({ ...whole, ...change }, DEMANDS)).toEqual([hole]);
  });

  test("is what’s demanded, and no more", () => {
    const bare = { ...whole, checks: 0, practised: [], questions: 2, types: 1, heldBack: 0 };
    const demands = {
      questions: 2,
      types: 1,
      heldBack: 0,
      playbook: 0,
      checks: false,
      practice: false,
    };
    expect(holesOf(bare, demands)).toEqual([]);
  });
});

test("a check counts once for each objective that its lesson teaches", () => {
  const module = aContentFolder().get("modules/reply/module.yaml")!;
  const files = aContentFolder({
    "modules/reply/module.yaml": module.replace("activities", "  reply.own: Owns it\nactivities"),
    "modules/reply/angry.md": LESSON.replace(
      "[reply.acknowledge]",
      "[reply.acknowledge, reply.own]",
    ),
  });
  expect(onlyObjective(files)).toMatchObject({ checks: 1, checksNeeded: 2 });
});

test("the table marks every hole, counts them and fails", () => {
  const { code, said } = run(aContentFolder());
  expect(code).toBe(1);
  expect(said).toMatch(/reply\.acknowledge +angry +1\/1 +2 ! +2 ! +0 ! +1 +– !/);
  expect(said).toContain(
    "1 objectives, 2 questions, 0 (0 %) held back, 1 (50 %) with the playbook.",
  );
  expect(said).toContain("Holes, marked “!”: 4.");
});

test("what isn’t demanded is no hole", () => {
  const { code, said } = run(aContentFolder(), ...EASY);
  expect(said).toContain("No holes.");
  expect(code).toBe(0);
});

test("too few questions with the playbook are a hole of the whole", () => {
  const files = withEdit(QUIZ, " at {% $company.short %}", "");
  const { code, said } = run(files, ...EASY);
  expect(code).toBe(1);
  expect(said).toContain("0 (0 %) ! with the playbook");
});

test("a mistake in the content is said, and fails", () => {
  const { code, said } = run(withEdit(QUIZ, "minutes: 6", "minutes: six"), ...EASY);
  expect(code).toBe(1);
  expect(said).toMatch(/quiz\.yaml:2: /);
});

test.each([
  [["--questions=few"]],
  [["--without=lessons"]],
  [["--attempts=0"]],
  [["one", "two"]],
  [["--everything"]],
])("what makes no sense is refused with how to use it: %j", (args) => {
  const { code, said } = run(aContentFolder(), ...args);
  expect(code).toBe(1);
  expect(said).toMatch(/^Usage: npm run content:coverage/);
});

test("a folder that isn’t there is refused in words", () => {
  const { code, said } = run(aContentFolder(), "/no/such/folder");
  expect(code).toBe(1);
  expect(said).toContain("/no/such/folder");
});

test("a quiz that guessing passes is marked, and fails", () => {
  const easy = withEdit(QUIZ, "passMark: 80", "passMark: 1\nobjectiveMark: 0");
  const { code, said } = run(easy, ...EASY, "--simulate", "--attempts=200");
  expect(code).toBe(1);
  expect(said).toMatch(/reply +\d\d %? ?!? ?.*100 %/);
});
