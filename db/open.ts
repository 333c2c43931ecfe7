import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { takeLock } from "./lock.sqlite";
import type { PostgresOptions } from "./postgres/connection";
import { openSqliteReader, openSqliteStore } from "./store.sqlite";
import type { Store } from "./store";

/** Where the data is: a file of SQLite's, or a database on a PostgreSQL server. */
export type Place = { file: string } | PostgresOptions;

/** The file that SQLite keeps an installation's data in. */
export const FILE = "firsthand.db";

/** A process's own hold on a database, which ends with the process. */
export interface Hold {
  release(): Promise<void>;
}

/** What a server's process has of data that it shares with other processes. */
export interface Share extends Hold {
  /** Whether it is this process that does what time brings: the first that asks does, until it ends. */
  takeTurn(): Promise<boolean>;
  /** Leaves that to whoever asks next. */
  passTurn(): Promise<void>;
  /** Does some work while no other machine’s server does it. */
  alone<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Tells the other processes of all machines; null where processes of several machines cannot share the data. */
  tell: ((message: string) => void) | null;
}

/** Opens the data to read and write. It is made if missing, and brought to the current migrations. */
export async function openStore(place: Place): Promise<Store> {
  if ("file" in place) {
    mkdirSync(path.dirname(place.file), { recursive: true, mode: 0o700 });
    return openSqliteStore(place);
  }
  const { openPostgresStore } = await import("./postgres/store");
  return openPostgresStore(place);
}

/** Opens data that a program has made, to read it only. */
export async function openReader(
  place: Place,
): Promise<Pick<Store, "read" | "migrationState" | "close">> {
  if ("file" in place) return openSqliteReader(place.file);
  const { openPostgresReader } = await import("./postgres/store");
  return openPostgresReader(place);
}

/** The file that should be there and is not; null for what a server has to say. */
export function missingFile(place: Place): string | null {
  return "file" in place && !existsSync(place.file) ? place.file : null;
}

/** Whether no migration is missing and none is unknown. */
export async function isCurrent(place: Place): Promise<boolean> {
  const reader = await openReader(place);
  const state = await reader.migrationState().finally(() => reader.close());
  return state.current;
}

/**
 * Takes the data for this process alone; null where another has it. SQLite's is taken with the file `lock` beside it.
 */
export async function takeData(place: Place, lock: string): Promise<Hold | null> {
  if ("file" in place) {
    const taken = takeLock(path.join(path.dirname(place.file), lock));
    return taken && { release: async () => taken.release() };
  }
  const { takePostgres } = await import("./postgres/lock");
  return takePostgres(place, () => undefined);
}

/** The file beside SQLite's that is held by the process that does what time brings. */
const TURN = "clockwork";

/**
 * Shares the data with the other processes of servers; null where somebody has it alone. SQLite's are those of one server, which has
 * taken the folder. On PostgreSQL `lost` is called where somebody took it alone while the server was away, and `heard` with what other
 * processes tell; with null where some of that may have been missed.
 */
export async function shareData(
  place: Place,
  on: { lost: () => void; heard: (message: string | null) => void },
): Promise<Share | null> {
  if ("file" in place) {
    const file = path.join(path.dirname(place.file), TURN);
    let turn: ReturnType<typeof takeLock> = null;
    const passTurn = async () => {
      turn?.release();
      turn = null;
    };
    return {
      takeTurn: async () => (turn ??= takeLock(file)) !== null,
      passTurn,
      release: passTurn,
      alone: (work) => work(),
      tell: null,
    };
  }
  const { takePostgres } = await import("./postgres/lock");
  return takePostgres(place, on.lost, { shared: true, heard: on.heard });
}
