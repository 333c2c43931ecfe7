import { boardPage, everyoneOf, type BoardQuery } from "~/domain/clearance/board";
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
  const { counts: everyone, teams, enrolled } = everyoneOf(rows);
  return {
    company: rules.company,
    channels: rules.channels.map(({ id, name, network, handle }) => ({
      id,
      name,
      network,
      handle,
    })),
    teams,
    everyone,
    enrolled,
    ...boardPage(rows, query),
  };
}
