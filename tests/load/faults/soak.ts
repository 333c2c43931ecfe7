import { setTimeout as sleep } from "node:timers/promises";
import { placed, report, Server, type World } from "./world";
import { examine, twentyWriters } from "./writers";

/** Unpaced, to find out what the machine takes. */
const FULL_SECONDS = 15;
const EVERY_MS = 5_000;

/** What memory may grow by from the second quarter to the last: less than what comes and goes with the collector. */
const MOST_GROWTH = 1.1;

/** People who read and write, at half of what the server takes, for some minutes: what it holds has to stay as it is. */
export async function soaked(world: World, minutes: number) {
  report.say(`\nHalf load for ${minutes} minutes, SQLite:`);
  const { data, place } = await placed(world, "soak", null);
  const writers = await twentyWriters(world, place);
  const server = new Server(data);
  await server.start();
  const statuses = new Map<number, number>();
  let turn = 0;
  let askedAgain = 0;
  const one = async () => {
    const at = turn++;
    // As browsers do where a connection that they kept was closed as they asked.
    const status = await ask(at).catch((error: unknown) => {
      if (!server.running) throw new Error(server.log, { cause: error });
      askedAgain += 1;
      return ask(at).catch((still: unknown) => {
        throw new Error(server.log, { cause: still });
      });
    });
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  };
  const ask = async (at: number) => {
    const page = world.made.pages[at % world.made.pages.length]!;
    // Three pages to an answer, about as people do.
    const { status } =
      at % 4 === 3
        ? await writers[Math.floor(at / 4) % writers.length]!.next(server)
        : await server.get(page.path, page.cookie);
    return status;
  };

  const until = performance.now() + FULL_SECONDS * 1_000;
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (performance.now() < until) await one();
    }),
  );
  const full = turn / FULL_SECONDS;
  const seen: { memory: number; handles: number }[] = [];
  const began = performance.now();
  const asked: Promise<void>[] = [];
  for (let next = 0; performance.now() - began < minutes * 60_000; next += 1) {
    const wait = began + (next * 2_000) / full - performance.now();
    if (wait > 0) await sleep(wait);
    asked[next % 16] = (asked[next % 16] ?? Promise.resolve()).then(one);
    if (performance.now() - began > seen.length * EVERY_MS) seen.push(server.used());
  }
  await Promise.all(asked);
  const quarter = (number: number) =>
    seen.slice((seen.length * number) / 4, (seen.length * (number + 1)) / 4);
  const memory = (number: number) => middle(quarter(number).map((at) => at.memory));
  const handles = (number: number) => middle(quarter(number).map((at) => at.handles));
  const answers = [...statuses].map(([status, count]) => `${count} × ${status}`).join(", ");
  report.check(
    [...statuses.keys()].every((status) => status < 400),
    `${full.toFixed(0)} a second at full load; answers: ${answers}; ${askedAgain} asked again`,
  );
  report.check(
    memory(3) < memory(1) * MOST_GROWTH,
    `memory by quarters: ${[0, 1, 2, 3].map((each) => memory(each).toFixed(0)).join(", ")} MB`,
  );
  report.check(
    handles(3) <= handles(1) + 5,
    `handles by quarters: ${[0, 1, 2, 3].map(handles).join(", ")}`,
  );
  await server.end();
  server.forget();
  await examine(place, writers);
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
