import type { Call } from "~/people/services/call";
import {
  rowWords,
  SIGN_OFF_GROUPS,
  type BoardQuery,
  type BoardRow,
} from "~/clearance/rules/board/board";
import { managersSignOffs } from "~/clearance/rules/standing/waiting";
import type { Manager } from "~/people/rules/actor";
import { titledFor, type Titled } from "~/clearance/services/standing/readers-titles.server";
import { findPage } from "./find-page.server";
import { managersFirstTask } from "./first-tasks.server";

/** What the board shows of a row. */
export type ShownRow = ReturnType<ReturnType<typeof showingRows>>;

/** What a page carries of each row: no more than it shows, and what many cells say only once. */
function showingRows(titled: Titled) {
  type Cell = ReturnType<typeof rowWords>["cells"][number];
  const cells = new Map<string, Cell>();
  const shown = ({ state, chip }: Cell) => {
    const key = `${state} ${chip.text} ${chip.title}`;
    const known = cells.get(key) ?? { state, chip };
    cells.set(key, known);
    return known;
  };
  return (row: BoardRow) => {
    const { id, name, team } = row.person;
    const { validUntil, groups } = row;
    const words = rowWords(row, titled);
    return {
      person: { id, name, team },
      cells: words.cells.map(shown),
      validUntil,
      // Their own sign-off is the button beside it.
      nextStep: row.nextStep?.kind === "manager" ? "—" : words.nextStep,
      reasons: words.reasons,
      awaitingManager: groups.includes(SIGN_OFF_GROUPS.manager),
    };
  };
}

/** The manager's board: one page of people, the counts of everyone, and the channels that are its columns. */
export async function showBoard({
  store,
  actor,
  now,
  query,
}: Call<Manager> & { query: BoardQuery }) {
  const found = await findPage(store, { company: actor, now, query });
  const { rules, everyone: all, today: _, ...page } = found;
  const { counts: everyone, teams, enrolled, managersTurns } = all;
  const titled = titledFor(rules);
  return {
    company: rules.company,
    channels: rules.channels.map(({ id, name, network, handle }) => ({
      id,
      name,
      network,
      handle,
    })),
    teams,
    /** Whether they manage teams, and none yet. */
    teamless: actor.teams.length === 0,
    everyone,
    enrolled,
    signOffs: managersSignOffs(managersTurns, actor.personId),
    first: await managersFirstTask({ store, actor, now }, all),
    ...page,
    rows: page.rows.map(showingRows(titled)),
  };
}
