import { sql, type Placeholder } from "drizzle-orm";
import { madeOnce } from "../app/kit/cache/remember";
import type { Db } from "./store";

/**
 * Statements that are asked for at nearly every request, built once for a connection: building one costs several times what
 * running it does. `slot` names what differs from one execution to the next.
 */
export function preparedOnce<Made>(prepare: (db: Db) => Made): (db: Db) => Made {
  return madeOnce(prepare);
}

/** The same of statements of one kind that differ in more than what is put into their slots; there may not be many of them. */
export function preparedEach<Of, Made>(
  nameOf: (of: Of) => string,
  prepare: (db: Db, of: Of) => Made,
): (db: Db, of: Of) => Made {
  const made = madeOnce((_: Db) => new Map<string, Made>());
  return (db, of) => {
    const kept = made(db);
    const name = nameOf(of);
    const statement = kept.get(name) ?? prepare(db, of);
    kept.set(name, statement);
    return statement;
  };
}

export function slot(name: string) {
  return sql.placeholder(name);
}

/** As many rows as one statement of `rowsOnce` takes. */
const BLOCK = 20;

interface Statement<Got> {
  execute(values: Record<string, unknown>): PromiseLike<Got> | Got;
}

/**
 * An insertion of any number of rows, built once for a connection: for one row, and for a block of them. `insert` makes it of rows of
 * slots, with a slot for each of these columns. Whatever its statements return is returned in their order.
 */
export function rowsOnce<const Column extends string, Got>(
  columns: readonly Column[],
  insert: (db: Db, rows: Record<Column, Placeholder>[]) => Statement<Got>,
): (db: Db, rows: readonly Record<Column, unknown>[]) => Promise<Got[]> {
  const statementOf = (size: number) =>
    preparedOnce((db) => {
      const rows = Array.from({ length: size }, (_, row) =>
        columns.map((column) => [column, slot(`${column} ${row}`)] as const),
      );
      return insert(
        db,
        rows.map((row) => Object.fromEntries(row) as Record<Column, Placeholder>),
      );
    });
  const one = statementOf(1);
  const block = statementOf(BLOCK);
  return async (db, rows) => {
    const got: Got[] = [];
    for (let from = 0; from < rows.length;) {
      const size = rows.length - from < BLOCK ? 1 : BLOCK;
      const values: Record<string, unknown> = {};
      for (const [row, some] of rows.slice(from, from + size).entries())
        for (const column of columns) values[`${column} ${row}`] = some[column];
      got.push(await (size === 1 ? one : block)(db).execute(values));
      from += size;
    }
    return got;
  };
}
