import { sqliteDialect } from "./dialect.sqlite";
import { defineTables } from "./schema/tables";

export const tables = defineTables(sqliteDialect);
