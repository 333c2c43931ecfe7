import type { Curriculum } from "~/curriculum/services/curriculum.server";
import type { Manager, Trainer } from "~/people/rules/actor";
import type { Store } from "~db/store";

const DAY = 86_400_000;

export interface Cast {
  store: Store;
  curriculum: Curriculum;
  trainer: Trainer;
  /** Who else judges replies. */
  colleague: Trainer | null;
  manager: Manager;
  /** The day the demo is made. */
  now: Date;
  /** The moment that it is made. */
  opens: Date;
  random: () => number;
}

export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY);
}
