import { getTableColumns, type Column } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/sqlite-core";
import { tables as ofPostgres } from "~db/schema.postgres";
import { tables as ofSqlite } from "~db/schema.sqlite";
import { DERIVED } from "~db/schema/derived";
import type { Tables } from "~db/schema/tables";

export type TableName = keyof Tables;

/** The one table that has a row from the beginning, in which nobody has decided anything yet. */
export const MADE_BY_MIGRATIONS = "installation";

/** A row by the schema’s names of its columns, with the values that the program reads. */
export type Row = Record<string, unknown>;

/** A table as one engine has it. */
export interface CopiedTable {
  name: TableName;
  /** In the database. */
  sqlName: string;
  columns: readonly (readonly [name: string, column: Column])[];
  /** The schema’s names of the columns that tell its rows apart. */
  key: readonly string[];
}

/** Every table but what is derived, each after those it refers to. */
export function copiedTables(engine: "sqlite" | "postgres"): CopiedTable[] {
  const tables = engine === "sqlite" ? ofSqlite : (ofPostgres as unknown as Tables);
  return inOrder().map((name) => {
    const { name: sqlName, primaryKeys, columns } = getTableConfig(ofSqlite[name]);
    const keyed = primaryKeys[0]?.columns ?? columns.filter((column) => column.primary);
    const inSqlite = Object.entries(getTableColumns(ofSqlite[name]));
    const key = keyed.map((one) => inSqlite.find(([, column]) => column.name === one.name)![0]);
    return { name, sqlName, columns: Object.entries(getTableColumns(tables[name])), key };
  });
}

/** No two tables refer to each other in a circle. */
function inOrder(): TableName[] {
  const names = Object.keys(ofSqlite) as TableName[];
  const ordered = new Set<TableName>();
  const place = (name: TableName) => {
    if (ordered.has(name) || DERIVED.includes(name)) return;
    for (const { reference } of getTableConfig(ofSqlite[name]).foreignKeys) {
      const { foreignTable } = reference();
      const other = names.find((one) => (ofSqlite[one] as unknown) === foreignTable);
      if (other && other !== name) place(other);
    }
    ordered.add(name);
  };
  for (const name of names) place(name);
  return [...ordered];
}

/** What the program reads, of the values that an engine’s driver gives in the order of the columns. */
export function readAs(table: CopiedTable, values: readonly unknown[]): Row {
  const row: Row = {};
  for (const [at, [name, column]] of table.columns.entries()) {
    const value = values[at] ?? null;
    row[name] = value === null ? null : column.mapFromDriverValue(value);
  }
  return row;
}

/** The opposite. */
export function writtenAs(table: CopiedTable, row: Row): unknown[] {
  return table.columns.map(([name, column]) => {
    const value = row[name] ?? null;
    return value === null ? null : column.mapToDriverValue(value);
  });
}
