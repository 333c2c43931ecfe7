import { isDay, type LocalDate } from "~/kit/time/moment";

export const DAY_ORDERS = ["day-first", "month-first"] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

/** How the days of a file are read, with one that the order makes a difference to; without an order someone has to be asked. */
export type OrderFound =
  | { order: DayOrder; example: string | null; chosen: boolean }
  /** Either order fits every day; where they are mixed, neither does. */
  | { order: null; example: string; mixed: boolean };

/**
 * In which order the days of a whole file are written: the only one that fits them all, or else the chosen one. Days with dots have
 * the day first everywhere and say nothing of the rest.
 */
export function orderOf(written: readonly string[], chosen: DayOrder | null): OrderFound {
  const found: { [Fits in DayOrder | "either"]?: string } = {};
  for (const each of written) {
    const [dayFirst, monthFirst] = DAY_ORDERS.map((order) => readDay(each, order));
    if (dayFirst === monthFirst) continue;
    found[monthFirst === null ? "day-first" : dayFirst === null ? "month-first" : "either"] ??=
      each;
  }
  const fitting = DAY_ORDERS.filter((order) => found[order] !== undefined);
  const [only] = fitting;
  if (only && fitting.length === 1) return { order: only, example: found[only]!, chosen: false };
  const example = found.either ?? found["day-first"];
  if (example === undefined) return { order: "day-first", example: null, chosen: false };
  if (chosen) return { order: chosen, example, chosen: true };
  return { order: null, example, mixed: fitting.length > 1 };
}

const ORDERED = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/;
const DOTTED = /^(\d{1,2})(\.)(\d{1,2})\2(\d{4})$/;

/** A day written as 2026-06-30, as 30.6.2026, or as 30/6/2026 or 6/30/2026 in the order that is said; null for anything else. */
export function readDay(written: string, order: DayOrder): LocalDate | null {
  const parts = DOTTED.exec(written) ?? ORDERED.exec(written);
  if (!parts) return isDay(written) ? written : null;
  const [, first, mark, second, year] = parts as unknown as [
    string,
    string,
    string,
    string,
    string,
  ];
  const [day, month] = mark === "." || order === "day-first" ? [first, second] : [second, first];
  const read = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(read) ? read : null;
}

/** Whether the order decides what is meant. */
export function needsOrder(written: string): boolean {
  return ORDERED.test(written);
}
