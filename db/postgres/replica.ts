import { AsyncLocalStorage } from "node:async_hooks";
import type pg from "pg";
import type { Replicated } from "~db/store";
import { isLeftBehind } from "./trouble";

/** Milliseconds between two looks how far the replica is. */
const EVERY = 250;
/** Milliseconds by which it may be behind; beyond that nobody reads from it. */
const FURTHEST = 3_000;

/** What one request reads: of the replica until it needs more than that has, and from then on of the primary. */
interface Reading {
  /** Whether what it has read so far came from nowhere else, so that the replica may be asked. */
  may: boolean;
  /** What the replica has to have. */
  seen: bigint;
  /** How far the log went when it last wrote. */
  wrote: string | null;
}

type Query = (...words: unknown[]) => Promise<unknown>;

export interface Replica extends Replicated {
  /** Asks the replica where the request may read from it, and whoever else there is otherwise. */
  asking(primary: Query): Query;
  /** Notes how far a write went, for those who read after it. */
  wrote(): Promise<void>;
  close(): Promise<void>;
}

/**
 * A replica to read from. It is used as long as it answers and has nearly all of what the primary has, which both are asked again and
 * again; a request that has written, or whose browser has a moment ago, reads from it only once it has that.
 */
export function createReplica(
  primary: Query,
  replica: pg.Pool,
  { used, furthest = FURTHEST }: { used: (isUsed: boolean) => void; furthest?: number | undefined },
): Replica {
  const readings = new AsyncLocalStorage<Reading>();
  const ask = replica.query.bind(replica) as Query;
  /** How far the primary was, and when, oldest first: as far back as the replica may be. */
  let was: { at: number; position: bigint }[] = [];
  let has: bigint | null = null;
  /** When both were last asked, and answered. */
  let lookedAt = -Infinity;
  let wasUsed = false;
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<void> | null = null;

  const isGood = () => {
    const [oldest] = was;
    if (has === null || oldest === undefined || oldest.position > has) return false;
    return performance.now() - lookedAt < furthest;
  };
  const look = async () => {
    const [theirs, ours] = await Promise.allSettled([
      position(ask, "pg_last_wal_replay_lsn()"),
      position(primary, "pg_current_wal_insert_lsn()"),
    ]);
    const at = performance.now();
    has = theirs.status === "fulfilled" ? positionOf(theirs.value) : null;
    const now = ours.status === "fulfilled" ? positionOf(ours.value) : null;
    if (now !== null) was.push({ at: (lookedAt = at), position: now });
    forget(at);
    tell();
  };
  // Of what is older than it may be behind, the newest stays: that much it has to have.
  const forget = (now: number) => {
    const until = was.findLastIndex(({ at }) => now - at > furthest);
    if (until > 0) was = was.slice(until);
  };
  const tell = () => {
    if (wasUsed !== isGood()) used((wasUsed = isGood()));
  };
  const begin = () => {
    timer ??= setInterval(() => {
      looking ??= look().finally(() => (looking = null));
    }, EVERY).unref();
  };

  return {
    run(seen, { mayBeBehind }, work) {
      begin();
      const reading: Reading = { may: mayBeBehind, seen: positionOf(seen) ?? 0n, wrote: null };
      return readings.run(reading, () => work(() => reading.wrote));
    },
    asking:
      (primaryAsked) =>
      async (...words) => {
        const reading = readings.getStore();
        if (reading) reading.may &&= isGood() && has! >= reading.seen;
        if (!reading?.may) return await primaryAsked(...words);
        try {
          return await ask(...words);
        } catch (error) {
          if (!isLeftBehind(error)) throw error;
          reading.may = false;
          has = null;
          tell();
          return await primaryAsked(...words);
        }
      },
    async wrote() {
      const reading = readings.getStore();
      if (!reading) return;
      reading.may = false;
      // What is written is written, whether or not this can be said.
      const landed = await position(primary, "pg_current_wal_insert_lsn()").catch(() => null);
      if (landed !== null) reading.wrote = landed;
    },
    async close() {
      if (timer) clearInterval(timer);
      await looking;
      await replica.end();
    },
  };
}

async function position(ask: Query, of: string): Promise<string | null> {
  const { rows } = (await ask(`select ${of}::text as position`)) as {
    rows: { position: string | null }[];
  };
  return rows[0]?.position ?? null;
}

/** A position in the log as PostgreSQL writes it, `16/B374D848`; null for anything else. */
function positionOf(text: string | null): bigint | null {
  const [, high, low] = /^([0-9A-F]{1,8})\/([0-9A-F]{1,8})$/i.exec(text ?? "") ?? [];
  return high === undefined || low === undefined
    ? null
    : (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}
