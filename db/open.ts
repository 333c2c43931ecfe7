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
 * Takes the data for this process; null where another has it. SQLite's is taken with the file `lock` beside it, and never lost; on
 * PostgreSQL `lost` is called where another process took it while the server was away.
 */
export async function takeData(
  place: Place,
  lock: string,
  lost: () => void = () => undefined,
): Promise<Hold | null> {
  if ("file" in place) {
    const taken = takeLock(path.join(path.dirname(place.file), lock));
    return taken && { release: async () => taken.release() };
  }
  const { takePostgres } = await import("./postgres/lock");
  return takePostgres(place, lost);
}
