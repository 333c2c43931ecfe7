import { sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";

/** Who signed, and for whom: “Rob Ellis”, or “Rob Ellis for Priya Nair” where Priya was away. */
export function signerName(signer: { name: SQLiteColumn }, away: { name: SQLiteColumn }) {
  return sql<string>`case when ${away.name} is null then ${signer.name} else ${signer.name} || ' for ' || ${away.name} end`;
}
