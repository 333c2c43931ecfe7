import type { BoardPerson, BoardRow } from "~/clearance/rules/board/board";

/** One sign-off that a trainer is asked for. */
export interface WaitingForTrainer {
  person: Pick<BoardPerson, "id" | "name" | "team">;
  programme: string;
  enrolmentId: string;
  since: Date;
}

/** What waits for a trainer among these people, the longest waiting first. */
export function waitingForTrainer(rows: readonly BoardRow[]): WaitingForTrainer[] {
  return rows
    .flatMap(({ person: { id, name, team }, programmes }) =>
      programmes.flatMap(({ awaiting, awaitingSince, enrolmentId, title }) =>
        awaiting === "trainer" && awaitingSince
          ? [{ person: { id, name, team }, programme: title, enrolmentId, since: awaitingSince }]
          : [],
      ),
    )
    .sort((a, b) => a.since.getTime() - b.since.getTime());
}
