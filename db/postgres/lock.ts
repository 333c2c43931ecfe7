import { setTimeout } from "node:timers/promises";
import type pg from "pg";
import { clientFor, type PostgresOptions } from "./connection";
import { whyClosed } from "./trouble";

/** What Firsthand's advisory locks begin with: the bytes of “1sth”, so that other programs on the database have others. */
export const LOCKS = 0x31737468;
const IN_USE = 1;

/** A command holds it for a moment, and so does our own lost connection. Who has it after so many tries is another server. */
const TRIES = 20;
const BETWEEN_TRIES = 500;

/**
 * Takes the database for this process; null where another has it. The lock is a connection's: if that ends, it is taken again as soon
 * as the server answers. Where another process was quicker and keeps it, `lost` is called.
 */
export async function takePostgres(
  options: PostgresOptions,
  lost: () => void,
  { tries = TRIES } = {},
) {
  let holder: pg.Client | null = null;
  let released = false;

  const take = async (): Promise<boolean> => {
    const client = clientFor(options, { endless: true });
    try {
      await client.connect();
      const asked = "select pg_try_advisory_lock($1, $2) as taken";
      const { rows } = await client.query<{ taken: boolean }>(asked, [LOCKS, IN_USE]);
      if (!rows[0]?.taken || released) {
        await client.end();
        return released;
      }
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    holder = client;
    client.once("end", () => void takeAgain());
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
    if (!(await take())) return null;
  } catch (error) {
    throw whyClosed(error, options.url);
  }
  return {
    async release() {
      released = true;
      await holder?.end();
    },
  };
}
