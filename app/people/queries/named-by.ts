import { or, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { folded } from "~/kit/text/folded";
import { nameSortKey } from "~/kit/text/name-order";
import type { Db } from "~db/store";

/** Conditions on memberships and their people: a name or an address has each word of a search in it. None where nothing is searched for. */
export function namedBy(db: Db, search: string): SQL[] {
  const { membership, person } = db.tables;
  return folded(search)
    .split(/\s+/)
    .filter((word) => word !== "")
    .map((word) =>
      or(holds(membership.sortName, nameSortKey(word)), holds(person.email, word)),
    ) as SQL[];
}

/** Whether a text holds some words, of which none is a sign for another. */
function holds(column: SQLiteColumn, words: string): SQL | undefined {
  if (words === "") return undefined;
  return sql`${column} like ${`%${words.replaceAll(/[\\%_]/g, "\\$&")}%`} escape '\\'`;
}
