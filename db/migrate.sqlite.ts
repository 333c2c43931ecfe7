import type Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { compareMigrations, migrationsFolder } from "./migrations";
import type { MigrationState } from "./store";

/** Applies what is missing, in one transaction. Refuses a database that a newer program has already changed. */
export function migrateSqlite(writer: Database.Database): void {
  const state = compareMigrations("sqlite", lastApplied(writer));
  if (state === "newer") {
    throw new Error(
      "This database was made by a newer Firsthand than this one. Start the newer program, or restore a copy from before the upgrade.",
    );
  }
  if (state === "older") migrate(drizzle(writer), { migrationsFolder: migrationsFolder("sqlite") });
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
