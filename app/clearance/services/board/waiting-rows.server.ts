import { SIGN_OFF_GROUPS, type BoardRow } from "~/clearance/rules/board/board";
import type { SignOffKind } from "~/clearance/rules/kinds";
import { remembered } from "~/kit/cache/remember";
import { companyOf, type Reach } from "~/ledger/rules/own";
import { findTeamsWithin } from "~/people/queries/teams";
import type { Store } from "~db/store";
import { readRows } from "./board-rows.server";
import { upToDate } from "./up-to-date.server";

type WaitingRow = Pick<BoardRow, "person" | "programmes">;

const kept = remembered<Store, WaitingRow[]>();

/**
 * Those within somebody’s reach who wait for the sign-off of a side. They are read again when anything that is kept of their company
 * was written since: every page of somebody with news asks for them.
 */
export async function waitingRows(
  store: Store,
  { company: reach, now }: { company: Reach; now: Date },
  side: SignOffKind,
) {
  const company = companyOf(reach);
  const known = await upToDate(store, { company, now });
  const { rules, today, version } = known;
  const name = `${company.companyId} ${side}`;
  const stamp = `${version} ${today}`;
  const all = kept.recall(store, name, stamp) ?? kept.keep(store, name, await read(), stamp);
  const teamOf = await findTeamsWithin(store.read, reach);
  const rows = teamOf
    ? all.flatMap((row) => {
        const team = teamOf.get(row.person.id);
        return team === undefined ? [] : { ...row, person: { ...row.person, team } };
      })
    : all;
  return { ...known, rows, rules };

  async function read(): Promise<WaitingRow[]> {
    const group = SIGN_OFF_GROUPS[side];
    const rows = await readRows(store.read, company, { group }, today);
    return rows.map(({ person, programmes }) => ({ person, programmes }));
  }
}
