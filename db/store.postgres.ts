import { setTimeout } from "node:timers/promises";
import { DrizzleQueryError, type Logger } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { compareMigrations, migrationsFolder } from "./migrations";
import { tables } from "./schema.postgres";
import { outermost, type Db, type Store, type Tx } from "./store";
import { createWriteQueue } from "./write-queue";

// Counts and sums of whole numbers are numbers, as on SQLite; none here comes near 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export interface PostgresOptions {
  /** `postgres://user@host/database`; for a server's socket, `postgres://user@/database?host=/folder`. */
  url: string;
}

/** Connects to a database, brings it to the current migrations, and returns its two doors. */
export async function openPostgresStore({ url }: PostgresOptions): Promise<Store> {
  const pool = new pg.Pool({ connectionString: url, max: 5 });
  const logger: Logger = { logQuery: (sql) => store.onStatement?.(sql) };
  const db = drizzle(pool, { logger });
  const { writes, inTurn } = createWriteQueue();

  const store: Store = {
    read: Object.assign(db, { tables }) as unknown as Db,
    onStatement: null,
    write: (work) =>
      outermost(() =>
        inTurn(() =>
          untilItLands(() =>
            db.transaction(
              (transaction) =>
                work(Object.assign(transaction, { tables, inTransaction: true }) as unknown as Tx),
              { isolationLevel: "serializable" },
            ),
          ),
        ),
      ),
    guest: { db, provider: "pg", tables },
    writes,
    async migrationState() {
      const { rows } = await pool.query<{ at: number | null }>(
        "select max(created_at) as at from drizzle.__drizzle_migrations",
      );
      const state = compareMigrations("postgres", rows[0]?.at ?? null);
      return state === "current"
        ? { current: true }
        : { current: false, reason: `the database is ${state}` };
    },
    async appliedMigrations() {
      const { rows } = await pool.query<{ applied: number }>(
        "select count(*) as applied from drizzle.__drizzle_migrations",
      );
      return rows[0]?.applied ?? 0;
    },
    space: () => Promise.resolve(null),
    whyNotWritable: () => Promise.resolve(null),
    close: () => pool.end(),
  };

  await migrate(db, { migrationsFolder: migrationsFolder("postgres") });
  return store;
}

/** Refused because of what others wrote meanwhile (`serialization_failure`, `deadlock_detected`): nothing of it landed. */
const OVERTAKEN = new Set(["40001", "40P01"]);

/** How often a transaction is begun before it is given up, and the milliseconds before the second time. */
const TRIES = 8;
const FIRST_PAUSE = 2;

/** Does it again as long as others overtake it, each time after a longer pause of chance. */
async function untilItLands<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const cause = error instanceof DrizzleQueryError ? error.cause : error;
      const overtaken = cause instanceof pg.DatabaseError && OVERTAKEN.has(cause.code ?? "");
      if (!overtaken || tries === TRIES) throw error;
      await setTimeout(FIRST_PAUSE * 2 ** tries * Math.random());
    }
  }
}
