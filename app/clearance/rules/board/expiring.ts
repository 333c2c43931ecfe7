import { addDays, daysBetween, type LocalDate } from "~/kit/time/moment";
import type { Ending } from "./outlook";

/** Days from today, each window beginning where the one before ends. */
const EXPIRING_WINDOWS = [30, 60, 90] as const;

export const LONGEST_WINDOW = Math.max(...EXPIRING_WINDOWS);

interface ExpiringPerson {
  person: { id: string; name: string; team: string | null };
  endings: readonly Ending[];
}

/** Something that ends, whose it is, and in how many days. */
interface Expiring extends Ending {
  person: ExpiringPerson["person"];
  inDays: number;
}

export interface ExpiringWindow {
  days: (typeof EXPIRING_WINDOWS)[number];
  /** Ending within so many days, but in no earlier window. Soonest first, the first of them. */
  endings: Expiring[];
  /** How many they are. */
  count: number;
  /** People with anything ending within so many days, earlier windows included. */
  people: number;
}

/** How many there are by their last day, in the order of these. */
interface ByDay {
  key: LocalDate;
  people: number;
}

/** How many end, and whose is the first of theirs to end, by day. */
interface EndingCounts {
  ends: readonly ByDay[];
  firstEnds: readonly ByDay[];
}

/** The days of each window. */
export function windowsFrom(
  today: LocalDate,
): { days: number; from: LocalDate; until: LocalDate }[] {
  return EXPIRING_WINDOWS.map((days, index) => ({
    days,
    from: addDays(today, (EXPIRING_WINDOWS[index - 1] ?? -1) + 1),
    until: addDays(today, days),
  }));
}

/** The same windows of more people than were read: of these they name the first, and count all. */
export function windowsCounted(
  windows: readonly ExpiringWindow[],
  { ends, firstEnds }: EndingCounts,
  { today, most }: { today: LocalDate; most: number },
): ExpiringWindow[] {
  const sum = (days: readonly ByDay[], from: LocalDate, until: LocalDate) =>
    days.reduce((all, { key, people }) => (from <= key && key <= until ? all + people : all), 0);
  const spans = windowsFrom(today);
  return windows.map(({ days, endings }, index) => {
    const { from, until } = spans[index]!;
    return {
      days,
      endings: endings.slice(0, most),
      count: sum(ends, from, until),
      people: sum(firstEnds, today, until),
    };
  });
}

/** What ends within 30, 60 and 90 days. A last day 30 days from today is within 30. */
export function endingsWithin(
  people: readonly ExpiringPerson[],
  today: LocalDate,
): ExpiringWindow[] {
  const all = people
    .flatMap(({ person, endings }) =>
      endings.map((ending): Expiring => ({
        ...ending,
        person,
        inDays: daysBetween(today, ending.validUntil),
      })),
    )
    .sort((a, b) => a.inDays - b.inDays);
  return EXPIRING_WINDOWS.map((days, index) => {
    const after = EXPIRING_WINDOWS[index - 1] ?? -1;
    const within = all.filter(({ inDays }) => inDays <= days);
    const endings = within.filter(({ inDays }) => inDays > after);
    return {
      days,
      endings,
      count: endings.length,
      people: new Set(within.map(({ person }) => person.id)).size,
    };
  });
}
