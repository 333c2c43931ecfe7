import type { Call } from "~/people/services/call";
import {
  boardPage,
  everyoneOf,
  SIGN_OFF_GROUPS,
  type BoardCell,
  type BoardQuery,
  type BoardRow,
} from "~/clearance/rules/board/board";
import { managersSignOffs } from "~/clearance/rules/standing/waiting";
import type { Manager } from "~/people/rules/actor";
import { boardRows } from "./board-rows.server";

/** What the board shows of a row. */
export type ShownRow = ReturnType<ReturnType<typeof showingRows>>;

/** What a page carries of each row: no more than it shows, and what many cells say only once. */
function showingRows() {
  const cells = new Map<string, Pick<BoardCell, "state" | "chip">>();
  const shown = ({ state, chip }: BoardCell) => {
    const key = `${state} ${chip.text} ${chip.title}`;
    const known = cells.get(key) ?? { state, chip };
    cells.set(key, known);
    return known;
  };
  return ({ person, cells, validUntil, nextStep, reasons, groups }: BoardRow) => {
    const { id, name, team } = person;
    return {
      person: { id, name, team },
      cells: cells.map(shown),
      validUntil,
      nextStep,
      reasons,
      awaitingManager: groups.includes(SIGN_OFF_GROUPS.manager),
    };
  };
}

/** The manager's board: one page of people, the counts of everybody, and the channels that are its columns. */
export async function showBoard({
  store,
  actor,
  now,
  query,
}: Call<Manager> & { query: BoardQuery }) {
  const { rows, rules } = await boardRows(store, { company: actor, now });
  const { counts: everyone, teams, enrolled } = everyoneOf(rows);
  const page = boardPage(rows, query);
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
    signOffs: managersSignOffs(rows),
    ...page,
    rows: page.rows.map(showingRows()),
  };
}
