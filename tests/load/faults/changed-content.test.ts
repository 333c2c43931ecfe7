import { spawn } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSqliteStore } from "~db/store.sqlite";
import { freePort } from "../../support/harness/free-port";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "firsthand-changed-"));
  for (const part of ["build", "db", "package.json"])
    symlinkSync(path.resolve(part), path.join(folder, part));
  cpSync("content", path.join(folder, "content"), { recursive: true });
  copyFileSync(process.env.FIRSTHAND_TEST_DEMO!, path.join(folder, "firsthand.db"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts the built program over the folder until it is ready or has ended, and stops it; what it said. */
async function start(): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [path.resolve("build/process/demo.js")], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(await freePort()),
      FIRSTHAND_DATA: folder,
      FIRSTHAND_LOG_LEVEL: "silent",
    },
  });
  let said = "";
  child.stdout.on("data", (text: Buffer) => {
    said += text.toString();
    child.kill("SIGTERM");
  });
  child.stderr.on("data", (text: Buffer) => (said += text.toString()));
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { code, said };
}

async function kept() {
  const store = openSqliteStore({ file: path.join(folder, "firsthand.db") });
  const { activityRevision, contentStamp } = store.read.tables;
  const revisions = (await store.read.select().from(activityRevision)).length;
  const [stamp] = await store.read.select().from(contentStamp);
  await store.close();
  return { revisions, fingerprint: stamp?.fingerprint };
}

test("a start publishes one changed letter, refuses a mistake, and knows what it has read before", async () => {
  const lesson = path.join(folder, "content/modules/reply/angry-in-public.md");
  const before = readFileSync(lesson, "utf8");
  const ready = { code: 0, said: expect.stringContaining("Firsthand is ready") as string };

  expect(await start()).toEqual(ready);
  const first = await kept();
  expect(first.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(await start()).toEqual(ready);
  expect(await kept()).toEqual(first);

  writeFileSync(lesson, before.replace("minutes: ", "minutes: 1"));
  expect(await start()).toEqual(ready);
  const second = await kept();
  expect(second.revisions).toBe(first.revisions + 1);
  expect(second.fingerprint).not.toBe(first.fingerprint);

  writeFileSync(lesson, before.replace("minutes: ", "minutes: about "));
  const refused = { code: 1, said: expect.stringContaining("angry-in-public.md:") as string };
  expect(await start()).toEqual(refused);
  expect(await start()).toEqual(refused);
  expect(await kept()).toEqual(second);
});
