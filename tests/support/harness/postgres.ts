import pg from "pg";
import { inject } from "vitest";
import { openPostgresStore } from "~db/postgres/store";
import type { Store } from "~db/store";

export interface EmptiedStore extends Store {
  /** Takes every row away. */
  empty(): Promise<void>;
}

let ofProcess: Promise<EmptiedStore> | undefined;

/** The one migrated PostgreSQL database of this process, with whatever the last test left in it. */
export function sharedPostgres(): Promise<EmptiedStore> {
  return (ofProcess ??= openShared());
}

/** The address of a migrated, empty database on the tests' server, which is started by the first one who asks. */
export function aPostgresDatabase(): Promise<string> {
  return asked("/");
}

/** The address of a database there with the demo, as every site under test begins. */
export function aDemoOnPostgres(): Promise<string> {
  return asked("/demo");
}

async function asked(at: string): Promise<string> {
  const answer = await fetch(inject("postgres") + at);
  const said = await answer.text();
  if (!answer.ok) throw new Error(said);
  return said;
}

async function openShared(): Promise<EmptiedStore> {
  const url = await aPostgresDatabase();
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const { rows } = await pool.query<{ name: string }>(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public'",
  );
  const whichAreFilled = rows
    .map(
      ({ name }) =>
        `select '${name}' as name, pg_relation_size('${name}') > 8192 as large where exists (select 1 from ${name})`,
    )
    .join(" union all ");
  return Object.assign(await openPostgresStore({ url }), {
    async empty() {
      const { rows: filled } = await pool.query<{ name: string; large: boolean }>(whichAreFilled);
      if (filled.length === 0) return;
      // Without triggers, which keep history and references; truncating would rewrite every table’s files.
      const deletes = filled.map(({ name }) => `delete from ${name};`).join(" ");
      await pool.query(`begin; set local session_replication_role = replica; ${deletes} commit;`);
      // In a table of several pages, new rows would fill the gaps, and not lie in the order in which they came.
      const large = filled.filter((table) => table.large).map(({ name }) => name);
      if (large.length > 0) await pool.query(`vacuum ${large.join(", ")}`);
    },
  });
}
