import type { LocalDate } from "~/kit/time/moment";
import { madeOnce, remembered } from "~/kit/cache/remember";
import { language } from "~/kit/language/language";
import { foldedName } from "~/kit/text/folded";
import { inNameOrder } from "~/kit/text/name-order";
import { pageOf } from "~/kit/lists/pages";
import { nextStepText, reasonText } from "~/clearance/rules/words/describe";
import {
  chipFacts,
  chipWords,
  type Chip,
  type ChipFacts,
} from "~/clearance/rules/words/chip-words";
import { leadingStep, standingOnChannel } from "~/clearance/rules/standing/on-channel";
import type { NextStep, Reason, Standing } from "~/clearance/rules/standing/standing";
import type { Supervision } from "~/clearance/rules/supervision/supervision";
import type { BoardGroup, ClearanceState, SignOffKind } from "~/clearance/rules/kinds";

export interface BoardPerson {
  id: string;
  name: string;
  email: string;
  team: string | null;
}

interface BoardCell {
  channelId: string;
  state: ClearanceState;
  chip: ChipFacts | null;
}

/** Where they stand in one programme, for readers who care about training more than channels. */
export interface BoardProgramme {
  enrolmentId: string;
  title: string;
  state: ClearanceState;
  expiring: boolean;
  steps: Standing["steps"];
  nextStep: NextStep | null;
  awaiting: SignOffKind | null;
  awaitingSince: Date | null;
  /** While the first live replies are still looked at. */
  supervised: Supervision | null;
  /** The trainer whose sign-off a manager is asked to follow. */
  trainer: string | null;
}

/** One person on the board. It is kept for readers of any language, so `rowWords` says it. */
export interface BoardRow {
  person: BoardPerson;
  /** In the order of enrolment. */
  programmes: BoardProgramme[];
  cells: BoardCell[];
  groups: BoardGroup[];
  validUntil: LocalDate | null;
  nextStep: NextStep | null;
  /** Why something is paused or revoked. */
  reasons: Reason[];
  /** The day from which this row may be out of date though nothing happens. */
  changesOn: LocalDate | null;
}

/** The people a side is asked to sign off. */
export const SIGN_OFF_GROUPS = {
  trainer: "trainer-sign-off",
  manager: "manager-sign-off",
} as const satisfies Record<SignOffKind, BoardGroup>;

export const BOARD_SORTS = ["name", "team", "valid-until", "next-step"] as const;
export type BoardSort = (typeof BOARD_SORTS)[number];

export interface BoardQuery {
  search: string;
  group: BoardGroup | null;
  sort: BoardSort;
  descending: boolean;
  page: number;
  pageSize: number;
}

/** A page that has them all. */
export const EVERYBODY = 1_000_000;

/** A person's row from where they stand in each programme. */
export function boardRow(
  person: BoardPerson,
  standings: readonly Standing[],
  channelIds: readonly string[],
  today: LocalDate,
): BoardRow {
  const untils = standings
    .filter((standing) => standing.holds)
    .map((standing) => standing.validUntil);
  const shown =
    untils.length > 0
      ? untils
      : standings
          .filter((standing) => standing.state === "paused")
          .map((standing) => standing.validUntil);
  const changes = standings.map((standing) => standing.changesOn).filter((day) => day !== null);
  return {
    person,
    programmes: standings.map((standing) => ({
      enrolmentId: standing.enrolmentId,
      title: standing.programme.title,
      state: standing.state,
      expiring: standing.expiring,
      steps: standing.steps,
      nextStep: standing.nextStep,
      awaiting: standing.awaiting,
      awaitingSince: standing.awaitingSince,
      supervised: standing.supervised,
      trainer: standing.awaiting === "manager" ? (standing.trainerSignOff?.by ?? null) : null,
    })),
    cells: channelIds.map((channelId) => {
      const standing = standingOnChannel(standings, channelId);
      const state = standing?.state ?? "not-enrolled";
      return { channelId, state, chip: chipFacts(standing, today) };
    }),
    groups: groupsOf(standings),
    validUntil: earliest(shown),
    nextStep: leadingStep(standings),
    reasons: standings.flatMap((standing) =>
      standing.state === "paused" || standing.state === "revoked" ? standing.reasons : [],
    ),
    changesOn: earliest(changes),
  };
}

/** Puts what a step or a reason names into the reader’s language. */
export interface RowTitles {
  step: (step: NextStep | null) => NextStep | null;
  reason: (reason: Reason) => Reason;
}

/** A row in the reader’s language; each reason once. */
export function rowWords(
  { cells, nextStep, reasons }: BoardRow,
  titled?: RowTitles,
): {
  cells: { state: ClearanceState; chip: Chip }[];
  nextStep: string;
  reasons: string[];
} {
  return {
    cells: cells.map(({ state, chip }) => ({ state, chip: chipWords(chip) })),
    nextStep: nextStepText(titled ? titled.step(nextStep) : nextStep),
    reasons: [...new Set(reasons.map((reason) => reasonText(titled?.reason(reason) ?? reason)))],
  };
}

function earliest(days: readonly (LocalDate | null)[]): LocalDate | null {
  return days.reduce<LocalDate | null>(
    (first, day) => (day !== null && (first === null || day < first) ? day : first),
    null,
  );
}

function groupsOf(standings: readonly Standing[]): BoardGroup[] {
  const groups = new Set<BoardGroup>();
  for (const standing of standings) {
    if (standing.holds) groups.add("cleared");
    if (standing.expiring) groups.add("expiring");
    if (standing.supervised) groups.add("supervised");
    if (standing.state === "in-training") groups.add("training");
    if (standing.awaiting) groups.add(SIGN_OFF_GROUPS[standing.awaiting]);
    if (standing.state === "paused" || standing.state === "revoked") groups.add("paused");
    if (standing.state === "expired") groups.add("expired");
  }
  return [...groups];
}

export type BoardCounts = Record<BoardGroup, number> & { all: number };

export interface BoardPage {
  rows: BoardRow[];
  /** How many match the search, by group. */
  counts: BoardCounts;
  matching: number;
  page: number;
  pages: number;
}

/** The rows of a board in each order, and of each group in it. Names and steps sort as the reader’s language has them. */
const ORDERS = remembered<readonly BoardRow[], readonly BoardRow[]>();

/** What a query shows of the board. The same rows and query give the same page, also for the export. */
export function boardPage(
  rows: readonly BoardRow[],
  query: BoardQuery,
  titled?: RowTitles,
): BoardPage {
  const words = searchWords(query.search);
  const ordered = inOrder(rows, query, titled);
  const found = words.length === 0 ? null : foundBy(rows, words);
  const matching = found ? ordered.filter((row) => found.has(row)) : ordered;
  const { page, pages, from, until } = pageOf(matching.length, query.page, query.pageSize);
  return {
    rows: matching.slice(from, until),
    counts: found ? boardCounts([...found]) : everyoneOf(rows).counts,
    matching: matching.length,
    page,
    pages,
  };
}

/** The words of a search, as they are compared: each is to stand somewhere in a name, a team or an address. */
export function searchWords(search: string): string[] {
  return foldedName(search).split(" ").filter(Boolean);
}

type Order = Pick<BoardQuery, "sort" | "descending">;

function orderOf({ sort, descending }: Order): string {
  return `${language()} ${sort} ${descending}`;
}

function inOrder(
  rows: readonly BoardRow[],
  query: Order & Pick<BoardQuery, "group">,
  titled?: RowTitles,
): readonly BoardRow[] {
  const { group } = query;
  const order = `${orderOf(query)}${titled && query.sort === "next-step" ? " titled" : ""}`;
  const all =
    ORDERS.recall(rows, order) ??
    ORDERS.keep(rows, order, [...rows].sort(comparison(query, titled)));
  if (!group) return all;
  const name = `${order} ${group}`;
  return (
    ORDERS.recall(rows, name) ??
    ORDERS.keep(
      rows,
      name,
      all.filter((row) => row.groups.includes(group)),
    )
  );
}

const textsOf = madeOnce((rows: readonly BoardRow[]) =>
  rows.map(({ person }) => foldedName(`${person.name} ${person.team ?? ""} ${person.email}`)),
);

function foundBy(rows: readonly BoardRow[], words: readonly string[]): Set<BoardRow> {
  const texts = textsOf(rows);
  return new Set(rows.filter((_, index) => words.every((word) => texts[index]!.includes(word))));
}

/** Of everyone, whatever is searched: the counts, how many teams they are in, and how many are enrolled in something. */
export const everyoneOf = madeOnce((rows: readonly BoardRow[]) => ({
  counts: boardCounts(rows),
  teams: new Set(rows.map(({ person }) => person.team).filter((team) => team !== null)).size,
  enrolled: rows.filter(({ programmes }) => programmes.length > 0).length,
}));

export function noCounts(): BoardCounts {
  return {
    all: 0,
    cleared: 0,
    training: 0,
    "trainer-sign-off": 0,
    "manager-sign-off": 0,
    expiring: 0,
    paused: 0,
    expired: 0,
    supervised: 0,
  };
}

function boardCounts(rows: readonly BoardRow[]): BoardCounts {
  const counts: BoardCounts = { ...noCounts(), all: rows.length };
  for (const { groups } of rows) for (const group of groups) counts[group] += 1;
  return counts;
}

/** The board's own order; nobody has the same place twice. */
function byName(a: BoardRow, b: BoardRow): number {
  const [left, right] = [a.person, b.person];
  return inNameOrder(left.name, right.name) || (left.id < right.id ? -1 : 1);
}

/** Missing values come last whichever way one sorts; ties are broken by name and id, so that pages never overlap. */
function comparison(
  { sort, descending }: Order,
  titled?: RowTitles,
): (a: BoardRow, b: BoardRow) => number {
  const sign = descending ? -1 : 1;
  const stepOf = madeOnce(({ nextStep }: BoardRow) => ({
    text: nextStep === null ? null : nextStepText(titled ? titled.step(nextStep) : nextStep),
  }));
  const value = (row: BoardRow): string | null => {
    switch (sort) {
      case "name":
        return row.person.name;
      case "team":
        return row.person.team;
      case "valid-until":
        return row.validUntil;
      case "next-step":
        return stepOf(row).text;
      default:
        return sort satisfies never;
    }
  };
  return (a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1;
    }
    const differ = left !== null && right !== null ? inNameOrder(left, right) : 0;
    return sign * differ || byName(a, b);
  };
}
