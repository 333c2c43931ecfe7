import { PGlite } from "@electric-sql/pglite";
import type { Logger } from "drizzle-orm";
import { drizzle } from "drizzle-orm/pglite";
import { migrate } from "drizzle-orm/pglite/migrator";
import { compareMigrations, migrationsFolder } from "./migrations";
import { tables } from "./schema.postgres";
import { outermost, type Db, type Store, type Tx } from "./store";

export interface PgliteStore extends Store {
  truncate(): Promise<void>;
  /** Its files, for another one to begin with. */
  files(): Promise<Blob>;
}

/** PostgreSQL inside this process, for tests: the same doors over the other engine, so that neither is favoured. */
export async function openPgliteStore(files?: Blob): Promise<PgliteStore> {
  const client = await PGlite.create(files ? { loadDataDir: files } : {});
  const logger: Logger = { logQuery: (sql) => store.onStatement?.(sql) };
  const db = drizzle(client, { logger });

  const store: Store = {
    read: Object.assign(db, { tables }) as unknown as Db,
    onStatement: null,
    write: (work) =>
      outermost(() =>
        db.transaction(
          (transaction) =>
            work(Object.assign(transaction, { tables, inTransaction: true }) as unknown as Tx),
          { isolationLevel: "serializable" },
        ),
      ),
    guest: { db, provider: "pg", tables },
    writes: { open: 0, onEnd: null },
    async migrationState() {
      const { rows } = await client.query<{ at: string | null }>(
        "select max(created_at) as at from drizzle.__drizzle_migrations",
      );
      const at = rows[0]?.at;
      const state = compareMigrations("postgres", at == null ? null : Number(at));
      return state === "current"
        ? { current: true }
        : { current: false, reason: `the database is ${state}` };
    },
    async appliedMigrations() {
      const { rows } = await client.query<{ applied: number }>(
        "select count(*)::int as applied from drizzle.__drizzle_migrations",
      );
      return rows[0]?.applied ?? 0;
    },
    space: () => Promise.resolve(null),
    whyNotWritable: () => Promise.resolve(null),
    close: () => client.close(),
  };

  await migrate(db, { migrationsFolder: migrationsFolder("postgres") });
  return Object.assign(store, {
    files: () => client.dumpDataDir("none"),
    async truncate() {
      const { rows: all } = await client.query<{ name: string }>(
        "select quote_ident(tablename) as name from pg_tables where schemaname = 'public'",
      );
      const each = all.map(
        ({ name }) =>
          `select '${name}' as name, pg_relation_size('${name}') > 8192 as large where exists (select 1 from ${name})`,
      );
      const { rows: filled } = await client.query<{ name: string; large: boolean }>(
        each.join(" union all "),
      );
      if (filled.length === 0) return;
      // Without triggers, which keep history and references; truncating would rewrite every table’s files.
      const deletes = filled.map(({ name }) => `delete from ${name};`).join(" ");
      await client.exec(`begin; set local session_replication_role = replica; ${deletes} commit;`);
      // In a table of several pages, new rows would fill the gaps, and not lie in the order in which they came.
      const large = filled.filter((table) => table.large).map(({ name }) => name);
      if (large.length > 0) await client.exec(`vacuum ${large.join(", ")}`);
    },
  });
}
