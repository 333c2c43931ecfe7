import { partSize } from "~/kit/heavy/part-size";
import { turn } from "~/kit/heavy/turn";
import { findEmployeeIds } from "~/people/queries/employees";
import type { Reach } from "~/ledger/rules/own";
import type { Db } from "~db/store";
import { gatherFacts, type EmployeeFacts } from "./gather-facts.server";

/** The most people whose facts are read at once, and judged by who asks for them. */
const part = partSize(50);

/**
 * The facts of everyone within a reach, or of some of them in the order given, a part at a time. Other requests have their turn
 * between two parts, and no more than one part is in memory.
 */
export async function* factsInParts(
  db: Db,
  { company, personIds }: { company: Reach; personIds?: readonly string[] | undefined },
): AsyncGenerator<EmployeeFacts[]> {
  const ids = personIds ?? (await findEmployeeIds(db, company));
  let from = 0;
  while (from < ids.length) {
    if (from > 0) await turn();
    const some = ids.slice(from, from + part.size);
    const done = part.begin();
    yield await gatherFacts(db, { company, personIds: some });
    done(some.length);
    from += some.length;
  }
}
