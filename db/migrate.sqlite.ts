import type Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { compareMigrations, migrationsFolder } from "./migrations";
import type { MigrationState } from "./store";

/**
 * Applies what is missing, in one transaction. Refuses a database that a newer program has already changed. A table is changed in
 * SQLite by making it anew, so references are looked at only once all is done: a migration that breaks one is an error.
 */
export function migrateSqlite(writer: Database.Database): void {
  const state = compareMigrations("sqlite", lastApplied(writer));
  if (state === "newer") {
    throw new Error(
      "This database was made by a newer Firsthand than this one. Start the newer program, or restore a copy from before the upgrade.",
    );
  }
  if (state !== "older") return;
  const enforced = writer.pragma("foreign_keys", { simple: true });
  writer.pragma("foreign_keys = OFF");
  try {
    migrate(drizzle(writer), { migrationsFolder: migrationsFolder("sqlite") });
    const broken = writer.pragma("foreign_key_check") as unknown[];
    if (broken.length > 0)
      throw new Error(`The upgrade left references to nothing: ${JSON.stringify(broken[0])}.`);
  } finally {
    writer.pragma(`foreign_keys = ${String(enforced)}`);
  }
}

export function sqliteMigrationState(reader: Database.Database): MigrationState {
  const state = compareMigrations("sqlite", lastApplied(reader));
  return state === "current"
    ? { current: true }
    : { current: false, reason: `the database is ${state}` };
}

function lastApplied(connection: Database.Database): number | null {
  const table = connection
    .prepare("select 1 from sqlite_master where type = 'table' and name = '__drizzle_migrations'")
    .get();
  if (!table) return null;
  const row = connection
    .prepare("select max(created_at) as at from __drizzle_migrations")
    .get() as {
    at: number | null;
  };
  return row.at === null ? null : Number(row.at);
}

export function sqliteMigrationsApplied(reader: Database.Database): number {
  const rows = reader.prepare("select count(*) as applied from __drizzle_migrations");
  return (rows.get() as { applied: number }).applied;
}
