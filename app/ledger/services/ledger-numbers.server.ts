import { findFactsAbout } from "~/ledger/queries/ledger";
import type { OwnPerson } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** The numbers of the entries about a person of a company, by the id of what was recorded with each. */
export async function ledgerNumbers(db: Db, one: OwnPerson): Promise<Map<string, number>> {
  const entries = await findFactsAbout(db, one);
  return new Map(
    entries.flatMap(({ seq, facts }) => {
      const evidence = evidenceIn(facts);
      return evidence === null ? [] : [[evidence, seq]];
    }),
  );
}

/** Null also where somebody has tampered with the facts: verifying the chain says so. */
function evidenceIn(facts: string): string | null {
  try {
    const { evidence } = JSON.parse(facts) as { evidence?: unknown };
    return typeof evidence === "string" ? evidence : null;
  } catch {
    return null;
  }
}
