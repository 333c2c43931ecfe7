import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { startOwn } from "../../support/harness/postgres-server";
import { look, WORKS } from "./weather";
import { placed, report, Server, type World } from "./world";
import { examine, twentyWriters, writing, type Writer } from "./writers";

type Servers = Awaited<ReturnType<typeof startOwn>>;

/**
 * PostgreSQL restarted while people write, then its server lost and its replica in its place, at the same address. The replica has
 * every write before it is called saved, as where none may be lost.
 */
export async function databaseAway(world: World) {
  report.say("\nPostgreSQL restarted and failed over while 20 people write:");
  await withReplica(async (servers) => {
    await run(servers.address("postgres"), "alter system set synchronous_standby_names to '*'");
    await run(servers.address("postgres"), "select pg_reload_conf()");
    const door = await openDoor(servers.address("firsthand"));
    try {
      const { data, place } = await placed(world, "away", door.url);
      const writers = await twentyWriters(world, place);
      const server = new Server(data, { DATABASE_URL: door.url });
      await server.start();
      await look(server, world, "before", writers[0]!, WORKS);
      await through("restarted", server, writers, () => servers.restart());
      await look(server, world, "restarted", writers[0]!, WORKS);
      await through("failed over", server, writers, async () => {
        await servers.failOver();
        door.lead(servers.replica!.address("firsthand"));
      });
      await look(server, world, "failed over", writers[0]!, WORKS);
      await server.end();
      server.forget();
      await examine(place, writers);
    } finally {
      await door.close();
    }
  });
}

/** A replica that is held back, and one that is lost, while people read from it. */
export async function replicaBehind(world: World) {
  report.say("\nReplica lagging, then lost:");
  await withReplica(async (servers) => {
    const url = servers.address("firsthand");
    const { data, place } = await placed(world, "behind", url);
    const writers = await twentyWriters(world, place);
    const replica = servers.replica!.address("firsthand");
    const server = new Server(data, { DATABASE_URL: url, DATABASE_READ_URL: replica });
    await server.start();
    await look(server, world, "before", writers[0]!, WORKS);
    await run(replica, "select pg_wal_replay_pause()");
    await through("behind", server, writers, () => sleep(5_000));
    await look(server, world, "behind", writers[0]!, WORKS);
    await run(replica, "select pg_wal_replay_resume()");
    await through("caught up", server, writers, () => sleep(2_000));
    await through("lost", server, writers, () => servers.replica!.stop());
    await look(server, world, "lost", writers[0]!, WORKS);
    await server.end();
    server.forget();
    await examine(place, writers);
  });
}

/** Has people write before, during and after something; says what they were answered, and how long nothing was called saved. */
async function through(
  what: string,
  server: Server,
  writers: readonly Writer[],
  happens: () => Promise<unknown>,
) {
  let done = false;
  let last = performance.now();
  let longest = 0;
  const statuses = new Map<number, number>();
  const onAnswer = (status: number) => {
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status >= 400) return;
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const all = writing(server, writers, { over: () => done, onAnswer });
  await sleep(1_000);
  await happens();
  await sleep(3_000);
  done = true;
  await all;
  // Whoever asks while the database is away is told so, and keeps what was sent.
  const others = [...statuses.keys()].filter((status) => status >= 400 && status !== 503);
  report.check(
    others.length === 0 && performance.now() - last < 3_000,
    `${what}: answers: ${[...statuses].map(([status, count]) => `${count} × ${status}`).join(", ")}; nothing was saved for ${Math.round(longest)} ms`,
  );
}

async function withReplica(work: (servers: Servers) => Promise<void>) {
  const servers = await startOwn({ durable: true, replicated: true });
  try {
    await run(servers.address("postgres"), "create database firsthand");
    await work(servers);
  } finally {
    await servers.stop();
  }
}

async function run(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

/** One address, behind which another server may be put, as a proxy or a name in the network does. */
async function openDoor(address: string) {
  let to = socketOf(address);
  const sockets = new Set<Socket>();
  const keep = (one: Socket) => {
    sockets.add(one);
    one.on("error", () => one.destroy());
    one.once("close", () => sockets.delete(one));
  };
  const server = createServer((from) => {
    const on = connect(to);
    [from, on].forEach(keep);
    from.pipe(on).pipe(from);
    from.once("close", () => on.destroy());
    on.once("close", () => from.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `postgres://firsthand@127.0.0.1:${port}/firsthand`,
    lead: (other: string) => void (to = socketOf(other)),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const one of sockets) one.destroy();
      await closed;
    },
  };
}

function socketOf(address: string): string {
  const { searchParams } = new URL(address.replace("@/", "@socket/"));
  return `${searchParams.get("host")}/.s.PGSQL.${searchParams.get("port") ?? 5432}`;
}
