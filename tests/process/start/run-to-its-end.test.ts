import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";

const file = path.resolve("app/process/tooling/run-to-its-end.mjs");
const module = JSON.stringify(pathToFileURL(file).href);

/** A program that runs another, which runs a third: each says its number on a line, then goes on for ever. */
const third = `console.log(process.pid); setInterval(() => {}, 1000)`;
const second = (before: string) => `
  ${before}
  require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(third)}], { stdio: "inherit" });
  console.log(process.pid); setInterval(() => {}, 1000);`;
const first = (before: string) => `
  const { runToItsEnd } = await import(${module});
  const status = await runToItsEnd(process.execPath, ["-e", ${JSON.stringify(second(before))}], { stdio: "inherit" });
  console.log("went on with " + status);`;

/** Runs it until the other two have said their numbers. */
async function running(before = "") {
  const child = spawn(process.execPath, ["--input-type=module", "-e", first(before)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (part: Buffer) => (said += part.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  await expect.poll(() => said.trim().split("\n").length).toBe(2);
  const others = said.trim().split("\n").map(Number);
  onTestFinished(() => {
    for (const pid of others) if (lives(pid)) process.kill(pid, "SIGKILL");
  });
  return { child, ended, others, said: () => said };
}

/** Whether it still runs; one that has ended counts as such also where nobody has asked for its status. */
function lives(pid: number): boolean {
  try {
    const state = `/proc/${pid}/stat`;
    return process.kill(pid, 0) && !(existsSync(state) && /\) Z/.test(readFileSync(state, "utf8")));
  } catch {
    return false;
  }
}

test.each([
  ["SIGTERM", 143],
  ["SIGINT", 130],
] as const)("%s stops what was started, too, and then its starter", async (signal, status) => {
  const { child, ended, others, said } = await running();
  expect(others.map(lives)).toEqual([true, true]);
  child.kill(signal);
  expect(await ended).toBe(status);
  await expect.poll(() => others.map(lives)).toEqual([false, false]);
  expect(said()).not.toContain("went on");
});

test("what does not listen is ended when asked twice", async () => {
  const { child, ended, others } = await running(`process.on("SIGTERM", () => console.log("no"));`);
  child.kill("SIGTERM");
  await expect.poll(() => lives(others[0]!) && !lives(others[1]!)).toBe(true);
  child.kill("SIGTERM");
  expect(await ended).toBe(143);
  await expect.poll(() => others.map(lives)).toEqual([false, false]);
});

test("a program’s own end is told to whoever ran it", async () => {
  const script = `
    const { runToItsEnd } = await import(${module});
    const run = (words) => runToItsEnd(process.execPath, words, { stdio: "inherit" });
    console.log(await run(["-e", "process.exit(7)"]), await run(["-e", "process.kill(process.pid)"]));
    console.log(await runToItsEnd("/nowhere/at-all", [], {}));`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (part: Buffer) => (said += part.toString()));
  expect(await new Promise((resolve) => child.once("close", resolve))).toBe(0);
  expect(said).toBe("7 143\n1\n");
});
