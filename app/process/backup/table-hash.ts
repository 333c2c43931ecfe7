import { createHash } from "node:crypto";
import { canonical } from "~/ledger/rules/entry";
import type { Row } from "~db/copy/tables";

export interface TableHash {
  rows: number;
  hash: string;
}

/**
 * What a table says, whichever engine keeps it and in whatever order: the sum of the SHA-256 of its rows, modulo 2²⁵⁶. A row is
 * canonical JSON (RFC 8785) of the values that the program reads, with instants as ISO 8601 to the millisecond.
 */
export function hashingTable() {
  let rows = 0;
  let sum = 0n;
  return {
    /** Returns how long the row is, in characters. */
    add(row: Row): number {
      const text = canonical(plain(row));
      rows += 1;
      sum += BigInt(`0x${createHash("sha256").update(text).digest("hex")}`);
      return text.length;
    },
    done: (): TableHash => ({
      rows,
      hash: BigInt.asUintN(256, sum).toString(16).padStart(64, "0"),
    }),
  };
}

function plain(row: Row): Row {
  const values = Object.entries(row).map(([name, value]) => {
    if (value instanceof Date) return [name, value.toISOString()];
    return [name, typeof value === "number" && !Number.isFinite(value) ? String(value) : value];
  });
  return Object.fromEntries(values) as Row;
}
