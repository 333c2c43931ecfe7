import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startOurs, type Measured } from "./servers";

export interface RestartCost {
  /** Milliseconds from the program's start until it is ready. */
  ready: number;
  /** Milliseconds until the board's first page was there, asked for as soon as it was. */
  first: number;
  /** Meanwhile, and while the clockwork had its first turn: the longest that somebody waited for `/healthz`. */
  longestWait: number;
  /** Seconds of CPU until the first turn was over. */
  cpu: number;
  /** Bytes that the process then had. */
  memory: number;
}

/** Starts the program over what is kept of a large company, as after an evening's restart, and asks for its board. */
export async function measureRestart({
  data,
  secret,
  cookie,
}: {
  data: string;
  secret: string;
  cookie: string;
}): Promise<RestartCost> {
  const began = performance.now();
  const server = await startOurs({ name: "Firsthand", folder: path.resolve("."), data, secret });
  const ready = performance.now() - began;
  let over = false;
  let longestWait = 0;
  const waiting = (async () => {
    while (!over) {
      const asked = performance.now();
      await fetch(`${server.origin}/healthz`);
      longestWait = Math.max(longestWait, performance.now() - asked);
      await sleep(5);
    }
  })();
  try {
    const asked = performance.now();
    const board = await fetch(`${server.origin}/clearance`, { headers: { cookie } });
    await board.text();
    const first = performance.now() - asked;
    if (board.status !== 200) throw new Error(`The board answered ${board.status}.`);
    const used = await untilQuiet(server);
    return { ready, first, longestWait, cpu: used.cpu / 1000, memory: used.memory };
  } finally {
    over = true;
    await waiting.catch(() => undefined);
    await server.stop();
  }
}

/** The first turn is over when the program has done next to nothing for so many seconds. */
const QUIET = 3;

/** Waits until a server has done what it does of itself after a start, and says what it used until then. */
export async function untilQuiet(server: Measured): ReturnType<Measured["used"]> {
  let used = await server.used();
  for (let quiet = 0; quiet < QUIET; quiet += 1) {
    await sleep(1_000);
    const now = await server.used();
    // Being asked how it is takes something, too.
    if (now.cpu - used.cpu > 400) quiet = -1;
    used = now;
  }
  return used;
}
