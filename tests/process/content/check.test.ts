import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { runCheck } from "~/process/content/check-command";
import { aContentFolder, LESSON } from "../../support/content/a-content-folder";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function run(files: ReadonlyMap<string, string>) {
  const folder = mkdtempSync(path.join(tmpdir(), "firsthand-content-"));
  folders.push(folder);
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  let said = "";
  const code = await runCheck(folder, (text) => (said += text));
  const shown = path.relative(process.cwd(), folder);
  return { code, lines: said.replaceAll(shown, "content").trim().split("\n") };
}

test("content without mistakes is one line of counts and success", async () => {
  expect(await run(aContentFolder())).toEqual({
    code: 0,
    lines: [
      "No mistakes: 1 programme, 1 module, 1 lesson, 1 quiz, 2 questions, 1 company, 1 policy.",
    ],
  });
});

test("every mistake is a line, and the end is failure", async () => {
  const lesson = LESSON.replace("minutes: 6", "minutes: six").replace("## Ack", "# Ack");
  expect(await run(aContentFolder({ "modules/reply/angry.md": lesson }))).toEqual({
    code: 1,
    lines: [
      "content/modules/reply/angry.md:4: `minutes` must be a number, without quotes.",
      "content/modules/reply/angry.md:10: `#` headings aren’t used: the title above is the heading. Use `##`.",
      "2 mistakes in content.",
    ],
  });
});

test("a picture that a text names and the folder does not have is a line, and so is a file that is no picture", async () => {
  const [missing, hostile] = ["c".repeat(64), "d".repeat(64)];
  const lesson = `${LESSON}\n![Our shop](/images/${missing}.webp)\n`;
  const files = { "modules/reply/angry.md": lesson, [`images/${hostile}.webp`]: "<svg></svg>" };
  const { code, lines } = await run(aContentFolder(files));
  expect(code).toBe(1);
  expect(lines).toEqual([
    `content/images/${hostile}.webp:1: This is an SVG drawing, which can contain programs, so it isn’t accepted. Export it as PNG.`,
    `content/modules/reply/angry.md:${lesson.split("\n").length - 1}: The folder doesn’t have the image \`images/${missing}.webp\`. Export it from the library, or use another.`,
    "2 mistakes in content.",
  ]);
});

test("what an editor would send back is a line with its place, its amounts stand at the end, and it is failure", async () => {
  const lesson = LESSON.replace("The first sentence decides", "In order to win, the first decides");
  const line = lesson.split("\n").findIndex((text) => text.startsWith("In order")) + 1;
  const { code, lines } = await run(aContentFolder({ "modules/reply/angry.md": lesson }));
  expect(code).toBe(1);
  expect(lines).toEqual([
    `content/modules/reply/angry.md:${line}: Filler: “In order to”.`,
    "Editor’s reading: filler: 1.",
    "1 mistake in content.",
  ]);
});

test("a date that has aged is advice and no failure", async () => {
  const lesson = `${LESSON}\nLast checked: 1 December 2015. [The law](https://example.org/law)\n`;
  const line = lesson.split("\n").findIndex((text) => text.startsWith("Last checked")) + 1;
  const { code, lines } = await run(aContentFolder({ "modules/reply/angry.md": lesson }));
  expect(code).toBe(0);
  expect(lines).toEqual([
    expect.stringContaining(`content/modules/reply/angry.md:${line}: advice: `),
    "Editor’s reading: dates that have aged: 1.",
    expect.stringMatching(/^No mistakes: /),
  ]);
});
