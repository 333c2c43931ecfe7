import { setTimeout as sleep } from "node:timers/promises";
import { placed, report, Server, type Engine, type World } from "./world";
import { examine, twentyWriters, writing } from "./writers";

/** Kills the server at moments of chance while twenty people write, and looks at what is left. */
export async function killed(world: World, engine: Engine, kills: number, url: string | null) {
  report.say(`\nkill -9, ${kills} times, under 20 writing users, ${engine}:`);
  const { data, place } = await placed(world, `kills-${engine}`, url);
  const writers = await twentyWriters(world, place);
  const server = new Server(data, url === null ? {} : { DATABASE_URL: url });
  const total = () => writers.reduce((sum, one) => sum + one.saved, 0);
  const statuses = new Map<number, number>();
  const starts: number[] = [];
  for (let round = 0; round < kills; round += 1) {
    const began = performance.now();
    await server.start();
    starts.push(performance.now() - began);
    const before = total();
    const over = () => !server.running;
    const onAnswer = (status: number) => statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const all = writing(server, writers, { over, onAnswer });
    while (total() === before) await sleep(2);
    await sleep(Math.random() * 200);
    await server.end("SIGKILL");
    await all;
  }
  const median = starts.toSorted((a, b) => a - b)[Math.floor(starts.length / 2)]!;
  const others = [...statuses].filter(([status]) => status >= 400);
  report.check(
    others.length === 0,
    `answers: ${[...statuses].map(([status, count]) => `${count} × ${status}`).join(", ")}; back after ${Math.round(median)} ms at the median`,
  );
  server.forget();
  await examine(place, writers);
}
