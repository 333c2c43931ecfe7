import { sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Db } from "~db/store";
import { nameThen } from "./former-names";

interface Who {
  id: SQLiteColumn;
  name: SQLiteColumn;
}

/** Who signed, and for whom: “Rob Ellis”, or “Rob Ellis for Priya Nair” where Priya was away. Each by the name of then. */
export function signerName(db: Db, signer: Who, away: Who, at: SQLiteColumn) {
  const by = nameThen(db, signer, at);
  return sql<string>`case when ${away.name} is null then ${by} else ${by} || ' for ' || ${nameThen(db, away, at)} end`;
}
