import { boardRow, byName, type BoardRow } from "~/domain/clearance/board";
import { outlookOf, type Outlook } from "~/domain/clearance/outlook";
import { momentIn, type LocalDate, type Moment } from "~/domain/moment";
import { changedSince } from "~db/queries/changes";
import type { Store } from "~db/store";
import { companyRules, type CompanyRules } from "./company-rules.server";
import { gatherFacts } from "./gather-facts.server";
import { standingsOf } from "./standings.server";

interface Copy {
  stamp: number;
  changes: number;
  today: LocalDate;
  rows: Map<string, BoardRow>;
  inOrder: BoardRow[];
  outlooks: Map<string, Outlook>;
  /** Who is known to leave, and when; their rows go at that instant. */
  leaving: Map<string, Date>;
}

/** Above this many changed people, everybody is read again: one sweep is then cheaper than a long list of ids. */
const MOST_SINGLY = 500;

const copies = new WeakMap<Store, Map<string, Copy>>();

/**
 * The board's rows of a company, everyone who has not left, by name. Kept in memory and thrown away person by person as
 * facts about them change, wholly when the rules change, and on the day a standing changes by itself.
 */
export async function boardRows(
  store: Store,
  { companyId, now }: { companyId: string; now: Date },
): Promise<{
  rows: readonly BoardRow[];
  /** What is coming for each of them, by id. */
  outlooks: ReadonlyMap<string, Outlook>;
  rules: CompanyRules;
  today: LocalDate;
}> {
  const rules = await companyRules(store, companyId);
  const { today } = momentIn(rules.company.timeZone, now);
  const ofStore = copies.get(store) ?? new Map<string, Copy>();
  copies.set(store, ofStore);

  const known = ofStore.get(companyId);
  const usable = known && known.stamp === rules.stamp && known.today <= today ? known : null;
  const changed = await changedSince(store.read, companyId, usable?.changes ?? 0);
  const stale = usable ? new Set(changed.personIds) : null;
  if (usable && stale && usable.today < today) {
    // Chips count days, so a new day touches whoever has a date on it.
    for (const row of usable.rows.values()) {
      if (row.validUntil !== null || row.changesOn !== null) stale.add(row.person.id);
    }
  }
  if (usable && stale) {
    for (const [personId, leftAt] of usable.leaving) if (leftAt <= now) stale.add(personId);
  }
  if (usable && stale?.size === 0) {
    usable.today = today;
    return { rows: usable.inOrder, outlooks: usable.outlooks, rules, today };
  }

  const some = usable && stale && stale.size <= MOST_SINGLY ? [...stale] : null;
  const facts = await gatherFacts(
    store.read,
    some ? { companyId, personIds: some } : { companyId },
  );
  const rows = some && usable ? new Map(usable.rows) : new Map<string, BoardRow>();
  const outlooks = some && usable ? new Map(usable.outlooks) : new Map<string, Outlook>();
  const leaving = some && usable ? new Map(usable.leaving) : new Map<string, Date>();
  for (const personId of some ?? []) {
    rows.delete(personId);
    outlooks.delete(personId);
    leaving.delete(personId);
  }
  const moment = momentIn(rules.company.timeZone, now);
  const channelIds = rules.channels.map((channel) => channel.id);
  for (const each of facts) {
    const { leftAt } = each.employee;
    if (leftAt && leftAt <= now) continue;
    if (leftAt) leaving.set(each.employee.id, leftAt);
    const { employee, standings } = standingsOf(each, rules, moment);
    rows.set(employee.id, boardRow(employee, standings, channelIds, today));
    const at = (then: Moment) => standingsOf(each, rules, then).standings;
    outlooks.set(employee.id, outlookOf({ standings, at, leftAt }, channelIds, moment));
  }
  const inOrder = [...rows.values()].sort(byName);
  const { stamp } = rules;
  const { number: changes } = changed;
  ofStore.set(companyId, { stamp, changes, today, rows, inOrder, outlooks, leaving });
  return { rows: inOrder, outlooks, rules, today };
}
