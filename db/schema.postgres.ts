import { postgresDialect } from "./dialect.postgres";
import { defineTables } from "./schema/tables";

export const tables = defineTables(postgresDialect);
