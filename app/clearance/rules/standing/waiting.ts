import type { BoardPerson, BoardRow } from "~/clearance/rules/board/board";
import type { SignOffKind } from "~/clearance/rules/kinds";

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
  rows: readonly Pick<BoardRow, "person" | "programmes">[],
  signerId: string | null,
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
export function managersSignOffs(turns: readonly ManagersTurns[], managerId: string): number {
  return turns.reduce(
    (sum, { personId, turns: own }) => sum + (personId === managerId ? 0 : own),
    0,
  );
}

/** How many sign-offs of one person a manager is asked for. */
export interface ManagersTurns {
  personId: string;
  turns: number;
}

/** Of each of these people who waits for a manager; who has waited longest comes first. */
export function managersTurnsOf(rows: readonly BoardRow[]): ManagersTurns[] {
  const of = new Map<string, ManagersTurns>();
  for (const { person } of waitingFor("manager", rows, null)) {
    const { turns = 0 } = of.get(person.id) ?? {};
    of.set(person.id, { personId: person.id, turns: turns + 1 });
  }
  return [...of.values()];
}

export function longestFirst(a: { since: Date }, b: { since: Date }): number {
  return a.since.getTime() - b.since.getTime();
}
