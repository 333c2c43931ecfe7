import { addDays, weekdayOf, type LocalDate } from "~/kit/time/moment";
import type { Known } from "./alike";
import { hoursOn, joined, shared, type Span } from "./hours";

/** Someone as coverage sees them, or as many as there are who are alike to it: they are counted together. */
export interface Alike extends Known {
  id: string;
  people: number;
}

/** Some of them, by their id. */
interface Some {
  id: string;
  people: number;
}

/** Those who are cleared for a channel on a day, and work on it. */
interface Working extends Some {
  spans: readonly Span[];
}

interface CoverageDay {
  day: LocalDate;
  working: Working[];
  /** Cleared on that day, but nobody knows whether they work. */
  unknown: Some[];
  /** When someone covers it. */
  spans: Span[];
}

export interface ChannelCoverage {
  channelId: string;
  days: CoverageDay[];
  /** Everyone cleared for it on any of the days. */
  cleared: Some[];
}

/** How many people some are. */
export function peopleIn(some: Iterable<{ people: number }>): number {
  let sum = 0;
  for (const { people } of some) sum += people;
  return sum;
}

/**
 * Who is cleared to reply on each channel, and works, on each of so many days from today on. Only hours that are known count,
 * and only who is cleared for the whole of a day.
 */
export function coverageOf({
  channelIds,
  people,
  today,
  days,
}: {
  channelIds: readonly string[];
  people: readonly Alike[];
  today: LocalDate;
  days: number;
}): ChannelCoverage[] {
  const calendar = Array.from({ length: days }, (_, index) => addDays(today, index));
  const weekdays = calendar.map(weekdayOf);
  const channels = new Map(
    channelIds.map((channelId): [string, ChannelCoverage] => [
      channelId,
      {
        channelId,
        days: calendar.map((day) => ({ day, working: [], unknown: [], spans: [] })),
        cleared: [],
      },
    ]),
  );
  for (const { id, people: count, clear, hours } of people) {
    if (clear.length === 0) continue;
    const some = { id, people: count };
    const spans = calendar.map((day, index) => {
      const week = hoursOn(hours, day)?.week;
      return week ? (week[weekdays[index]! - 1] ?? []) : null;
    });
    for (const { channelId, from, until } of clear) {
      const channel = channels.get(channelId);
      if (!channel) continue;
      if (channel.cleared.at(-1)?.id !== id) channel.cleared.push(some);
      for (const [index, coverage] of channel.days.entries()) {
        if (coverage.day < from || coverage.day > until) continue;
        const worked = spans[index];
        if (!worked) coverage.unknown.push(some);
        else if (worked.length > 0) coverage.working.push({ ...some, spans: worked });
      }
    }
  }
  for (const { days: each } of channels.values())
    for (const day of each) day.spans = joined(day.working.flatMap(({ spans }) => spans));
  return [...channels.values()];
}

/** What a channel's coverage comes to, for words and numbers. */
export interface Gaps {
  /** 1 to 7: the weekdays on which nobody covers it, in none of the weeks. */
  weekdays: number[];
  /** The other days without anybody. */
  days: LocalDate[];
  /** Weekdays on which at most one person covers it in any week, and in some week one does. */
  single: number[];
  /** By weekday, Monday first: the time that is covered whenever that weekday is; null where it never is. */
  covered: (readonly Span[] | null)[];
}

export function gapsOf({ days }: Pick<ChannelCoverage, "days">): Gaps {
  const gaps: Gaps = { weekdays: [], days: [], single: [], covered: [] };
  for (let weekday = 1; weekday <= 7; weekday += 1) {
    const these = days.filter(({ day }) => weekdayOf(day) === weekday);
    const worked = these.filter(({ working }) => working.length > 0);
    const most = Math.max(0, ...these.map(({ working }) => peopleIn(working)));
    if (worked.length === 0) {
      if (these.length > 0) gaps.weekdays.push(weekday);
      gaps.covered.push(null);
      continue;
    }
    if (most === 1) gaps.single.push(weekday);
    gaps.days.push(
      ...these.filter(({ working }) => working.length === 0).map((coverage) => coverage.day),
    );
    gaps.covered.push(
      worked.map(({ spans }) => spans).reduce<readonly Span[]>(shared, worked[0]!.spans),
    );
  }
  gaps.days.sort();
  return gaps;
}

/** A week from its Monday, of days that follow each other; null for those outside of them. */
export interface CalendarWeek<Day> {
  monday: LocalDate;
  days: (Day | null)[];
}

export function weeksOf<Day extends { day: LocalDate }>(days: readonly Day[]): CalendarWeek<Day>[] {
  const first = days[0];
  if (!first) return [];
  const before = weekdayOf(first.day) - 1;
  const monday = addDays(first.day, -before);
  return Array.from({ length: Math.ceil((before + days.length) / 7) }, (_, week) => ({
    monday: addDays(monday, week * 7),
    days: Array.from({ length: 7 }, (_, index) => days[week * 7 + index - before] ?? null),
  }));
}

/** Channel-days on which someone covers the channel, of all there are. */
export function coveredDays(channels: readonly Pick<ChannelCoverage, "days">[]): {
  covered: number;
  all: number;
} {
  const days = channels.flatMap((channel) => channel.days);
  return { covered: days.filter(({ working }) => working.length > 0).length, all: days.length };
}
