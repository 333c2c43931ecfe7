import { foldedName } from "~/kit/text/folded";
import { inNameOrder, nameSortKey } from "~/kit/text/name-order";
import { addDays, daysBetween, type LocalDate } from "~/kit/time/moment";
import { BOARD_GROUPS, type BoardGroup } from "~/clearance/rules/kinds";
import { nextStepText } from "~/clearance/rules/words/describe";
import {
  keptReason,
  shownReason,
  type KeptReason,
  type Timeless,
} from "~/clearance/rules/standing/kept-reason";
import type { NextStep } from "~/clearance/rules/standing/standing";
import type { BoardPerson, BoardRow } from "./board";
import { OUTLOOK_DAYS, type ClearDays, type Outlook } from "./outlook";

/*
 * A board’s row and an outlook as they are kept: so that they stay true until the day on which they change, whatever day it is read
 * on. What is said of today in them, such as the days that are left, is told from dates.
 */

/** The bit of a group among those that somebody is in. */
export function bitOf(group: BoardGroup): number {
  return 2 ** BOARD_GROUPS.indexOf(group);
}

/** What people are found, sorted and counted by, of one row. */
export function columnsOf(row: BoardRow) {
  const { name, email, team } = row.person;
  const turns = row.programmes.flatMap(({ awaiting, awaitingSince }) =>
    awaiting === "manager" && awaitingSince ? [awaitingSince] : [],
  );
  return {
    sortName: nameSortKey(name),
    search: foldedName(`${name} ${email}`),
    teamSearch: foldedName(team ?? ""),
    team,
    teamKey: team === null ? null : nameSortKey(team),
    groups: row.groups.reduce((bits, group) => bits + bitOf(group), 0),
    enrolled: row.programmes.length > 0,
    managerTurns: turns.length,
    managerSince: turns.reduce<Date | null>(
      (first, since) => (first === null || since < first ? since : first),
      null,
    ),
    validUntil: row.validUntil,
    step: row.nextStep === null ? null : JSON.stringify(row.nextStep),
  };
}

/** The same of somebody who has left. */
export const OF_NOBODY = {
  sortName: "",
  search: "",
  teamSearch: "",
  team: null,
  teamKey: null,
  groups: 0,
  enrolled: false,
  managerTurns: 0,
  managerSince: null,
  validUntil: null,
  step: null,
  cover: null,
  skills: null,
} satisfies ReturnType<typeof columnsOf> & { cover: null; skills: null };

interface KeptRow extends Omit<BoardRow, "person" | "cells" | "programmes" | "reasons"> {
  cells: (Omit<BoardRow["cells"][number], "chip"> & { chip: KeptChip | null })[];
  programmes: Timeless<BoardRow["programmes"][number]>[];
  reasons: KeptReason[];
}

type KeptChip = Omit<NonNullable<BoardRow["cells"][number]["chip"]>, "days"> & {
  until: LocalDate | null;
};

export function keptRow({ person: _, ...row }: BoardRow, today: LocalDate): string {
  const cells = row.cells.map(({ chip, ...cell }) => {
    if (!chip) return { ...cell, chip };
    const { days, ...rest } = chip;
    return { ...cell, chip: { ...rest, until: days === null ? null : addDays(today, days) } };
  });
  const programmes = row.programmes.map(({ awaitingSince, ...programme }) => ({
    ...programme,
    awaitingSince: awaitingSince && awaitingSince.getTime(),
  }));
  const reasons = row.reasons.map(keptReason);
  return JSON.stringify({ ...row, cells, programmes, reasons } satisfies KeptRow);
}

/** A row again, as it is on a day. */
export function shownRow(person: BoardPerson, kept: string, today: LocalDate): BoardRow {
  const row = JSON.parse(kept) as KeptRow;
  return {
    person,
    ...row,
    cells: row.cells.map(({ channelId, state, chip }) => ({
      channelId,
      state,
      chip: chip && {
        called: chip.called,
        level: chip.level,
        steps: chip.steps,
        supervised: chip.supervised,
        days: chip.until === null ? null : daysBetween(today, chip.until),
      },
    })),
    programmes: row.programmes.map((programme) => ({
      ...programme,
      awaitingSince: programme.awaitingSince === null ? null : new Date(programme.awaitingSince),
    })),
    reasons: row.reasons.map(shownReason),
  };
}

export function keptOutlook(outlook: Outlook): string {
  return JSON.stringify(outlook);
}

/** An outlook again, from a day on: it was derived for more days than are looked ahead. */
export function shownOutlook(kept: string, today: LocalDate): Outlook {
  const outlook = JSON.parse(kept) as Outlook;
  return { ...outlook, clear: clearFrom(outlook.clear, today) };
}

/** What of some days lies within those that coverage looks ahead. */
function clearFrom(days: readonly ClearDays[], today: LocalDate): ClearDays[] {
  const last = addDays(today, OUTLOOK_DAYS - 1);
  return days
    .filter(({ from, until }) => from <= last && until >= today)
    .map(({ channelId, from, until }) => ({
      channelId,
      from: from < today ? today : from,
      until: until > last ? last : until,
    }));
}

/** So many days more an outlook is derived for: not the same for everybody, so that not all are derived anew on the same day. */
export function daysMore(personId: string): number {
  let sum = 0;
  for (let at = 0; at < personId.length; at += 1) sum += personId.charCodeAt(at);
  return 28 + (sum % 28);
}

export function groupsIn(bits: number): BoardGroup[] {
  return BOARD_GROUPS.filter((_, bit) => (bits & (2 ** bit)) !== 0);
}

/** Next steps as their reader’s words for them are sorted, those with the same words together. */
export function stepsInOrder(
  steps: readonly string[],
  titled: (step: NextStep | null) => NextStep | null,
): string[][] {
  const byWords = new Map<string, string[]>();
  for (const step of steps) {
    const words = nextStepText(titled(JSON.parse(step) as NextStep));
    byWords.set(words, [...(byWords.get(words) ?? []), step]);
  }
  return [...byWords].sort(([a], [b]) => inNameOrder(a, b)).map(([, alike]) => alike);
}
