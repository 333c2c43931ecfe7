import { dayText, momentText, relativeText } from "~/kit/text/formats";
import { localDateOf } from "~/kit/time/moment";

interface TimeProps {
  at: Date;
  timeZone: string;
  style?: "date" | "datetime" | "relative" | undefined;
  /** Needed by `relative`, from the loader, so that server and browser say the same. */
  now?: Date | undefined;
  /** “3 December 2026” instead of “3 Dec 2026”. */
  long?: boolean | undefined;
  /** Whether a date says its year. */
  year?: boolean | undefined;
  /** Whether a `datetime` says the second. */
  seconds?: boolean | undefined;
  className?: string | undefined;
}

/** A moment, in the company's time zone. */
export function Time({
  at,
  timeZone,
  style = "date",
  now,
  long = false,
  year,
  seconds = false,
  className,
}: TimeProps) {
  const words =
    style === "datetime"
      ? momentText(at, timeZone, { short: !long, seconds })
      : style === "relative" && now
        ? relativeText(at, now, timeZone)
        : dayText(localDateOf(at, timeZone), { short: !long, year });
  return (
    <time
      dateTime={at.toISOString()}
      className={className}
      {...(style === "relative" ? { title: momentText(at, timeZone) } : {})}
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
      {dayText(day, { short: !long, year })}
    </time>
  );
}
