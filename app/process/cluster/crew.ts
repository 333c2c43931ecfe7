import cluster, { type Worker } from "node:cluster";
import { setTimeout } from "node:timers/promises";
import type { Logger } from "pino";
import { PART, send, type Part } from "./messages";

/** Workers that end sooner are no good: the next one waits. */
const LONG_ENOUGH = 10_000;
/** Milliseconds before another worker is tried, the first time; twice as many each time after. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;
/** So many that ended at once, one after the other, with none left that serves, are enough. */
const ENOUGH = 5;
/** For a worker to hand over: the 30 seconds that open requests have, and some. */
const PATIENCE = 40_000;

/**
 * So many workers. One that crashes is replaced, at once or after a pause; `gaveUp` is called with how many ended soon after they
 * began, once that is not worth another.
 */
export function createCrew(
  count: number,
  { log, gaveUp }: { log: Logger; gaveUp: (times: number) => void },
) {
  /** Those that serve, and are to go on. */
  const serving = new Set<Worker>();
  let stopping = false;
  let failures = 0;
  let refilling: Promise<void> | null = null;
  let rolling: Promise<void> | null = null;
  let again = false;

  /** A worker that serves; or the code with which it ended before it could. */
  const fork = (part: Part) =>
    new Promise<Worker | number>((resolve) => {
      const worker = cluster.fork({ [PART]: part });
      const begun = performance.now();
      worker.once("listening", () => {
        serving.add(worker);
        resolve(worker);
      });
      worker.once("exit", (code, signal) => {
        resolve(code || 1);
        if (!serving.delete(worker) || stopping) return;
        const { pid } = worker.process;
        log.error(
          { worker: pid, status: code, signal },
          "a process ended; another takes its place",
        );
        failures = performance.now() - begun < LONG_ENOUGH ? failures + 1 : 0;
        refill();
      });
    });

  const refill = () => void (refilling ??= refilled().finally(() => (refilling = null)));
  const refilled = async () => {
    while (!stopping && serving.size < count) {
      if (failures >= ENOUGH && serving.size === 0) return gaveUp(failures);
      if (failures > 0)
        await setTimeout(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (failures - 1)));
      if (stopping) return;
      if (typeof (await fork("another")) === "number" && !stopping) failures += 1;
    }
  };

  const roll = async () => {
    const [...old] = serving;
    let part: Part = "newer";
    for (const worker of old) {
      const next = await fork(part);
      if (stopping) return;
      if (typeof next === "number") {
        log.error("the new process did not start, so the old ones go on");
        return;
      }
      part = "another";
      // It may have ended by itself, and another have taken its place already.
      if (serving.delete(worker)) await left(worker);
      else if (serving.size > count && serving.delete(next)) await left(next);
    }
    log.info({ processes: serving.size }, "all processes were replaced");
  };

  return {
    async start() {
      const first = await fork("first");
      // It has said why.
      if (typeof first === "number") return void (stopping || process.exit(first));
      await Promise.all(Array.from({ length: count - 1 }, () => fork("another")));
      refill();
    },
    /** What is asked for while it is done already is done once more after that. */
    async roll() {
      again = true;
      rolling ??= (async () => {
        while (again && !stopping) {
          again = false;
          await roll();
        }
      })().finally(() => (rolling = null));
      await rolling;
    },
    async stop() {
      stopping = true;
      const workers = all();
      const ended = workers.map((worker) => endOf(worker));
      for (const worker of workers) worker.process.kill("SIGTERM");
      await Promise.all(ended);
    },
    /** Without waiting for anything. */
    kill() {
      stopping = true;
      for (const worker of all()) worker.process.kill("SIGKILL");
    },
  };
}

/** Also those that do not serve yet, or no longer. */
function all(): Worker[] {
  return Object.values(cluster.workers ?? {}).flatMap((worker) => worker ?? []);
}

async function endOf(worker: Worker) {
  if (!worker.isDead()) await new Promise((resolve) => worker.once("exit", resolve));
}

/** Has a worker hand over, and ends it where it takes too long. */
async function left(worker: Worker) {
  const ended = endOf(worker);
  send(worker, { firsthand: "leave" });
  const over = new AbortController();
  const late = setTimeout(PATIENCE, true, { signal: over.signal }).catch(() => false);
  if (await Promise.race([ended, late])) worker.process.kill("SIGKILL");
  over.abort();
  await ended;
}
