import { turn } from "~/kit/heavy/turn";
import type { BoardQuery } from "~/clearance/rules/board/board";
import { notFound } from "~/kit/http/refusal";
import { findAllIds } from "~/clearance/services/board/find-page.server";
import { factsInParts } from "~/clearance/services/standing/facts-in-parts.server";
import type { EmployeeFacts } from "~/clearance/services/standing/gather-facts.server";
import type { Reach } from "~/ledger/rules/own";
import type { Db, Store, Tx } from "~db/store";
import { findEmployees } from "~/people/queries/employees";
import { inNameOrder } from "~/kit/text/name-order";

/** Who is meant: some people by name, or everyone the board's filter shows now. */
export type Selection =
  | { personIds: readonly string[] }
  | { shownBy: Pick<BoardQuery, "search" | "group"> };

/** So many are changed in one write, so that nobody waits long for theirs. */
const AT_ONCE = 50;

/** The ids of the people who are meant. If one of them isn’t an employee within the manager’s reach, nobody is found. */
export async function chosenPeople(
  store: Store,
  { company, now, selection }: { company: Reach; now: Date; selection: Selection },
): Promise<string[]> {
  if ("personIds" in selection) {
    const personIds = [...new Set(selection.personIds)];
    if (personIds.length === 0) return [];
    const found = await findEmployees(store.read, { company, personIds });
    if (found.length < personIds.length) throw notFound("person");
    return found.map(({ id }) => id);
  }
  return findAllIds(store, { company, now, query: selection.shownBy });
}

/** What is recorded of these people, by name. */
export async function factsOfChosen(
  db: Db,
  { company, personIds }: { company: Reach; personIds: readonly string[] },
): Promise<EmployeeFacts[]> {
  const chosen: EmployeeFacts[] = [];
  for await (const part of factsInParts(db, { company, personIds })) chosen.push(...part);
  return chosen.sort((a, b) => inNameOrder(a.employee.name, b.employee.name));
}

/** Does something for each of them, some in a write, deciding by what that write sees. */
export async function forEachChosen(
  store: Store,
  chosen: { company: Reach; personIds: readonly string[] },
  work: (tx: Tx, some: EmployeeFacts[]) => Promise<void>,
) {
  const { company, personIds } = chosen;
  for (let from = 0; from < personIds.length; from += AT_ONCE) {
    const some = personIds.slice(from, from + AT_ONCE);
    await store.write(async (tx) =>
      work(tx, await factsOfChosen(tx, { company, personIds: some })),
    );
    await turn();
  }
}
