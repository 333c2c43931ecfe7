import { spawn, type ChildProcess } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { questionType } from "~/assessment/rules/question-types/registry";
import { findQuestionBodies, findSteps } from "~/assessment/queries/assessment";
import { openSqliteReader, openSqliteStore } from "~db/store.sqlite";
import { someAttempt } from "../../support/own";
import { freePort } from "../../support/harness/free-port";
import { runs } from "../../support/harness/runs";
import { PEOPLE, signedIn, type Visitor } from "../../support/harness/site";

/** Each at a moment of chance in the 60 ms that a few answers take. */
const KILLS = runs(10);

let folder: string;
let port: number;
let origin: string;
let running: ChildProcess | null = null;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "firsthand-kill-"));
  copyFileSync(process.env.FIRSTHAND_TEST_DEMO!, path.join(folder, "firsthand.db"));
  port = await freePort();
  origin = `http://127.0.0.1:${port}`;
});

afterAll(async () => {
  await kill();
  rmSync(folder, { recursive: true, force: true });
});

async function start() {
  const child = spawn(process.execPath, ["build/process/demo.js"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      FIRSTHAND_DATA: folder,
      FIRSTHAND_LOG_LEVEL: "silent",
    },
  });
  running = child;
  await new Promise<void>((resolve, reject) => {
    child.stdout.once("data", () => resolve());
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}.`)));
  });
}

/** The end that nothing can prepare for. */
async function kill() {
  const child = running;
  running = null;
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
}

/** What a form may say to an attempt’s first question, of whatever type that is: what is right, and what is wrong. */
async function twoAnswers(attemptId: string) {
  const store = openSqliteReader(path.join(folder, "firsthand.db"));
  try {
    const { attempt } = store.read.tables;
    const [row] = await store.read.select().from(attempt).where(eq(attempt.id, attemptId));
    const { type: name, questionRevisionId, order } = row!.asked[0]!;
    const bodies = await findQuestionBodies(store.read, [questionRevisionId]);
    const type = questionType(name);
    const content = type.content.parse(bodies.get(questionRevisionId)!.content);
    const said = (response: unknown): Record<string, string[]> => {
      const fields = Object.entries(type.toForm(type.toShown(response, order)));
      return Object.fromEntries(
        fields.map(([part, values]) => [
          part === "" ? "answer-1" : `answer-1-${part}`,
          [...values],
        ]),
      );
    };
    return [said(type.right(content)), said(type.wrong(content))];
  } finally {
    await store.close();
  }
}

test(`killing the server ${KILLS} times while somebody answers loses no answer that was called saved`, async () => {
  await start();
  let maya: Visitor = await signedIn({ origin }, PEOPLE.employee);
  const started = await maya.post("/learn/reply/quiz", { intent: "start" });
  const attempt = started.headers.get("location")!;
  const answers = await twoAnswers(attempt.split("/").at(-1)!);
  const saved = new Set<number>();
  let sequence = 0;
  let cutShort = 0;

  for (let round = 0; round < KILLS; round += 1) {
    const answering = (async () => {
      for (;;) {
        sequence += 1;
        const sent = sequence;
        const response = await maya.post(`${attempt}/answers`, {
          asked: "1",
          "sequence-1": String(sent),
          ...answers[(sent - 1) % 2]!,
        });
        if (response.status !== 200) throw new Error(`An answer got ${response.status}.`);
        const { ok, superseded } = (await response.json()) as { ok: boolean; superseded: number[] };
        if (ok && superseded.length === 0) saved.add(sent);
      }
    })().catch((error: unknown) => {
      // The connection breaks when the server dies; whatever else goes wrong is a fault.
      if (running) throw error;
      cutShort += 1;
    });
    const before = saved.size;
    while (saved.size === before && cutShort === round) {
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
    await kill();
    await answering;
    await start();
    maya = maya.copy();
  }
  await kill();

  const store = openSqliteStore({ file: path.join(folder, "firsthand.db") });
  const steps = await findSteps(store.read, someAttempt(attempt.split("/").at(-1)!));
  await store.close();
  const kept = new Set(steps.map((step) => step.clientSeq));
  expect([...saved].filter((sent) => !kept.has(sent))).toEqual([]);
  expect(saved.size).toBeGreaterThanOrEqual(KILLS);
  expect(cutShort).toBe(KILLS);
});
