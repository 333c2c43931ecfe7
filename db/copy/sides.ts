import type { Db } from "~db/store";
import type { Row, TableName } from "./tables";

interface Copied {
  read: Db;
  /** The rows of a table, of which never many are in memory. */
  rows(name: TableName): AsyncIterable<Row>;
}

/** What is copied, as it is at one moment. */
export interface CopySource extends Copied {
  close(): Promise<void>;
}

/** Where it is copied to: all of it lands there when it is kept, or nothing of it. */
export interface CopyTarget extends Copied {
  add(name: TableName, rows: readonly Row[]): Promise<void>;
  keep(): Promise<void>;
  /** Leaves what was there before, which was nothing. */
  abandon(): Promise<void>;
}
