import Database from "better-sqlite3";
import { getTableName } from "drizzle-orm";
import { WRITTEN_WITH_IT } from "~db/schema/derived";
import { tables } from "~db/schema.sqlite";
import { keepStatements } from "./statements";

/**
 * Another connection to a file that only reads it, and has the derived tables in memory: as `from` has them now, free to be written
 * though the file takes nothing. SQLite finds a temporary table before the file’s of the same name, so every query reads these.
 */
export function readAside(file: string, from: Database.Database): Database.Database {
  const connection = new Database(file, { readonly: true });
  connection.pragma("temp_store = memory");
  // Which they refer to are tables of the file, out of reach of theirs.
  connection.pragma("foreign_keys = off");
  connection.pragma("busy_timeout = 1000");
  const fill = connection.transaction(() => copyDerived(connection, from));
  from.transaction(fill)();
  keepStatements(connection);
  return connection;
}

/** All of it as it is at one moment. */
function copyDerived(connection: Database.Database, from: Database.Database) {
  for (const table of WRITTEN_WITH_IT.map((name) => getTableName(tables[name]))) {
    const made = connection
      .prepare<[string], { sql: string }>(
        "select sql from main.sqlite_master where tbl_name = ? and sql is not null order by type desc",
      )
      .all(table);
    for (const { sql } of made) connection.exec(sql.replace(MADE, "create $1 temp."));
    const rows = from.prepare(`select * from "${table}"`).raw().all() as unknown[][];
    const slots = rows[0]?.map(() => "?").join(", ");
    const add = slots && connection.prepare(`insert into temp."${table}" values (${slots})`);
    if (add) for (const row of rows) add.run(...row);
  }
}

const MADE = /^create (table|index|unique index) /i;
