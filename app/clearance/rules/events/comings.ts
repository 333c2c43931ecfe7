import type { HistoryEvent } from "./history";

interface Entry {
  seq: number;
  kind: string;
  at: Date;
  facts: { readonly [name: string]: unknown };
}

/**
 * When someone left and came back, by the ledger's entries about them in their order. Leaving that was cancelled, or put off to
 * another day, is not told, and neither is the last one, after which nobody came back: that is what the person's own row says.
 */
export function comingsAndGoings(entries: readonly Entry[]): HistoryEvent[] {
  const told: HistoryEvent[] = [];
  let left: HistoryEvent | null = null;
  for (const { seq, kind, at, facts } of entries) {
    const id = String(seq);
    if (kind === "person-left") {
      const leftAt = new Date(String(facts["leftAt"]));
      left = { kind, id, at: Number.isNaN(leftAt.getTime()) ? at : leftAt, ledger: seq };
    } else if (kind === "leaving-taken-back") left = null;
    else if (kind === "person-returned") {
      told.push(...(left ? [left] : []), { kind, id, at, ledger: seq });
      left = null;
    }
  }
  return told;
}
