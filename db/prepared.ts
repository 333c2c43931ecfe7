import { sql } from "drizzle-orm";
import type { Db } from "./store";

/**
 * Statements that are asked for at nearly every request, built once for a connection: building one costs several times what
 * running it does. `slot` names what differs from one execution to the next.
 */
export function preparedOnce<Made>(prepare: (db: Db) => Made): (db: Db) => Made {
  const made = new WeakMap<Db, Made>();
  return (db) => {
    const known = made.get(db);
    if (known) return known;
    const fresh = prepare(db);
    made.set(db, fresh);
    return fresh;
  };
}

export function slot(name: string) {
  return sql.placeholder(name);
}
