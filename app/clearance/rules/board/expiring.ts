import { daysBetween, type LocalDate } from "~/kit/time/moment";
import type { Ending } from "./outlook";

/** Days from today, each window beginning where the one before ends. */
const EXPIRING_WINDOWS = [30, 60, 90] as const;

export const LONGEST_WINDOW = Math.max(...EXPIRING_WINDOWS);

export interface ExpiringPerson {
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
  /** Ending within so many days, but in no earlier window. Soonest first. */
  endings: Expiring[];
  /** People with anything ending within so many days, earlier windows included. */
  people: number;
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
    return {
      days,
      endings: within.filter(({ inDays }) => inDays > after),
      people: new Set(within.map(({ person }) => person.id)).size,
    };
  });
}
