import { execFileSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { look, WORKS } from "./weather";
import { placed, report, Server, wordsOf, type World } from "./world";
import { examine, twentyWriters, writing } from "./writers";

/** The disk of the data full while people write, 20 hours later, and with room again. */
export async function fullDisk(world: World) {
  report.say("\nDisk full, SQLite:");
  const disk = aDisk(path.join(world.folder, "disk"));
  if (!disk) return report.say("  left out: only root on Linux can have a small disk made");
  try {
    await whileFull(world, disk);
  } finally {
    disk.remove();
  }
}

/** Seconds in which a full disk has to be felt. */
const LONGEST = 120;

async function whileFull(world: World, disk: Disk) {
  const { data, place } = await placed(world, "disk/data", null);
  const writers = await twentyWriters(world, place);
  const server = new Server(data);
  await server.start();
  try {
    await look(server, world, "before", writers[0]!, WORKS);
    let done = false;
    const statuses = new Map<number, number>();
    const onAnswer = (status: number) => statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const all = writing(server, writers, { over: () => done, onAnswer });
    await sleep(1_000);
    disk.fill();
    // What is there already of SQLite's log takes writes for a while.
    for (let second = 0; second < LONGEST && !statuses.has(503); second += 1) await sleep(1_000);
    await sleep(1_000);
    done = true;
    await all;
    const others = [...statuses.keys()].filter((status) => status >= 400 && status !== 503);
    report.check(
      others.length === 0 && statuses.has(503),
      `answers: ${[...statuses].map(([status, count]) => `${count} × ${status}`).join(", ")}`,
    );
    const FULL = { write: 503, ready: 503 };
    await look(server, world, "full", writers[0]!, FULL);
    await seeSignIn(server, "full");
    // What is kept of the board is out of date by then.
    server.shift(20 * 60);
    await look(server, world, "20 hours later", writers[0]!, FULL);
    disk.free();
    await look(server, world, "room again", writers[0]!, WORKS);
    await seeSignIn(server, "room again");
  } finally {
    await server.end();
    server.forget();
  }
  await examine(place, writers);
}

/** What somebody sees who asks for a code by mail. */
async function seeSignIn(server: Server, when: string) {
  const email = "made-0@example.test";
  const asked = await server.post("/sign-in", "", new URLSearchParams({ email }).toString());
  const said = asked.status < 400 ? "a code is sent" : wordsOf(asked.text);
  report.check(asked.status !== 500, `${when}: signing in: ${asked.status} “${said}”`);
}

interface Disk {
  fill(): void;
  free(): void;
  remove(): void;
}

/** A disk of its own in memory; null where the machine does not let it be made. */
function aDisk(folder: string): Disk | null {
  mkdirSync(folder);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=256m", "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return null;
  }
  const filler = path.join(folder, "filler");
  return {
    fill() {
      const file = openSync(filler, "a");
      for (let size = 1024 * 1024; size >= 4096; size /= 2)
        while (statfsSync(folder).bavail * statfsSync(folder).bsize >= size)
          writeSync(file, Buffer.alloc(size));
      closeSync(file);
    },
    free: () => rmSync(filler),
    remove: () => execFileSync("umount", [folder]),
  };
}
