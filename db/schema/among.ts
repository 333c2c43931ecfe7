import { sql, type SQL } from "drizzle-orm";

/** A check expression: the column holds one of these words. The words are ours, from a constant, never from input. */
export function among(column: string, values: readonly string[]): SQL {
  return sql.raw(`${column} in (${values.map((value) => `'${value}'`).join(", ")})`);
}
