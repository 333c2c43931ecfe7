import ical, { ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import { addDays } from "~/kit/time/moment";
import { clockText, DAY_MINUTES, type Span } from "~/clearance/rules/coverage/hours";
import { instantAt, startOfDay } from "~/kit/time/zoned";
import type { CalendarEvent } from "~/notices/rules/calendar/events";

/** Calendars are asked to fetch it so often, in seconds; many come when they like. */
const FETCH_EVERY = 60 * 60;

/**
 * Events as iCalendar. Those of a whole day have a date; those of a part of one are instants, so that no calendar has to know our
 * time zones. None of them makes anybody look busy but the time that they are on.
 */
export function writeCalendar({
  name,
  events,
  timeZone,
  origin,
  stamp,
}: {
  name: string;
  events: readonly CalendarEvent[];
  timeZone: string;
  origin: string;
  /** When what it says was put together: the same all day, so that a calendar that changed nothing is told so. */
  stamp: Date;
}): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Firsthand", product: "Firsthand", language: "EN" },
    ttl: FETCH_EVERY,
  });
  const { host } = new URL(origin);
  for (const { key, title, path, day, span } of events) {
    const url = `${origin}${path}`;
    const when = span
      ? { start: instant(day, span[0], timeZone), end: instant(day, span[1], timeZone) }
      : // The end is the day after, as RFC 5545 counts days.
        { start: `${day}T00:00:00`, end: `${addDays(day, 1)}T00:00:00`, allDay: true };
    calendar.createEvent({
      ...when,
      id: `${key}@${host}`,
      stamp,
      summary: title,
      description: url,
      url,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

/** Where the clock skips an hour, the first instant after. */
function instant(day: string, minutes: Span[0], timeZone: string): Date {
  if (minutes === DAY_MINUTES) return startOfDay(addDays(day, 1), timeZone);
  return instantAt(`${day}T${clockText(minutes)}`, timeZone) ?? startOfDay(day, timeZone);
}
