import type Database from "better-sqlite3";
import { keptWithin } from "~/kit/cache/remember";

/** How long the statements that a connection keeps may be together, in characters. */
const MOST = 1_000_000;

/** What Drizzle asks of a statement: rows as objects or, after `raw`, as arrays. */
type Statement = Pick<Database.Statement<unknown[]>, "run" | "all" | "get"> & {
  readonly reader: boolean;
  raw(): Pick<Statement, "all" | "get">;
};

/** Lets a connection prepare each statement once: that takes several times as long as running most of them. */
export function keepStatements(connection: Database.Database): void {
  const kept = keptWithin<Statement>(MOST);
  const prepare = connection.prepare.bind(connection) as (
    sql: string,
  ) => Database.Statement<unknown[]>;
  const keeping = (sql: string) =>
    kept.recall(sql) ?? kept.keep(sql, bothWays(prepare(sql)), sql.length);
  Object.assign(connection, { prepare: keeping });
}

/** Each caller gets objects or arrays as it asks for them, even from the same statement. */
function bothWays(statement: Database.Statement<unknown[]>): Statement {
  const arrays = {
    all: (...values: unknown[]) => statement.raw(true).all(...values),
    get: (...values: unknown[]) => statement.raw(true).get(...values),
  };
  return {
    reader: statement.reader,
    run: (...values) => statement.run(...values),
    all: (...values) => statement.raw(false).all(...values),
    get: (...values) => statement.raw(false).get(...values),
    raw: () => arrays,
  };
}
