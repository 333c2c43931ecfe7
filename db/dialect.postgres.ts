import {
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  type AnyPgColumn,
} from "drizzle-orm/pg-core";
import type { Dialect } from "./dialect.sqlite";

const builders = {
  name: "postgres" as const,
  table: pgTable,
  text: (name: string) => text(name),
  reference: (name: string, table: { id: AnyPgColumn }) =>
    text(name)
      .notNull()
      .references(() => table.id),
  oneOf: (name: string, values: readonly [string, ...string[]]) =>
    text(name, { enum: [...values] }),
  integer: (name: string) => integer(name),
  real: (name: string) => doublePrecision(name),
  boolean: (name: string) => boolean(name),
  timestamp: (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" }),
  json: (name: string) => jsonb(name),
  index,
  uniqueIndex,
  check,
  primaryKey,
  foreignKey,
};

/** The same builders as PostgreSQL has them. The one cast of the engine: same names, same meaning, other classes. */
export const postgresDialect = builders as unknown as Dialect;
