import { setTimeout } from "node:timers/promises";
import type pg from "pg";
import { clientFor, type PostgresOptions } from "./connection";
import { whyClosed } from "./trouble";

/** What Firsthand's advisory locks begin with: the bytes of “1sth”, so that other programs on the database have others. */
export const LOCKS = 0x31737468;
/** Shared by the processes of servers; had alone by whoever changes the tables. */
export const IN_USE = 1;
/** Of the process that does what time brings. */
const TURN = 3;
/** Of the one that reads in what comes with the program. */
const ALONE = 4;

/** A command holds it for a moment, and so does our own lost connection. Who has it after so many tries is another server. */
const TRIES = 20;
const BETWEEN_TRIES = 500;
/** So many tries are a moment. */
const MOMENT = 4;

/** What processes of servers tell each other. */
const CHANNEL = "firsthand";

interface Taking {
  tries?: number;
  /** Whether others may share it. */
  shared?: boolean;
  /** Told of what others tell, and whenever something that they told may have been missed. */
  heard?: (message: string | null) => void;
}

/**
 * Takes the database for this process, alone or shared; null where another has it. The lock is a connection's: if that ends, it is
 * taken again as soon as the server answers. Where another process was quicker and keeps it, `lost` is called.
 */
export async function takePostgres(
  options: PostgresOptions,
  lost: () => void,
  { tries = TRIES, shared = false, heard }: Taking = {},
) {
  let holder: pg.Client | null = null;
  let hasTurn = false;
  let released = false;

  const take = async (): Promise<boolean> => {
    const client = clientFor(options, { endless: true });
    try {
      await client.connect();
      if (!(await taken(client, IN_USE, { shared })) || released) {
        await client.end();
        return released;
      }
      if (heard) await listen(client, heard);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    holder = client;
    client.once("end", () => {
      holder = null;
      hasTurn = false;
      void takeAgain();
    });
    return true;
  };

  const takeAgain = async () => {
    for (let refused = 0; !released;) {
      try {
        if (await take()) return;
        refused += 1;
        if (refused === tries) return lost();
      } catch {
        // The server is still away.
      }
      await setTimeout(BETWEEN_TRIES, undefined, { ref: false });
    }
  };

  try {
    // Who has it alone may be a command, which has it for a moment.
    for (let left = shared ? MOMENT : 1; !(await take()); left -= 1) {
      if (left === 1) return null;
      await setTimeout(BETWEEN_TRIES);
    }
  } catch (error) {
    throw whyClosed(error, options.url);
  }
  return {
    /** Whether it is this process that does what time brings: the first that asks, for as long as its connection lasts. */
    async takeTurn(): Promise<boolean> {
      const asked = holder;
      if (!asked || hasTurn) return hasTurn;
      const took = await taken(asked, TURN);
      // The connection may have ended meanwhile, and the turn with it.
      return (hasTurn = took && holder === asked);
    },
    async passTurn() {
      if (!hasTurn) return;
      hasTurn = false;
      await holder?.query("select pg_advisory_unlock($1, $2)", [LOCKS, TURN]);
    },
    async alone<Result>(work: () => Promise<Result>): Promise<Result> {
      await holder?.query("select pg_advisory_lock($1, $2)", [LOCKS, ALONE]);
      try {
        return await work();
      } finally {
        await holder?.query("select pg_advisory_unlock($1, $2)", [LOCKS, ALONE]);
      }
    },
    /** Tells the other processes. What cannot be told is left out. */
    tell(message: string) {
      holder?.query("select pg_notify($1, $2)", [CHANNEL, message]).catch(() => undefined);
    },
    async release() {
      released = true;
      await holder?.end();
    },
  };
}

/** Takes a lock for as long as the connection lasts, unless another has it. */
async function taken(client: pg.Client, lock: number, { shared = false } = {}): Promise<boolean> {
  const ask = shared ? "pg_try_advisory_lock_shared" : "pg_try_advisory_lock";
  const { rows } = await client.query<{ taken: boolean }>(`select ${ask}($1, $2) as taken`, [
    LOCKS,
    lock,
  ]);
  return rows[0]?.taken ?? false;
}

/** The same, waiting for those who hold it for a moment. */
export async function takenWithin(client: pg.Client, lock: number): Promise<boolean> {
  for (let left = MOMENT; left > 0; left -= 1) {
    if (await taken(client, lock)) return true;
    await setTimeout(BETWEEN_TRIES);
  }
  return false;
}

/** Listens to what other processes tell. What this one tells is no news to it, and none of it has to outlast a crash. */
async function listen(client: pg.Client, heard: (message: string | null) => void) {
  const { rows } = await client.query<{ own: number }>("select pg_backend_pid() as own");
  const own = rows[0]?.own;
  client.on("notification", ({ processId, payload }) => {
    if (processId !== own && payload) heard(payload);
  });
  await client.query(`set synchronous_commit = off; listen ${CHANNEL}`);
  heard(null);
}
