import { findFactsAbout } from "~/ledger/queries/ledger";
import type { OwnPerson } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** An entry as far as a timeline asks. Its facts are empty where somebody has tampered with them: verifying the chain says so. */
interface EntryAbout {
  seq: number;
  kind: string;
  at: Date;
  facts: { readonly [name: string]: unknown };
}

/** The entries about a person of a company, in their order. */
export async function entriesAbout(db: Db, one: OwnPerson): Promise<EntryAbout[]> {
  const entries = await findFactsAbout(db, one);
  return entries.map((entry) => ({ ...entry, facts: factsIn(entry.facts) }));
}

/** Their numbers, by the id of what was recorded with each. */
export function numbersIn(entries: readonly EntryAbout[]): Map<string, number> {
  return new Map(
    entries.flatMap(({ seq, facts: { evidence } }) =>
      typeof evidence === "string" ? [[evidence, seq]] : [],
    ),
  );
}

function factsIn(facts: string): EntryAbout["facts"] {
  try {
    const read = JSON.parse(facts) as unknown;
    return typeof read === "object" && read !== null ? { ...read } : {};
  } catch {
    return {};
  }
}
