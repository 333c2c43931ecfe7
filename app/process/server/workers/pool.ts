import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import { TooBusy, TooMuch, type Workers } from "~/kit/heavy/heavily.server";

interface PoolLimits {
  threads: number;
  /** Pieces of work that wait for a thread. */
  queue: number;
  /** Pieces of one person, running or waiting. */
  each: number;
  /** In milliseconds, counted from the request. */
  patience: number;
  /** Megabytes of a thread's own memory. */
  memory: number;
  /** Milliseconds after the last work until the last thread ends, too: it holds more than 100 MB. */
  rest: number;
}

/** Milliseconds for which a request waits for its heavy work. */
export const PATIENCE = 60_000;

/** Two at once leave the machine to the pages: threads of theirs have a lower priority. */
const POOL_LIMITS: PoolLimits = {
  threads: 2,
  queue: 16,
  each: 2,
  patience: PATIENCE,
  memory: 256,
  rest: 600_000,
};

/** What each of several processes has of the threads and of what may wait: together, no more than one alone. */
export function limitsAmong(processes: number): Pick<PoolLimits, "threads" | "queue"> {
  const share = (of: number) => Math.max(1, Math.floor(of / processes));
  return { threads: share(POOL_LIMITS.threads), queue: share(POOL_LIMITS.queue) };
}

/** Milliseconds after which a thread without work ends, unless it is the last. */
const IDLE = 30_000;

export interface WorkLoad {
  running: number;
  waiting: number;
  /** Since the start. */
  refused: number;
}

export interface Pool extends Workers {
  /** What is being done now, and what waits. */
  load(): WorkLoad;
}

interface PoolOptions extends Partial<PoolLimits> {
  /** What a thread runs. */
  file?: string;
  /** Called when a thread ended on its own. */
  failed?: (error: unknown) => void;
}

/** Threads for heavy work, begun with a piece of it while there are none. One that fails or has to be stopped is replaced. */
export function createWorkers({
  file = ownFile(),
  failed = () => undefined,
  ...limits
}: PoolOptions = {}): Pool {
  const { threads, queue, each, patience, memory, rest } = { ...POOL_LIMITS, ...limits };
  let pool: Piscina | null = null;
  let resting: NodeJS.Timeout | undefined;
  let asked = 0;
  let refused = 0;
  const askedBy = new Map<string, number>();
  const count = (by: string | null, more: 1 | -1) => {
    asked += more;
    if (by === null) return;
    const own = (askedBy.get(by) ?? 0) + more;
    if (own > 0) askedBy.set(by, own);
    else askedBy.delete(by);
  };
  const begin = () =>
    new Piscina({
      filename: file,
      // One stays: what waits for a thread that had to be stopped is then done by the next.
      minThreads: 1,
      maxThreads: threads,
      idleTimeout: IDLE,
      concurrentTasksPerWorker: 1,
      niceIncrement: 5,
      resourceLimits: { maxOldGenerationSizeMb: memory },
      recordTiming: false,
    }).on("error", failed);
  const end = async () => {
    clearTimeout(resting);
    const ended = pool;
    pool = null;
    await ended?.destroy();
  };
  return {
    async run(task, signal, by = null) {
      const own = by === null ? 0 : (askedBy.get(by) ?? 0);
      if (asked >= threads + queue || own >= each) {
        refused += 1;
        throw new TooBusy(task.name);
      }
      const out = AbortSignal.timeout(patience);
      const either = signal ? AbortSignal.any([signal, out]) : out;
      either.throwIfAborted();
      count(by, 1);
      clearTimeout(resting);
      try {
        return await (pool ??= begin()).run(task, { signal: either });
      } catch (error) {
        if (signal?.aborted) throw signal.reason;
        if (out.aborted || isOutOfMemory(error)) throw new TooMuch(task.name);
        throw error;
      } finally {
        count(by, -1);
        if (asked === 0) resting = setTimeout(() => void end(), rest).unref();
      }
    },
    load() {
      const running = Math.min(asked, threads);
      return { running, waiting: asked - running, refused };
    },
    close: end,
  };
}

/** Beside this file, or below the build’s. */
function ownFile(): string {
  const here = import.meta.url;
  const unbuilt = here.endsWith(".ts");
  return fileURLToPath(new URL(unbuilt ? "./unbuilt.mjs" : "./server/workers/worker.js", here));
}

function isOutOfMemory(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY";
}
