import { rmSync } from "node:fs";
import { parseArgs } from "node:util";
import pg from "pg";
import { startOwn } from "../../support/harness/postgres-server";
import { databaseAway, replicaBehind } from "./database";
import { fullDisk } from "./disk";
import { killed } from "./kills";
import { soaked } from "./soak";
import { anHourBack, withoutMail } from "./weather";
import { ENGINES, makeWorld, report, type Engine, type World } from "./world";

const PARTS = ["kills", "clock", "mail", "disk", "database", "replica", "soak"] as const;
type Part = (typeof PARTS)[number];

async function main() {
  const { values } = parseArgs({
    options: {
      only: { type: "string", default: PARTS.join(",") },
      engine: { type: "string", default: ENGINES.join(",") },
      kills: { type: "string", default: "200" },
      minutes: { type: "string", default: "8" },
      people: { type: "string", default: "200" },
    },
  });
  const parts = values.only.split(",") as Part[];
  const unknown = parts.find((part) => !PARTS.includes(part));
  if (unknown !== undefined) throw new Error(`There is no part “${unknown}”: ${PARTS.join(", ")}.`);
  const engines = values.engine.split(",") as Engine[];
  report.say(`Node ${process.version}, ${values.people} people.`);
  const world = await makeWorld(Number(values.people));
  try {
    if (parts.includes("kills"))
      await onEach(engines, (engine, url) => killed(world, engine, Number(values.kills), url));
    if (parts.includes("clock")) await anHourBack(world);
    if (parts.includes("mail")) await withoutMail(world);
    if (parts.includes("disk")) await fullDisk(world);
    if (parts.includes("database")) await databaseAway(world);
    if (parts.includes("replica")) await replicaBehind(world);
    if (parts.includes("soak")) await soaked(world, Number(values.minutes));
  } finally {
    clear(world);
  }
  report.say(`\n${report.failed} not as it should be.`);
  process.exitCode = report.failed === 0 ? 0 : 1;
}

/** On PostgreSQL with a server of its own, as it is by default: it waits for the disk. */
async function onEach(
  engines: readonly Engine[],
  work: (engine: Engine, url: string | null) => Promise<void>,
) {
  for (const engine of engines) {
    if (engine === "sqlite") {
      await work(engine, null);
      continue;
    }
    const server = await startOwn({ durable: true });
    try {
      const client = new pg.Client({ connectionString: server.address("postgres") });
      await client.connect();
      await client.query("create database firsthand").finally(() => client.end());
      await work(engine, server.address("firsthand"));
    } finally {
      await server.stop();
    }
  }
}

function clear({ folder }: World) {
  rmSync(folder, { recursive: true, force: true });
}

await main();
