import { turn } from "~/kit/heavy/turn";
import { findEmployeeIds } from "~/people/queries/employees";
import type { Reach } from "~/ledger/rules/own";
import type { Db } from "~db/store";
import { gatherFacts, type EmployeeFacts } from "./gather-facts.server";

/** People whose facts are read at once: reading and judging them takes some 30 ms of CPU. */
const PART = 50;

/**
 * The facts of everyone within a reach, or of some of them in the order given, a part at a time. Other requests have their turn
 * between two parts, and no more than one part is in memory.
 */
export async function* factsInParts(
  db: Db,
  { company, personIds }: { company: Reach; personIds?: readonly string[] | undefined },
): AsyncGenerator<EmployeeFacts[]> {
  const ids = personIds ?? (await findEmployeeIds(db, company));
  for (let from = 0; from < ids.length; from += PART) {
    if (from > 0) await turn();
    yield await gatherFacts(db, { company, personIds: ids.slice(from, from + PART) });
  }
}
