import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { createWorkers } from "~/process/server/workers/pool";
import { heavily, TooBusy, TooMuch, whileWaiting, type Workers } from "~/kit/heavy/heavily.server";
import { SOURCE, textOf } from "../support/sources";

const FILE = path.resolve("tests/support/load/a-worker.mjs");
const made: Workers[] = [];

function workers(limits: Parameters<typeof createWorkers>[0] = {}): Workers {
  const pool = createWorkers({ file: FILE, ...limits });
  made.push(pool);
  return pool;
}

afterEach(async () => {
  for (const pool of made.splice(0)) await pool.close();
});

const task = (name: string, input: unknown = null) => ({ name, input });

test("what is asked for is done in another thread, and its failure is the asker’s", async () => {
  const pool = workers();
  expect(await pool.run(task("echo", { a: [1] }), null)).toEqual({ a: [1] });
  await expect(pool.run(task("fail"), null)).rejects.toThrow("It failed.");
});

test("work that never ends is given up after a while, and the next is done", async () => {
  const pool = workers({ threads: 1, patience: 1_500 });
  await expect(pool.run(task("hang"), null)).rejects.toThrow(TooMuch);
  await expect
    .poll(() => pool.run(task("echo", 1), null).catch(() => null), { timeout: 15_000 })
    .toBe(1);
});

test("work ends with the one who asked for it", async () => {
  const pool = workers({ threads: 1 });
  await pool.run(task("echo"), null);
  const gone = new AbortController();
  const hanging = pool.run(task("hang"), gone.signal);
  void setTimeout(50).then(() => gone.abort(new Error("The browser went away.")));
  await expect(hanging).rejects.toThrow("The browser went away.");
  // The only thread there is was freed by it.
  expect(await pool.run(task("echo", 2), null)).toBe(2);
  await expect(pool.run(task("echo"), gone.signal)).rejects.toThrow("The browser went away.");
});

test("work that takes too much memory is given up, and the server goes on", async () => {
  const pool = workers({ threads: 1, memory: 48 });
  await expect(pool.run(task("fill"), null)).rejects.toThrow(TooMuch);
  expect(await pool.run(task("echo", 3), null)).toBe(3);
});

test("where too much waits already, what comes is refused at once", async () => {
  const pool = workers({ threads: 1, queue: 2 });
  await pool.run(task("echo"), null);
  const all = Array.from({ length: 10 }, () =>
    pool.run(task("sleep", 300), null).catch((error: unknown) => error),
  );
  const ended = await Promise.all(all);
  const refused = ended.filter((one) => one instanceof TooBusy).length;
  expect(refused).toBeGreaterThanOrEqual(6);
  expect(ended.filter((one) => one === null)).toHaveLength(10 - refused);
  expect(await pool.run(task("echo", 4), null)).toBe(4);
});

test("one person’s work takes no more than its share, and nobody else is refused for it", async () => {
  const pool = workers({ threads: 1 });
  await pool.run(task("echo"), null, "dana");
  const [first, second] = [1, 2].map(() => pool.run(task("sleep", 200), null, "dana"));
  await expect(pool.run(task("echo", 3), null, "dana")).rejects.toThrow(TooBusy);
  expect(await pool.run(task("echo", 4), null, "sam")).toBe(4);
  await Promise.all([first, second]);
  expect(await pool.run(task("echo", 5), null, "dana")).toBe(5);
});

test("a thread that ends on its own is noticed and replaced", async () => {
  const pool = workers({ threads: 1 });
  await expect(pool.run(task("exit"), null)).rejects.toThrow();
  expect(await pool.run(task("echo", 5), null)).toBe(5);
});

test("a while after the last work no thread is left, and the next work begins one", async () => {
  const pool = workers({ rest: 1_000 });
  const thread = () => pool.run(task("thread"), null);
  const first = await thread();
  await pool.run(task("sleep", 1_500), null);
  // While work goes on, however long, and for a moment afterwards.
  expect(await thread()).toBe(first);
  await setTimeout(2_000);
  const [second, third] = [await thread(), await thread()];
  expect(second).not.toBe(first);
  expect(third).toBe(second);
});

test("heavy work goes to the caller’s workers, and is done here where there are none", async () => {
  const asked: unknown[] = [];
  const double = heavily("double", (input: number) => input * 2);
  expect(await double(4)).toBe(8);
  const elsewhere: Workers = {
    run: async (given, signal) => [asked.push([given, signal]), "from a worker"][1],
    close: async () => undefined,
  };
  const { signal } = new AbortController();
  const said = await whileWaiting({ workers: elsewhere, signal }, () => double(4));
  expect(said).toBe("from a worker");
  expect(asked).toEqual([[{ name: "double", input: 4, language: "en" }, signal]]);
});

test("a request has one piece of work done at a time, however many it asks for, in its person’s name", async () => {
  let running = 0;
  const most: number[] = [];
  const one: Workers = {
    run: async (_task, _signal, by) => {
      most.push((running += 1));
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return by;
    },
    close: async () => undefined,
  };
  const named = heavily("named", (input: number): unknown => input);
  const who = { workers: one, signal: null, by: async () => "dana" };
  const all = await whileWaiting(who, () => Promise.all([1, 2, 3, 4].map((each) => named(each))));
  expect(all).toEqual(["dana", "dana", "dana", "dana"]);
  expect(Math.max(...most)).toBe(1);
});

test("all work that is made heavy is known to the worker", () => {
  const imported = textOf("app/process/server/workers/worker.ts").matchAll(/"~\/(.+)"/g);
  const known = new Set([...imported].map(([, file]) => `app/${file!}.ts`));
  const heavy = SOURCE.filter((file) => / = heavily\(/.test(textOf(file)));
  expect(heavy.length).toBeGreaterThan(5);
  expect(heavy.filter((file) => !known.has(file))).toEqual([]);
});
