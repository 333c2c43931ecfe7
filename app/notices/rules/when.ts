import { Temporal } from "temporal-polyfill";
import { localDateOf, type LocalDate } from "~/kit/time/moment";
import type { NoticeGroup } from "~/clearance/rules/kinds";
import { modeOf, type Preferences, type QuietHours } from "./preferences";

/** When mails that gather several notices go, by the clock on the wall. */
const DIGEST_AT = new Temporal.PlainTime(8);

function zonedAt(at: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
}

/** Whether the clock on the wall there stands inside the quiet hours, which may reach over midnight. */
export function isQuiet(at: Date, { from, until }: QuietHours, timeZone: string): boolean {
  const { hour, minute } = zonedAt(at, timeZone);
  const now = hour * 60 + minute;
  if (from <= until) return from <= now && now < until;
  return now >= from || now < until;
}

/** The instant itself outside the quiet hours; inside them, the next one at which they end. */
export function afterQuiet(at: Date, quiet: QuietHours, timeZone: string): Date {
  if (!isQuiet(at, quiet, timeZone)) return at;
  const day = zonedAt(at, timeZone).toPlainDate();
  const end = new Temporal.PlainTime(Math.floor(quiet.until / 60), quiet.until % 60);
  // Where a clock is put forward or back, the hour at which they end is missing, or strikes twice.
  const ends = [0, 1, 2].flatMap((days) =>
    (["earlier", "later"] as const).map(
      (disambiguation) =>
        new Date(
          day.add({ days }).toPlainDateTime(end).toZonedDateTime(timeZone, { disambiguation })
            .epochMilliseconds,
        ),
    ),
  );
  return (
    ends
      .sort((a, b) => a.getTime() - b.getTime())
      .find((each) => each > at && !isQuiet(each, quiet, timeZone)) ?? at
  );
}

/** The next morning on which a digest goes, after an instant: any day, or a Monday. */
function nextDigest(at: Date, mode: "daily" | "weekly", timeZone: string) {
  const today = zonedAt(at, timeZone).toPlainDate();
  for (let days = 0; ; days += 1) {
    const day = today.add({ days });
    if (mode === "weekly" && day.dayOfWeek !== 1) continue;
    const goes = new Date(
      day.toZonedDateTime({ timeZone, plainTime: DIGEST_AT }).epochMilliseconds,
    );
    if (goes > at) return { day: day.toString(), goes };
  }
}

/** When a notice is mailed: alone, or with the others of a day's digest. */
export interface Delivery {
  at: Date;
  digest: LocalDate | null;
}

/** When a notice of a group made now is mailed; null where its reader wants no such mail. Never inside the quiet hours. */
export function deliveryOf(
  group: NoticeGroup,
  preferences: Preferences,
  now: Date,
  timeZone: string,
): Delivery | null {
  const mode = modeOf(preferences, group);
  switch (mode) {
    case "off":
      return null;
    case "at-once":
      return { at: afterQuiet(now, preferences.quiet, timeZone), digest: null };
    case "daily":
    case "weekly": {
      const { day, goes } = nextDigest(now, mode, timeZone);
      return { at: afterQuiet(goes, preferences.quiet, timeZone), digest: day };
    }
    default:
      return mode satisfies never;
  }
}

/**
 * The Monday whose summary is to go now, and when. Null before its eight o'clock and from Wednesday on: a summary that late is
 * left to the next Monday.
 */
export function summaryOf(
  preferences: Preferences,
  now: Date,
  timeZone: string,
): { monday: LocalDate; at: Date } | null {
  if (modeOf(preferences, "summary") === "off") return null;
  const today = Temporal.PlainDate.from(localDateOf(now, timeZone));
  if (today.dayOfWeek > 2) return null;
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const goes = new Date(
    monday.toZonedDateTime({ timeZone, plainTime: DIGEST_AT }).epochMilliseconds,
  );
  if (goes > now) return null;
  return { monday: monday.toString(), at: afterQuiet(now, preferences.quiet, timeZone) };
}
