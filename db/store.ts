import { AsyncLocalStorage } from "node:async_hooks";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import type { Tables } from "./schema/tables";

/** A connection as queries see it: Drizzle's builders and the tables of the engine behind it. Queries are awaited, never `.all()`. */
export type Db = BaseSQLiteDatabase<"sync" | "async", unknown> & { readonly tables: Tables };

/** What `write` hands to its work: the same, inside the transaction. */
export type Tx = Db & { readonly inTransaction: true };

/** The two doors to the data. Nothing but this folder knows which engine is behind them. */
export interface Store {
  /** Reads what is committed, though a little may be missing where a request runs by `replicated`; cannot change anything. */
  readonly read: Db;
  /** Reads all that is committed, for what may not be told of later: whether a session was ended. */
  readonly fresh: Db;
  /** Null where there is no replica to read from. */
  readonly replicated: Replicated | null;
  /**
   * Runs the work in one transaction: all of it lands, durably, or none of it. A `write` inside a `write` throws, and so does one that
   * the disk takes nothing of: `NotWritable`.
   */
  write<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /**
   * After `write` threw `NotWritable`: lets work write derived tables, in memory, as `read` has them from then on until something can be
   * written again. Null where the engine cannot.
   */
  readonly aside: ((work: (tx: Tx) => Promise<void>) => Promise<void>) | null;
  /** For a library that wants its own Drizzle handle. Its statements pass the same door, one at a time. */
  readonly guest: { db: unknown; provider: "sqlite" | "pg"; tables: Tables };
  /** Called with every statement, for tests that count them. */
  onStatement: ((sql: string) => void) | null;
  /** The writes that wait or are under way, on this machine. */
  readonly writes: Writes;
  migrationState(): Promise<MigrationState>;
  /** How many migrations have been applied. */
  appliedMigrations(): Promise<number>;
  /** What the data takes and what room is left on its disk, in bytes; `free` is null where that is another machine's to say. */
  space(): Promise<{ used: number; free: number | null }>;
  /** Why nothing can be written now, in words; null where it can. Writes nothing to find out. */
  whyNotWritable(): Promise<string | null>;
  close(): Promise<void>;
}

export interface Replicated {
  /**
   * Runs a request’s work. Where it may be behind, it reads from a replica that has all up to what its browser has `seen`, as a request
   * before `wrote` it. Once it writes, and for all other work, what is read comes from the primary.
   */
  run<Result>(
    seen: string | null,
    may: { mayBeBehind: boolean },
    work: (wrote: () => string | null) => Result,
  ): Result;
}

export interface Writes {
  /** How many wait or are under way. */
  open: number;
  /** Called with each that ended: for how long it waited, and then took, in milliseconds. */
  onEnd: ((times: { waited: number; took: number }) => void) | null;
}

export type MigrationState = { current: true } | { current: false; reason: string };

const inside = new AsyncLocalStorage<true>();

/** Guards a transaction against being opened inside another one, which would wait for itself for ever. */
export function outermost<Result>(work: () => Promise<Result>): Promise<Result> {
  if (inside.getStore())
    throw new Error("A write inside a write: pass the transaction on instead.");
  return inside.run(true, work);
}
