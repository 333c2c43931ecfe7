import {
  DAY_MINUTES,
  joined,
  WEEKDAYS,
  type Span,
  type Week,
} from "~/clearance/rules/coverage/hours";

const TIME = /(\d{1,2})(?:[:.](\d{2}))? ?(am|pm)?/.source;
const SPAN = new RegExp(`${TIME} ?(?:to|until|till|–|-) ?${TIME}(?![\\d:])`, "i");
const EVERY_DAY = /\b(?:every day|daily|seven days|7 days|all week)\b/i;
const ALL_DAY = /\b(?:24\/7|24 hours|at all times|day and night|always)\b/i;
const DAY = /(?<!\w)(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?s?\b/gi;
const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/**
 * The week in what a playbook says of help in words: “7 am to 8 pm, every day; the duty phone at all other times”. Only what
 * stands before the first semicolon counts. Null where it cannot be told for certain: then only the words are shown.
 */
export function toldHours(text: string): Week | null {
  const [first = ""] = text.split(";");
  if (ALL_DAY.test(first))
    return weekOf(
      WEEKDAYS.map((_, index) => index),
      [[0, DAY_MINUTES]],
    );
  const days = daysIn(first);
  const span = spanIn(first);
  return days && span ? weekOf(days, span) : null;
}

/** Minutes from midnight; past the day's end where it goes on into the night. Two spans in one text are too many to be certain. */
function spanIn(text: string): Span[] | null {
  const match = SPAN.exec(text);
  if (!match || SPAN.test(text.slice(match.index + match[0].length))) return null;
  const [, hour, minutes, half, untilHour, untilMinutes, untilHalf] = match;
  // “9 to 5 pm” and “9 to 5” leave open which half of the day is meant.
  const written = (half === undefined) === (untilHalf === undefined);
  const exact = half !== undefined || (minutes !== undefined && untilMinutes !== undefined);
  if (!written || !exact) return null;
  const from = clock(hour, minutes, half);
  const until = clock(untilHour, untilMinutes, untilHalf);
  if (from === null || until === null || from === until) return null;
  return until > from ? [[from, until]] : [[from, until + DAY_MINUTES]];
}

function clock(hour = "", minutes = "00", half: string | undefined): number | null {
  const hours = Number(hour);
  const rest = Number(minutes);
  if (rest > 59 || hours > (half ? 12 : 24) || (half && hours === 0)) return null;
  const all = half ? (hours % 12) + (half.toLowerCase() === "pm" ? 12 : 0) : hours;
  const sum = all * 60 + rest;
  return sum <= DAY_MINUTES ? sum : null;
}

/** 0 for Monday; null where no day is named. */
function daysIn(text: string): number[] | null {
  if (EVERY_DAY.test(text)) return DAYS.map((_, index) => index);
  if (/\bweekdays\b/i.test(text)) return [0, 1, 2, 3, 4];
  const named = [...text.matchAll(DAY)].map((match) => ({
    day: DAYS.indexOf((match[1] ?? "").toLowerCase()),
    from: match.index,
    until: match.index + match[0].length,
  }));
  const [first, second] = named;
  if (!first) return null;
  const range = second && /^ ?(?:to|until|–|-) ?$/i.test(text.slice(first.until, second.from));
  if (!range) return named.map(({ day }) => day);
  if (named.length > 2) return null;
  const length = (second.day - first.day + 7) % 7;
  return Array.from({ length: length + 1 }, (_, index) => (first.day + index) % 7);
}

/** What goes past midnight belongs to the next day. */
function weekOf(days: readonly number[], spans: readonly Span[]): Week {
  const week = WEEKDAYS.map((): Span[] => []);
  for (const day of days)
    for (const [from, until] of spans) {
      week[day]!.push([from, Math.min(until, DAY_MINUTES)]);
      if (until > DAY_MINUTES) week[(day + 1) % 7]!.push([0, until - DAY_MINUTES]);
    }
  return week.map(joined);
}
