import type { BoardPerson, BoardRow } from "~/clearance/rules/board/board";
import type { SignOffKind } from "~/clearance/rules/kinds";
import { madeOnce } from "~/kit/cache/remember";

/** One sign-off that a side is asked for. */
export interface Waiting {
  person: Pick<BoardPerson, "id" | "name" | "team">;
  programme: string;
  enrolmentId: string;
  /** The trainer who has signed, where it is the manager's turn. */
  trainer: string | null;
  since: Date;
}

/** What waits for somebody of a side among these people, the longest waiting first. Nobody is asked about themselves. */
export function waitingFor(
  side: SignOffKind,
  rows: readonly BoardRow[],
  signerId: string,
): Waiting[] {
  return rows
    .filter(({ person }) => person.id !== signerId)
    .flatMap(({ person: { id, name, team }, programmes }) =>
      programmes.flatMap(({ awaiting, awaitingSince: since, enrolmentId, title, trainer }) =>
        awaiting === side && since
          ? [{ person: { id, name, team }, programme: title, enrolmentId, trainer, since }]
          : [],
      ),
    )
    .sort(longestFirst);
}

/** How many sign-offs a manager is asked for: as many as their page of sign-offs lists. */
export function managersSignOffs(rows: readonly BoardRow[], managerId: string): number {
  const byPerson = managersTurns(rows);
  return byPerson.total - (byPerson.of.get(managerId) ?? 0);
}

const managersTurns = madeOnce((rows: readonly BoardRow[]) => {
  const of = new Map<string, number>();
  let total = 0;
  for (const { person, programmes } of rows) {
    const turns = programmes.filter(
      ({ awaiting, awaitingSince }) => awaiting === "manager" && awaitingSince,
    ).length;
    total += turns;
    if (turns > 0) of.set(person.id, turns);
  }
  return { of, total };
});

export function longestFirst(a: { since: Date }, b: { since: Date }): number {
  return a.since.getTime() - b.since.getTime();
}
