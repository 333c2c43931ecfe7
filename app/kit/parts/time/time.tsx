import { formatDate, formatDateTime, formatDay, formatRelative } from "~/kit/time/format-time";

interface TimeProps {
  at: Date;
  timeZone: string;
  style?: "date" | "datetime" | "relative" | undefined;
  /** Needed by `relative`, from the loader, so that server and browser say the same. */
  now?: Date | undefined;
  /** “3 December 2026” instead of “3 Dec 2026”. */
  long?: boolean | undefined;
  className?: string | undefined;
}

/** A moment, in the company's time zone. */
export function Time({ at, timeZone, style = "date", now, long = false, className }: TimeProps) {
  const words =
    style === "datetime"
      ? formatDateTime(at, timeZone, { long })
      : style === "relative" && now
        ? formatRelative(at, now, timeZone)
        : formatDate(at, timeZone, { long });
  return (
    <time
      dateTime={at.toISOString()}
      className={className}
      {...(style === "relative" ? { title: formatDateTime(at, timeZone) } : {})}
    >
      {words}
    </time>
  );
}

interface DayTextProps {
  /** `2026-11-21` */
  day: string;
  long?: boolean | undefined;
  year?: boolean | undefined;
  className?: string | undefined;
}

/** A day of the company's calendar. */
export function DayText({ day, long = false, year = true, className }: DayTextProps) {
  return (
    <time dateTime={day} className={className}>
      {formatDay(day, { long, year })}
    </time>
  );
}
