import type { Tables } from "~db/schema/tables";
import type { Tx } from "~db/store";

type Row<Name extends keyof Tables> = Tables[Name]["$inferInsert"];

/** Rows gathered by table, then added in few statements: a made company is not worth a write for each fact. */
export class Sheaf {
  private readonly rows = new Map<keyof Tables, object[]>();

  add<Name extends keyof Tables>(name: Name, row: Row<Name>) {
    const rows = this.rows.get(name) ?? [];
    this.rows.set(name, rows);
    rows.push(row);
  }

  async bind(tx: Tx) {
    for (const [name, rows] of this.rows) {
      for (let from = 0; from < rows.length; from += 500) {
        await tx.insert(tx.tables[name]).values(rows.slice(from, from + 500) as never);
      }
    }
  }
}
