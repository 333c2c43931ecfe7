import { sql } from "drizzle-orm";
import { madeOnce } from "../app/kit/cache/remember";
import type { Db } from "./store";

/**
 * Statements that are asked for at nearly every request, built once for a connection: building one costs several times what
 * running it does. `slot` names what differs from one execution to the next.
 */
export function preparedOnce<Made>(prepare: (db: Db) => Made): (db: Db) => Made {
  return madeOnce(prepare);
}

export function slot(name: string) {
  return sql.placeholder(name);
}
