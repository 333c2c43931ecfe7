import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from "drizzle-orm/sqlite-core";

/** The column and constraint builders the schema is written against, as SQLite has them. This is the typed dialect. */
export const sqliteDialect = {
  name: "sqlite" as "sqlite" | "postgres",
  table: sqliteTable,
  text: (name: string) => text(name),
  /** The id of a row of another table. */
  reference: (name: string, table: { id: AnySQLiteColumn }) =>
    text(name)
      .notNull()
      .references(() => table.id),
  oneOf: <const Values extends readonly [string, ...string[]]>(name: string, values: Values) =>
    text(name, { enum: values }),
  integer: (name: string) => integer(name),
  real: (name: string) => real(name),
  boolean: (name: string) => integer(name, { mode: "boolean" }),
  /** An instant, to the millisecond. */
  timestamp: (name: string) => integer(name, { mode: "timestamp_ms" }),
  json: <Shape>(name: string) => text(name, { mode: "json" }).$type<Shape>(),
  index,
  uniqueIndex,
  check,
  primaryKey,
  foreignKey,
};

export type Dialect = typeof sqliteDialect;
