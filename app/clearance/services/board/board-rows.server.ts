import { setImmediate } from "node:timers/promises";
import { boardRow, byName, inOrderOfName, type BoardRow } from "~/clearance/rules/board/board";
import { outlookOf, type Outlook } from "~/clearance/rules/board/outlook";
import { momentIn, type LocalDate, type Moment } from "~/kit/time/moment";
import { madeOnce, remembered } from "~/kit/cache/remember";
import { language, type Language } from "~/kit/language/language";
import { changedSince } from "~/people/queries/changes";
import { companyOf, type OwnCompany, type Reach } from "~/ledger/rules/own";
import type { Store } from "~db/store";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import { gatherFacts, type EmployeeFacts } from "~/clearance/services/standing/gather-facts.server";
import { standingsOf } from "~/clearance/services/standing/standings.server";
import { findEmployeeIds } from "~/people/queries/employees";
import { findTeamsWithin } from "~/people/queries/teams";

interface Derived {
  changes: number;
  today: LocalDate;
  rows: Map<string, BoardRow>;
  inOrder: readonly BoardRow[];
  /** Whose order of names that is. */
  orderedIn: Language;
  outlooks: Map<string, Outlook>;
  /** Who is known to leave, and when; their rows go at that instant. */
  leaving: Map<string, Date>;
}

/** Above this many changed people, everyone is read again: one sweep is then cheaper than a long list of ids. */
const MOST_SINGLY = 500;

/** So many people are read at a time, and other requests are served in between. */
const SLICE = 200;

const boards = remembered<Store, Derived>();

/** Companies that are being read as a whole: who asks for one of them meanwhile waits for it. */
const reading = madeOnce((_: Store) => new Map<string, Promise<void>>());

interface Board {
  rows: readonly BoardRow[];
  /** What is coming for each of them, by id. */
  outlooks: ReadonlyMap<string, Outlook>;
  rules: CompanyRules;
  today: LocalDate;
}

/**
 * The board's rows of a company, or of somebody's teams in it: everyone who has not left, by name. What is kept in memory is the whole
 * company's; whose rows of it are shown is asked each time.
 */
export async function boardRows(
  store: Store,
  { company: reach, now }: { company: Reach; now: Date },
): Promise<Board> {
  const teamsOf = await findTeamsWithin(store.read, reach);
  const board = await wholeBoard(store, { company: companyOf(reach), now });
  return teamsOf ? narrowed(board, teamsOf) : board;
}

/** The part of a board that is about some people. Who is in several teams is shown in one that the reader manages. */
function narrowed(board: Board, teamsOf: ReadonlyMap<string, string>): Board {
  const rows = board.rows.flatMap((row) => {
    const team = teamsOf.get(row.person.id);
    return team === undefined ? [] : { ...row, person: { ...row.person, team } };
  });
  const outlooks = rows.flatMap(({ person: { id } }): [string, Outlook][] => {
    const outlook = board.outlooks.get(id);
    return outlook ? [[id, outlook]] : [];
  });
  return { ...board, rows, outlooks: new Map(outlooks) };
}

/**
 * Everyone's rows. Kept in memory and discarded person by person as facts about them change, all at once when the rules change, and on
 * the day on which a standing changes though nothing happens.
 */
async function wholeBoard(
  store: Store,
  { company, now }: { company: OwnCompany; now: Date },
): Promise<Board> {
  const { companyId } = company;
  const rules = await companyRules(store, company);
  const { today } = momentIn(rules.company.timeZone, now);
  const underway = reading(store);
  for (let other = underway.get(companyId); other; other = underway.get(companyId)) await other;

  const known = boards.recall(store, companyId, rules.stamp);
  const usable = known && known.today <= today ? known : null;
  const shown = ({ inOrder: rows, outlooks }: Derived) => ({ rows, outlooks, rules, today });
  const { stale, changes } = usable
    ? await staleIn(store, usable, { company, now, today })
    : { stale: null, changes: 0 };
  if (usable && stale?.size === 0) {
    usable.today = today;
    return shown(usable);
  }
  const about = { rules, moment: momentIn(rules.company.timeZone, now) };
  if (usable && stale && stale.size <= MOST_SINGLY) {
    const fresh = nothingDerived(today, changes);
    derive(fresh, await gatherFacts(store.read, { company, personIds: [...stale] }), about);
    return shown(boards.keep(store, companyId, replaced(usable, stale, fresh), rules.stamp));
  }
  // Another request may have begun while this one was asking what has changed.
  if (underway.has(companyId)) return wholeBoard(store, { company, now });
  const whole = readWholly(store, company, about).then((derived) =>
    boards.keep(store, companyId, derived, rules.stamp),
  );
  const settled = whole.then(
    () => void underway.delete(companyId),
    () => void underway.delete(companyId),
  );
  underway.set(companyId, settled);
  return shown(await whole);
}

interface About {
  rules: CompanyRules;
  moment: Moment;
}

/** Whose rows are out of date, and the number of the last change. */
async function staleIn(
  store: Store,
  derived: Derived,
  { company, now, today }: { company: OwnCompany; now: Date; today: LocalDate },
) {
  const changed = await changedSince(store.read, company, derived.changes);
  const stale = new Set(changed.personIds);
  if (derived.today < today) {
    // Chips count days, so a new day touches everyone who has a date on it.
    for (const row of derived.rows.values())
      if (row.validUntil !== null || row.changesOn !== null) stale.add(row.person.id);
  }
  for (const [personId, leftAt] of derived.leaving) if (leftAt <= now) stale.add(personId);
  return { stale, changes: changed.number };
}

/** Everyone, some at a time. What changes meanwhile has a higher number, and is read again. */
async function readWholly(store: Store, company: OwnCompany, about: About): Promise<Derived> {
  const { number } = await changedSince(store.read, company, 0);
  const derived = nothingDerived(about.moment.today, number);
  const ids = await findEmployeeIds(store.read, company);
  if (ids.length <= SLICE) {
    derive(derived, await gatherFacts(store.read, { company }), about);
  } else {
    for (let from = 0; from < ids.length; from += SLICE) {
      const personIds = ids.slice(from, from + SLICE);
      derive(derived, await gatherFacts(store.read, { company, personIds }), about);
      await setImmediate();
    }
  }
  derived.inOrder = inOrderOfName([...derived.rows.values()].sort(byName));
  return derived;
}

function nothingDerived(today: LocalDate, changes: number): Derived {
  const rows = new Map<string, BoardRow>();
  const orderedIn = language();
  return { changes, today, rows, inOrder: [], orderedIn, outlooks: new Map(), leaving: new Map() };
}

/** Adds what is derived from these people’s facts. */
function derive(derived: Derived, facts: readonly EmployeeFacts[], { rules, moment }: About) {
  const channelIds = rules.channels.map((channel) => channel.id);
  for (const each of facts) {
    const { leftAt } = each.employee;
    if (leftAt && leftAt <= moment.at) continue;
    if (leftAt) derived.leaving.set(each.employee.id, leftAt);
    const { employee, standings } = standingsOf(each, rules, moment);
    const { id, name, email, team } = employee;
    derived.rows.set(id, boardRow({ id, name, email, team }, standings, channelIds, moment.today));
    const at = (then: Moment) => standingsOf(each, rules, then).standings;
    derived.outlooks.set(id, outlookOf({ standings, at, leftAt }, channelIds, moment));
  }
}

/** Puts some people’s rows in the place of those they had: the rest stays as it is, in its order. */
function replaced(derived: Derived, stale: ReadonlySet<string>, fresh: Derived): Derived {
  const put = <Value>(kept: Map<string, Value>, added: ReadonlyMap<string, Value>) => {
    for (const personId of stale) kept.delete(personId);
    for (const [personId, value] of added) kept.set(personId, value);
    return kept;
  };
  const inOrder = derived.inOrder.filter(({ person }) => !stale.has(person.id));
  if (derived.orderedIn !== fresh.orderedIn) inOrder.sort(byName);
  for (const row of fresh.rows.values()) inOrder.splice(placeOf(row, inOrder), 0, row);
  return {
    ...fresh,
    rows: put(derived.rows, fresh.rows),
    outlooks: put(derived.outlooks, fresh.outlooks),
    leaving: put(derived.leaving, fresh.leaving),
    inOrder: inOrderOfName(inOrder),
  };
}

/** Where a row belongs among rows by name. */
function placeOf(row: BoardRow, rows: readonly BoardRow[]): number {
  let [from, until] = [0, rows.length];
  while (from < until) {
    const middle = (from + until) >>> 1;
    if (byName(rows[middle]!, row) < 0) from = middle + 1;
    else until = middle;
  }
  return from;
}
