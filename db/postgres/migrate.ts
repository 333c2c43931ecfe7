import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import type pg from "pg";
import { compareMigrations, migrationsFolder } from "~db/migrations";
import type { MigrationState } from "~db/store";
import { clientFor, type PostgresOptions } from "./connection";
import { DatabaseClosed } from "./closed";
import { IN_USE, LOCKS, takenWithin } from "./lock";

type Asked = Pick<pg.Pool, "query"> | Pick<pg.Client, "query">;

const MIGRATING = 2;

/**
 * Applies what is missing, for as long as that takes, while no server uses the database: those that do know other tables. Refuses a
 * database that a newer program has already changed.
 */
export async function migratePostgres(options: PostgresOptions): Promise<void> {
  const client = clientFor(options, { endless: true });
  try {
    await client.connect();
    // One process at a time; who waited finds nothing left to do.
    await client.query("select pg_advisory_lock($1, $2)", [LOCKS, MIGRATING]);
    const state = compareMigrations("postgres", (await applied(client)).last);
    if (state === "newer") throw new DatabaseClosed("newer", options.url, "");
    if (state !== "older") return;
    if (!options.alone && !(await takenWithin(client, IN_USE)))
      throw new DatabaseClosed("in-use", options.url, "");
    await migrate(drizzle(client), { migrationsFolder: migrationsFolder("postgres") });
  } finally {
    await client.end().catch(() => undefined);
  }
}

export async function postgresMigrationState(asked: Asked): Promise<MigrationState> {
  const state = compareMigrations("postgres", (await applied(asked)).last);
  return state === "current"
    ? { current: true }
    : { current: false, reason: `the database is ${state}` };
}

export async function postgresMigrationsApplied(asked: Asked): Promise<number> {
  return (await applied(asked)).count;
}

async function applied(asked: Asked): Promise<{ last: number | null; count: number }> {
  const there = "select to_regclass('drizzle.__drizzle_migrations') is not null as there";
  const { rows: found } = await (asked as pg.Pool).query<{ there: boolean }>(there);
  if (!found[0]?.there) return { last: null, count: 0 };
  const { rows } = await (asked as pg.Pool).query<{ last: number | null; count: number }>(
    "select max(created_at) as last, count(*) as count from drizzle.__drizzle_migrations",
  );
  return rows[0] ?? { last: null, count: 0 };
}
