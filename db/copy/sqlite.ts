import { rmSync } from "node:fs";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrateSqlite } from "~db/migrate.sqlite";
import { tables } from "~db/schema.sqlite";
import type { Db } from "~db/store";
import type { CopySource, CopyTarget } from "./sides";
import {
  copiedTables,
  MADE_BY_MIGRATIONS,
  readAs,
  writtenAs,
  type CopiedTable,
  type Row,
} from "./tables";

const known = new Map(copiedTables("sqlite").map((table) => [table.name, table]));

/** A file as it is now, whatever is written to it meanwhile. */
export function openSqliteSource(file: string): CopySource {
  const reader = new Database(file, { readonly: true, fileMustExist: true });
  reader.pragma("busy_timeout = 5000");
  reader.exec("BEGIN");
  return {
    read: handle(reader),
    rows: (name) => rowsOf(reader, known.get(name)!),
    async close() {
      reader.close();
    },
  };
}

/** A new file, which has its name once it is kept. What a copy that was cut short has left there is removed. */
export function openSqliteTarget(part: string): CopyTarget {
  for (const end of ["", "-journal", "-wal", "-shm"]) rmSync(`${part}${end}`, { force: true });
  const writer = new Database(part);
  // Nothing is lost with it: it is synced to disk as a whole, before it gets its name.
  writer.pragma("journal_mode = MEMORY");
  writer.pragma("synchronous = OFF");
  migrateSqlite(writer);
  const triggers = writer
    .prepare("select name, sql from sqlite_master where type = 'trigger'")
    .all() as { name: string; sql: string }[];
  writer.pragma("foreign_keys = OFF");
  writer.exec("BEGIN IMMEDIATE");
  // They guard decisions as they are made; here are those that were made.
  for (const { name } of triggers) writer.exec(`drop trigger "${name}"`);
  writer.exec(`delete from "${MADE_BY_MIGRATIONS}"`);
  return {
    read: handle(writer),
    rows: (name) => rowsOf(writer, known.get(name)!),
    async add(name, rows) {
      const table = known.get(name)!;
      const insert = writer.prepare(insertionInto(table));
      for (const row of rows) insert.run(...writtenAs(table, row));
    },
    async keep() {
      for (const { sql } of triggers) writer.exec(sql);
      const orphans = writer.pragma("foreign_key_check") as { table: string }[];
      if (orphans[0]) throw new Error(`A row of ${orphans[0].table} belongs to nothing.`);
      writer.exec("COMMIT");
      writer.exec("ANALYZE");
      writer.close();
    },
    async abandon() {
      writer.close();
      rmSync(part, { force: true });
    },
  };
}

function insertionInto({ sqlName, columns }: CopiedTable): string {
  const names = columns.map(([, column]) => `"${column.name}"`).join(", ");
  return `insert into "${sqlName}" (${names}) values (${columns.map(() => "?").join(", ")})`;
}

async function* rowsOf(reader: Database.Database, table: CopiedTable): AsyncGenerator<Row> {
  const names = table.columns.map(([, column]) => `"${column.name}"`).join(", ");
  const all = reader.prepare(`select ${names} from "${table.sqlName}"`).raw(true);
  for (const values of all.iterate()) yield readAs(table, values as unknown[]);
}

function handle(connection: Database.Database): Db {
  return Object.assign(drizzle(connection), { tables }) as unknown as Db;
}
