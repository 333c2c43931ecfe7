import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Files } from "~/curriculum/rules/content/files";
import { runContent } from "~/process/content/command";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";
import { currentTexts, openConflicts } from "~/authoring/queries/authoring";
import { contentStamp } from "~/curriculum/queries/rules";
import { openSqliteStore } from "~db/store.sqlite";
import type { Store } from "~db/store";
import { aContentFolder, LESSON } from "../../support/content/a-content-folder";
import { aLibrary, ANGRY } from "../../support/content/a-library";
import { runs } from "../../support/harness/runs";
import { NOON } from "../../support/makers";
import { readFiles } from "~/authoring/services/folder/read-files.server";

let data: string;
let folder: string;
let store: Store;
let publish: (...changes: [string, string | null][]) => Promise<boolean>;

const LATER = new Date("2026-12-01T09:00:00.000Z");
const MODULE = "modules/reply/module.yaml";
const PRAISE = "modules/reply/praise.md";
const thousands = LESSON.replace("Hundreds may", "Thousands may");
const dozens = LESSON.replace("Hundreds may", "Dozens may");

/** A content folder, the library that was imported from it, and a trainer who publishes there. */
beforeEach(() => aBeginning());
afterEach(() => end());

async function aBeginning() {
  data = mkdtempSync(path.join(tmpdir(), "firsthand-content-"));
  folder = path.join(data, "content");
  writeAll(aContentFolder());
  store = openSqliteStore({ file: path.join(data, "firsthand.db"), durability: "off" });
  const { dana } = await aLibrary(store);
  publish = async (...changes) => {
    const call = { store, by: dana, now: NOON, made: new Map<string, number>() };
    return (await publishTexts({ ...call, changes: new Map(changes) })).ok;
  };
}

async function end() {
  await store.close();
  rmSync(data, { recursive: true, force: true });
}

function writeAll(files: Files) {
  for (const [name, text] of files) edit(name, text);
}

/** Somebody changes a file of the folder; null removes it. */
function edit(name: string, text: string | null) {
  const file = path.join(folder, name);
  if (text === null) return rmSync(file, { force: true });
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const read = (name: string) => readFileSync(path.join(folder, name), "utf8");

async function run(command: "export" | "import", ...args: string[]) {
  let said = "";
  const write = (text: string) => void (said += text.replaceAll(folder, "content"));
  const terminal = { data, content: folder, now: LATER, environment: {}, write };
  const code = await runContent(command, args, terminal);
  return { code, said };
}

async function library(): Promise<Files> {
  return new Map((await currentTexts(store.read)).map(({ path: name, text }) => [name, text]));
}

test("an export writes what changed, removes what left, and touches nothing else", async () => {
  const module = aContentFolder().get(MODULE)!.replace("[angry, quiz]", "[angry]");
  await publish([ANGRY, thousands], [MODULE, module], ["modules/reply/quiz.yaml", null]);
  edit("notes.txt", "Mine.");
  edit("modules/reply/sketch.png", "Mine too.");
  edit("modules/.hidden", "Hidden.");
  const untouched = path.join(folder, "programmes/reply.yaml");
  utimesSync(untouched, 1_000_000, 1_000_000);
  chmodSync(path.join(folder, ANGRY), 0o600);
  const { code, said } = await run("export");
  expect(code).toBe(0);
  expect(said.split("\n")).toEqual([
    `content/${ANGRY} written`,
    `content/${MODULE} written`,
    "content/modules/reply/quiz.yaml removed: it’s no longer in the library",
    "content/modules/reply/sketch.png left alone: it has no place in the content",
    "content/notes.txt left alone: it has no place in the content",
    "content now matches the library: 2 files written, 1 removed, 3 unchanged.",
    "",
  ]);
  expect(read(ANGRY)).toBe(thousands);
  expect(statSync(path.join(folder, ANGRY)).mode & 0o777).toBe(0o600);
  expect(statSync(untouched).mtimeMs).toBe(1_000_000_000);
  expect(read("modules/.hidden")).toBe("Hidden.");
  expect(await run("export")).toMatchObject({
    code: 0,
    said: expect.stringContaining("already") as string,
  });
});

test("an export to a folder that is not there makes it, and says nothing of the program’s own", async () => {
  await publish([ANGRY, thousands]);
  const other = path.join(data, "other");
  expect(await run("export", other)).toMatchObject({ code: 0 });
  expect(readFiles(other)).toEqual(await library());
  // The program's own folder still has the older text, and its change is not one on top of the studio's.
  edit(ANGRY, dozens);
  expect((await run("import")).said).toContain(`content/${ANGRY}: Changed here and in the studio.`);
});

test("work in the folder that is nowhere else is not lost: it is named, and nothing is written", async () => {
  const module = aContentFolder().get(MODULE)!;
  await publish([ANGRY, thousands], [MODULE, `${module}# Seen.\n`]);
  edit(ANGRY, dozens);
  edit(PRAISE, LESSON);
  const refused = await run("export");
  expect(refused.code).toBe(1);
  expect(refused.said).toContain(`content/${ANGRY} was changed since the last import`);
  expect(refused.said).toContain(`content/${PRAISE} was changed since the last import`);
  expect(refused.said).toContain("--force");
  expect(read(MODULE)).toBe(module);
  expect(await run("export", "--force")).toMatchObject({ code: 0 });
  expect(readFiles(folder)).toEqual(await library());
});

test("an import publishes what changed, and a running program sees it", async () => {
  const stamp = await contentStamp(store.read);
  edit(ANGRY, dozens);
  expect(await run("import")).toEqual({
    code: 0,
    said: "Imported content: 1 version published.\n",
  });
  expect(await contentStamp(store.read)).toBeGreaterThan(stamp);
  expect((await library()).get(ANGRY)).toBe(dozens);
  expect((await run("import")).said).toContain("Nothing new to publish");
});

test("an import says who new content applies to: people who start from now on, unless it says otherwise", async () => {
  const reaches = async () => {
    const { moduleRevision } = store.read.tables;
    const rows = await store.read.select().from(moduleRevision).orderBy(moduleRevision.number);
    return rows.map(({ reach }) => reach);
  };
  expect((await run("import", "--reach", "everybody")).said).toContain(
    "starting|uncleared|cleared",
  );
  expect((await run("export", "--reach", "cleared")).code).toBe(1);
  edit(PRAISE, LESSON);
  edit(MODULE, read(MODULE)!.replace("[angry", "[praise, angry"));
  expect(await run("import", "--reach", "cleared")).toMatchObject({ code: 0 });
  expect(await reaches()).toEqual([null, "cleared"]);
  edit(MODULE, read(MODULE)!.replace("[praise, ", "["));
  rmSync(path.join(folder, PRAISE));
  expect(await run("import")).toMatchObject({ code: 0 });
  expect(await reaches()).toEqual([null, "cleared", "starting"]);
});

test("mistakes are listed by file and line, and nothing is imported", async () => {
  edit(ANGRY, LESSON.replace("minutes: 6", "minutes: six"));
  const { code, said } = await run("import");
  expect(code).toBe(1);
  expect(said).toMatch(/^content\/modules\/reply\/angry\.md:4: /);
  expect(said).toContain("1 mistake in content. Nothing was imported.");
  expect((await library()).get(ANGRY)).toBe(LESSON);
});

test("where both changed the studio’s stands, and the file is named", async () => {
  await publish([ANGRY, thousands]);
  edit(ANGRY, dozens);
  const { code, said } = await run("import");
  expect(code).toBe(0);
  expect(said).toContain(`content/${ANGRY}: Changed here and in the studio.`);
  expect((await library()).get(ANGRY)).toBe(thousands);
  // The folder's text is kept with the disagreement, so that an export may write the studio's.
  expect(await run("export")).toMatchObject({ code: 0 });
  expect(read(ANGRY)).toBe(thousands);
  expect(await openConflicts(store.read)).toMatchObject([{ path: ANGRY, text: dozens }]);
});

test("what is changed in the folder after an export is a change on top of it", async () => {
  await publish([ANGRY, thousands]);
  await run("export");
  edit(ANGRY, `${thousands}\nMore.\n`);
  expect((await run("import")).said).toBe("Imported content: 1 version published.\n");
  expect((await library()).get(ANGRY)).toBe(`${thousands}\nMore.\n`);
});

test.each<["export" | "import", string[], string]>([
  ["import", ["--force"], "Usage:"],
  ["export", ["one", "two"], "Usage:"],
  ["export", ["--everything"], "Usage:"],
  ["import", ["/no/such/folder"], "/no/such/folder holds no content."],
  [
    "export",
    ["--data", "/no/such/folder"],
    "The database /no/such/folder/firsthand.db doesn’t exist.",
  ],
])("what makes no sense is refused in words: %s %j", async (command, args, words) => {
  const { code, said } = await run(command, ...args);
  expect(code).toBe(1);
  expect(said).toContain(words);
});

test("a folder that cannot be written to is refused in words", async () => {
  await publish([ANGRY, thousands]);
  edit(ANGRY, null);
  mkdirSync(path.join(folder, ANGRY));
  const { code, said } = await run("export");
  expect(code).toBe(1);
  expect(said).toContain("This can’t be done in content: EISDIR");
});

test("the data folder can be named, and its database is the one that is read", async () => {
  const other = path.join(data, "other");
  const at = { data: "/no/such/folder", content: other, now: LATER };
  const ofAnother = { ...at, environment: {}, write: () => undefined };
  expect(await runContent("export", ["--data", data], ofAnother)).toBe(0);
  expect(existsSync(path.join(other, ANGRY))).toBe(true);
});

test("an import takes a text that an editor would send back", async () => {
  const wordy = LESSON.replace("The first sentence decides", "In order to win, the first decides");
  edit(ANGRY, wordy);
  expect((await run("import")).code).toBe(0);
  expect((await library()).get(ANGRY)).toBe(wordy);
});

test("the shipped content, imported and exported, is itself byte for byte", async () => {
  const shipped = path.resolve("content");
  const [exported, fresh] = [path.join(data, "shipped"), path.join(data, "fresh")];
  mkdirSync(fresh);
  await openSqliteStore({ file: path.join(fresh, "firsthand.db"), durability: "off" }).close();
  expect(await run("import", shipped, "--data", fresh)).toMatchObject({ code: 0 });
  expect(await run("export", exported, "--data", fresh)).toMatchObject({ code: 0 });
  const files = [...readFiles(shipped).keys()];
  expect([...readFiles(exported).keys()].sort()).toEqual(files.sort());
  for (const name of files)
    expect(
      readFileSync(path.join(exported, name)).equals(readFileSync(path.join(shipped, name))),
      name,
    ).toBe(true);
});

/** What people do to a library and its folder, in any order. */
const word = fc
  .string({ unit: "grapheme", maxLength: 6 })
  .map((text) => text.replace(/[{}%\\]/g, ""));
const ended = fc.constantFrom("", "\n", "\r\n", "\n\n", " ");
const lessonText = fc
  .tuple(word, ended)
  .map(([text, last]) => `${LESSON}\nSaid *plainly*: ${JSON.stringify(text)}.${last}`);
const moduleText = fc.tuple(fc.boolean(), word, ended).map(([praise, text, last]) => {
  const module = aContentFolder().get(MODULE)!;
  const listed = praise ? module.replace("[angry, quiz]", "[angry, praise, quiz]") : module;
  return `${listed}# ${text.replace(/[\r\n\u2028\u2029\u0085]/g, "")}${last}`;
});
const text = fc.oneof(
  lessonText.map((lesson): [string, string][] => [[ANGRY, lesson]]),
  fc.tuple(moduleText, lessonText).map(([module, lesson]): [string, string | null][] => [
    [MODULE, module],
    [PRAISE, module.includes("praise,") ? lesson : null],
  ]),
);
const step = fc.oneof(
  fc.record({ do: fc.constantFrom("publish" as const, "edit" as const), text }),
  fc.record({ do: fc.constantFrom("export" as const, "import" as const), text: fc.constant([]) }),
);

test("exporting, importing and exporting again gives identical bytes, whatever was done before", async () => {
  await end();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      await aBeginning();
      try {
        for (const { do: what, text: changes } of steps) {
          if (what === "publish") await publish(...changes);
          else if (what === "edit") for (const [name, to] of changes) edit(name, to);
          else await run(what);
        }
        const before = await library();
        expect(await run("export", "--force")).toMatchObject({ code: 0 });
        const once = readFiles(folder);
        expect(once).toEqual(before);
        const imported = await run("import");
        expect(imported).toMatchObject({
          code: 0,
          said: "Nothing new to publish: the library already has everything in content.\n",
        });
        expect(await library()).toEqual(before);
        expect((await run("export")).said).toMatch(/^content already matches the library/);
        expect(readFiles(folder)).toEqual(once);
      } finally {
        await end();
      }
    }),
    { numRuns: runs(20) },
  );
  await aBeginning();
});
