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

/** What waits for a side among these people, the longest waiting first. */
export function waitingFor(side: SignOffKind, rows: readonly BoardRow[]): Waiting[] {
  return rows
    .flatMap(({ person: { id, name, team }, programmes }) =>
      programmes.flatMap(({ awaiting, awaitingSince: since, enrolmentId, title, trainer }) =>
        awaiting === side && since
          ? [{ person: { id, name, team }, programme: title, enrolmentId, trainer, since }]
          : [],
      ),
    )
    .sort(longestFirst);
}

/** How many sign-offs managers are asked for: as many as their page of sign-offs lists. */
export const managersSignOffs = madeOnce(
  (rows: readonly BoardRow[]) => waitingFor("manager", rows).length,
);

export function longestFirst(a: { since: Date }, b: { since: Date }): number {
  return a.since.getTime() - b.since.getTime();
}
