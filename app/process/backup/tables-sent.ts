import type { CopySource, CopyTarget } from "~db/copy/sides";
import { copiedTables, type Row } from "~db/copy/tables";
import { unfitIn } from "~db/copy/unfit";
import { hashingTable, type TableHash } from "./table-hash";

interface CopiedTable {
  table: string;
  sent: TableHash;
  arrived: TableHash;
}

export interface CopiedRows {
  copied: CopiedTable[];
  /** What PostgreSQL can’t store, the first of them; and how many there are beside those. */
  unfit: ReturnType<typeof unfitIn>;
  more: number;
}

/** So many rows, or characters in them, are sent together. */
const ROWS = 500;
const CHARACTERS = 1_000_000;

const SHOWN = 20;

/** Copies every table, and reads it again where it arrived. Once a row doesn’t fit, the others are only looked at. */
export async function copyTables(source: CopySource, target: CopyTarget): Promise<CopiedRows> {
  const all: CopiedRows = { copied: [], unfit: [], more: 0 };
  for (const { name, sqlName: table } of copiedTables("sqlite")) {
    const sent = hashingTable();
    let batch: Row[] = [];
    let characters = 0;
    const send = async () => {
      if (batch.length > 0) await target.add(name, batch);
      batch = [];
      characters = 0;
    };
    for await (const row of source.rows(name)) {
      const unfit = unfitIn(name, row);
      const shown = unfit.slice(0, SHOWN - all.unfit.length);
      all.unfit.push(...shown);
      all.more += unfit.length - shown.length;
      if (all.unfit.length > 0) continue;
      characters += sent.add(row);
      batch.push(row);
      if (batch.length === ROWS || characters > CHARACTERS) await send();
    }
    if (all.unfit.length > 0) continue;
    await send();
    const arrived = hashingTable();
    for await (const row of target.rows(name)) arrived.add(row);
    all.copied.push({ table, sent: sent.done(), arrived: arrived.done() });
  }
  return all;
}

/** The tables whose rows are not the same on both sides. */
export function differences(copied: readonly CopiedTable[]): CopiedTable[] {
  return copied.filter(
    ({ sent, arrived }) => sent.rows !== arrived.rows || sent.hash !== arrived.hash,
  );
}
