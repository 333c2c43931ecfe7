import { boardRow, type BoardRow } from "~/clearance/rules/board/board";
import { outlookOf, type Outlook } from "~/clearance/rules/board/outlook";
import { boardOutlooks, boardRows } from "~/clearance/services/board/board-rows.server";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { momentIn, type Moment } from "~/kit/time/moment";
import type { Store } from "~db/store";
import { ownCompany } from "../own";

interface WholeBoard {
  rows: BoardRow[];
  outlooks: Map<string, Outlook>;
}

/** The rows and outlooks of a company as they are kept in tables. */
export async function asKept(store: Store, companyId: string, now: Date): Promise<WholeBoard> {
  const company = ownCompany(companyId);
  const { rows } = await boardRows(store, { company, now });
  const { people } = await boardOutlooks(store, { company, now });
  const outlooks = people.map(({ person, outlook }) => [person.id, outlook] as const);
  return { rows: byId(rows), outlooks: new Map(outlooks) };
}

/** The same, computed from the facts by the one function that decides. */
export async function byTheFunction(
  store: Store,
  companyId: string,
  now: Date,
): Promise<WholeBoard> {
  const company = ownCompany(companyId);
  const rules = await companyRules({ ...store }, company);
  const moment = momentIn(rules.company.timeZone, now);
  const channelIds = rules.channels.map((channel) => channel.id);
  const rows: BoardRow[] = [];
  const outlooks = new Map<string, Outlook>();
  for (const facts of await gatherFacts(store.read, { company })) {
    const { id, name, email, team, leftAt } = facts.employee;
    if (leftAt && leftAt <= now) continue;
    const at = (then: Moment) => standingsOf(facts, rules, then).standings;
    const standings = at(moment);
    rows.push(boardRow({ id, name, email, team }, standings, channelIds, moment.today));
    outlooks.set(id, outlookOf({ standings, at, leftAt }, channelIds, moment));
  }
  return { rows: byId(rows), outlooks };
}

function byId(rows: readonly BoardRow[]): BoardRow[] {
  return [...rows].sort((a, b) => (a.person.id < b.person.id ? -1 : 1));
}
