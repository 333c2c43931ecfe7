import { boardCounts, boardPage, type BoardQuery } from "~/domain/clearance/board";
import type { Manager } from "~/domain/people/actor";
import type { Store } from "~db/store";
import { boardRows } from "./board-rows.server";

/** The manager's board: one page of people, the counts of everybody, and the channels that are its columns. */
export async function showBoard({
  store,
  actor,
  now,
  query,
}: {
  store: Store;
  actor: Manager;
  now: Date;
  query: BoardQuery;
}) {
  const { rows, rules } = await boardRows(store, { companyId: actor.companyId, now });
  return {
    company: rules.company,
    channels: rules.channels.map(({ id, name, network, handle }) => ({
      id,
      name,
      network,
      handle,
    })),
    teams: new Set(rows.map((row) => row.person.team).filter((team) => team !== null)).size,
    everyone: boardCounts(rows),
    enrolled: rows.filter(({ cells }) => cells.some(({ state }) => state !== "not-enrolled"))
      .length,
    ...boardPage(rows, query),
  };
}
