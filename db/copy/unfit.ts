import type { Column } from "drizzle-orm";
import { copiedTables, type Row, type TableName } from "./tables";

/** What PostgreSQL can’t store though SQLite does: U+0000 or half of a surrogate pair in a text, a number or a date beyond its ends. */
export type Unfit = "nul" | "half" | "number" | "date";

const known = new Map(copiedTables("postgres").map((table) => [table.name, table]));

/** What of a row doesn’t fit into PostgreSQL, by the columns in the database; and what tells the row apart. */
export function unfitIn(name: TableName, row: Row) {
  const { sqlName: table, columns, key } = known.get(name)!;
  return columns.flatMap(([of, column]) => {
    const why = unfitOf(row[of], column);
    const id = key.map((one) => shown(row[one])).join(" ");
    return why ? [{ table, column: column.name, id, why }] : [];
  });
}

function unfitOf(value: unknown, column: Column): Unfit | null {
  if (typeof value === "string") return unfitText(value);
  if (typeof value === "number")
    return column.getSQLType() === "integer" ? unfitInteger(value) : null;
  if (value instanceof Date) return unfitDate(value);
  return typeof value === "object" ? unfitJson(value) : null;
}

const HALF = /\p{Surrogate}/u;

function unfitText(text: string): Unfit | null {
  if (text.includes("\0")) return "nul";
  return HALF.test(text) ? "half" : null;
}

function unfitInteger(value: number): Unfit | null {
  return Number.isInteger(value) && Math.abs(value + 0.5) < 2 ** 31 ? null : "number";
}

/* What PostgreSQL writes of earlier years is read as of other ones. */
const [FIRST, LAST] = [
  Date.parse("0100-01-01T00:00:00.000Z"),
  Date.parse("9999-12-31T23:59:59.999Z"),
];

function unfitDate(date: Date): Unfit | null {
  return date.getTime() >= FIRST && date.getTime() <= LAST ? null : "date";
}

/* Only these are written as escapes that may be more than PostgreSQL takes. */
const SUSPECT = /\\u(0000|d[89a-f])/;

function unfitJson(value: object | null): Unfit | null {
  return value !== null && SUSPECT.test(JSON.stringify(value)) ? unfitWithin(value) : null;
}

function unfitWithin(value: unknown): Unfit | null {
  if (typeof value === "string") return unfitText(value);
  if (typeof value !== "object" || value === null) return null;
  for (const one of [...Object.keys(value), ...Object.values(value)]) {
    const why = unfitWithin(one);
    if (why) return why;
  }
  return null;
}

function shown(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "?" : value.toISOString();
  return String(value).replaceAll("\0", "\u{fffd}");
}
