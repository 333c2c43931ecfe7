import type { Logger } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { tables } from "~db/schema.postgres";
import { outermost, type Db, type Store, type Tx } from "~db/store";
import { createWriteQueue } from "~db/write-queue";
import { CONNECTIONS, poolFor, type PostgresOptions } from "./connection";
import { migratePostgres, postgresMigrationsApplied, postgresMigrationState } from "./migrate";
import { createReplica } from "./replica";
import { asNotWritable, untilItAnswers, untilItLands, whyClosed } from "./trouble";

/** Of all connections: one holds the lock on the database, so many write, and the others read. */
const WRITING = 3;

/** Connects to a database, brings it to the current migrations, and returns its two doors. */
export async function openPostgresStore(options: PostgresOptions): Promise<Store> {
  try {
    await migratePostgres(options);
  } catch (error) {
    throw whyClosed(error, options.url);
  }
  const { connections = CONNECTIONS } = options;
  const reading = { max: connections - WRITING - 1, reads: true };
  const reader = askingAgain(poolFor(options, reading));
  const ask = reader.query.bind(reader) as Query;
  const { readUrl, furthest, replicaUsed: used = () => undefined } = options;
  const replica =
    readUrl === undefined
      ? null
      : createReplica(ask, poolFor({ ...options, url: readUrl }, reading), { used, furthest });
  const writer = poolFor(options, { max: WRITING, reads: false });
  const logger: Logger = { logQuery: (sql) => store.onStatement?.(sql) };
  const db = drizzle(writer, { logger });
  const { writes, inTurn } = createWriteQueue();
  const readingBy = (query: Query) =>
    Object.assign(drizzle({ query } as unknown as pg.Pool, { logger }), {
      tables,
    }) as unknown as Db;
  const fresh = readingBy(ask);

  /** Once the work is done, only the commit is left: whether that landed is not known if the server goes away meanwhile. */
  const writeOnce = <Result>(work: (tx: Tx) => Promise<Result>) => {
    let committing = false;
    const begin = () => {
      committing = false;
      return db.transaction(
        async (transaction) => {
          const tx = Object.assign(transaction, { tables, inTransaction: true }) as unknown as Tx;
          const result = await work(tx);
          committing = true;
          return result;
        },
        { isolationLevel: "serializable" },
      );
    };
    return untilItAnswers(begin, () => !committing);
  };

  const store: Store = {
    read: replica ? readingBy(replica.asking(ask)) : fresh,
    fresh,
    replicated: replica,
    onStatement: null,
    async write(work) {
      const once = () => untilItLands(() => writeOnce(work));
      const result = await outermost(() => inTurn(once)).catch(asNotWritable);
      await replica?.wrote();
      return result;
    },
    aside: null,
    guest: { db, provider: "pg", tables },
    writes,
    migrationState: () => postgresMigrationState(reader),
    appliedMigrations: () => postgresMigrationsApplied(reader),
    space: () => spaceOf(reader),
    whyNotWritable: () => whyNotWritable(writer),
    async close() {
      await replica?.close();
      await Promise.all([reader.end(), writer.end()]);
    },
  };
  return store;
}

/** Opens a database to read it only: nothing in it can be changed, and no migration is applied. */
export async function openPostgresReader(
  options: PostgresOptions,
): Promise<Pick<Store, "read" | "migrationState" | "close">> {
  const pool = poolFor(options, { max: 2, reads: true });
  try {
    await pool.query("select 1");
  } catch (error) {
    await pool.end();
    throw whyClosed(error, options.url);
  }
  return {
    read: Object.assign(drizzle(pool), { tables }) as unknown as Db,
    migrationState: () => postgresMigrationState(pool),
    close: () => pool.end(),
  };
}

type Query = (...words: unknown[]) => Promise<unknown>;

/** Asks again what was asked while the server went away. Only for what reads. */
function askingAgain(pool: pg.Pool): pg.Pool {
  const ask = pool.query.bind(pool) as (...words: unknown[]) => Promise<unknown>;
  const query = (...words: unknown[]) => untilItAnswers(() => ask(...words));
  return Object.assign(pool, { query });
}

async function spaceOf(pool: pg.Pool): Promise<{ used: number; free: null }> {
  const { rows } = await pool.query<{ used: number }>(
    "select pg_database_size(current_database()) as used",
  );
  return { used: rows[0]?.used ?? 0, free: null };
}

async function whyNotWritable(pool: pg.Pool): Promise<string | null> {
  const { rows } = await pool.query<{ standby: boolean; refuses: boolean }>(
    "select pg_is_in_recovery() as standby, current_setting('transaction_read_only')::boolean as refuses",
  );
  if (rows[0]?.standby) return "the database server is a standby, which can only be read";
  return rows[0]?.refuses ? "the database server is read-only" : null;
}
