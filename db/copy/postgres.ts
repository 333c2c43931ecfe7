import { drizzle } from "drizzle-orm/node-postgres";
import type pg from "pg";
import { clientFor, type PostgresOptions } from "~db/postgres/connection";
import { migratePostgres } from "~db/postgres/migrate";
import { whyClosed } from "~db/postgres/trouble";
import { tables } from "~db/schema.postgres";
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

const known = new Map(copiedTables("postgres").map((table) => [table.name, table]));

/** So many rows are fetched at a time. */
const FETCHED = 200;

/** Of a copy, which may take long; and dates and numbers in the same words on every server. */
const SETTINGS = `
  set local statement_timeout = 0; set local lock_timeout = 0; set local idle_in_transaction_session_timeout = 0;
  set local timezone = 'UTC'; set local datestyle = 'ISO'; set local extra_float_digits = 1`;

/** A database as it is now, whatever is written to it meanwhile. */
export async function openPostgresSource(options: PostgresOptions): Promise<CopySource> {
  const { client, said } = await begun(options, "isolation level repeatable read read only");
  return {
    read: handle(client),
    rows: (name) => said.rows(rowsOf(client, known.get(name)!)),
    close: () => client.end(),
  };
}

/** A database without rows, whose tables are made where they are missing. Another transaction sees nothing of it until it is kept. */
export async function openPostgresTarget(options: PostgresOptions): Promise<CopyTarget> {
  try {
    // Whoever copies holds the database already.
    await migratePostgres({ ...options, alone: true });
  } catch (error) {
    throw whyClosed(error, options.url);
  }
  const { client, said } = await begun(options, "");
  const triggers = (how: "enable" | "disable") =>
    [...known.values()].map(({ sqlName }) => `alter table "${sqlName}" ${how} trigger user`);
  // They guard decisions as they are made; here are those that were made. References are checked nevertheless.
  const emptied = `delete from "${MADE_BY_MIGRATIONS}"`;
  await said.of(client.query([...triggers("disable"), emptied].join("; ")));
  return {
    read: handle(client),
    rows: (name) => said.rows(rowsOf(client, known.get(name)!)),
    async add(name, rows) {
      const table = known.get(name)!;
      const written = rows.map((row) => writtenAs(table, row));
      const values = table.columns.map((_, at) => written.map((row) => row[at]));
      await said.of(client.query({ name, text: insertionInto(table), values }));
    },
    async keep() {
      await said.of(client.query(`${triggers("enable").join("; ")}; commit`));
      await said.of(client.query("analyze"));
      await client.end();
    },
    async abandon() {
      // The server takes back what was not committed.
      await client.end().catch(() => undefined);
    },
  };
}

/** A table with rows in it; null in a database without any but those that migrations made. */
export async function findFilledTable(options: PostgresOptions): Promise<string | null> {
  const { client, said } = await begun(options, "read only");
  try {
    const { rows } = await said.of(
      client.query<{ name: string; quoted: string }>(
        "select tablename as name, quote_ident(tablename) as quoted from pg_tables where schemaname = current_schema() and tablename <> $1 order by 1",
        [MADE_BY_MIGRATIONS],
      ),
    );
    for (const { name, quoted } of rows) {
      const found = await said.of(client.query(`select 1 from ${quoted} limit 1`));
      if (found.rows.length > 0) return name;
    }
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A connection in a transaction. What keeps it from the server is said as at a start. */
async function begun(options: PostgresOptions, how: string) {
  const client = clientFor(options, { endless: true });
  const said = inWords(options.url);
  await said.of(client.connect());
  await said.of(client.query(`begin ${how}; ${SETTINGS}`));
  return { client, said };
}

function inWords(url: string) {
  const failed = (error: unknown): never => {
    throw whyClosed(error, url);
  };
  return {
    of: <Result>(asked: Promise<Result>) => asked.catch(failed),
    async *rows(all: AsyncIterable<Row>): AsyncGenerator<Row> {
      try {
        yield* all;
      } catch (error) {
        failed(error);
      }
    },
  };
}

function insertionInto({ sqlName, columns }: CopiedTable): string {
  const names = columns.map(([, column]) => `"${column.name}"`).join(", ");
  const lists = columns.map(([, column], at) => `$${at + 1}::${column.getSQLType()}[]`).join(", ");
  return `insert into "${sqlName}" (${names}) select * from unnest(${lists})`;
}

/* As the program’s own reads have it: texts, of which the columns make values. */
const BOOL = 16;
const asText = {
  getTypeParser: (type: number) => (text: string) => (type === BOOL ? text === "t" : text),
} as unknown as pg.CustomTypesConfig;

async function* rowsOf(client: pg.Client, table: CopiedTable): AsyncGenerator<Row> {
  const names = table.columns.map(([, column]) => `"${column.name}"`).join(", ");
  await client.query(`declare copied cursor for select ${names} from "${table.sqlName}"`);
  for (;;) {
    const { rows } = await client.query<unknown[]>({
      text: `fetch ${FETCHED} from copied`,
      rowMode: "array",
      types: asText,
    });
    for (const values of rows) yield readAs(table, values);
    if (rows.length < FETCHED) break;
  }
  await client.query("close copied");
}

function handle(client: pg.Client): Db {
  return Object.assign(drizzle(client), { tables }) as unknown as Db;
}
