import { clockText, WEEKDAYS } from "~/clearance/rules/coverage/hours";
import { dayText } from "~/kit/text/formats";
import { addDays, weekdayOf } from "~/kit/time/moment";
import type { Presence, WallClock, WallTime } from "./presence";
import type { Instead } from "./whom-to-ask";

/** “17:00”, “08:00 tomorrow”, “08:00 on Monday”. */
function wallTimeText({ day, minutes }: WallTime, { today }: WallClock): string {
  const time = clockText(minutes);
  if (day === today) return time;
  if (day === addDays(today, 1)) return `${time} tomorrow`;
  return `${time} on ${WEEKDAYS[weekdayOf(day) - 1]}`;
}

/** Whether someone is there, in a sentence; null where nobody knows. */
export function presenceWords(name: string, presence: Presence, clock: WallClock): string | null {
  switch (presence.kind) {
    case "working":
      return presence.until
        ? `${name} is at work until ${wallTimeText(presence.until, clock)}.`
        : `${name} is at work.`;
    case "off":
      return presence.from
        ? `${name} is off until ${wallTimeText(presence.from, clock)}.`
        : `${name} is off for the next 7 days.`;
    case "away":
      return `${name} is away until ${nearDay(presence.until, clock)}.`;
    case "left":
      return `${name} has left the company.`;
    case "unknown":
      return null;
    default:
      return presence satisfies never;
  }
}

/** The same of the place where people ask for help. */
export function helpWords(channel: string, presence: Presence, clock: WallClock): string | null {
  switch (presence.kind) {
    case "working":
      return presence.until
        ? `Someone answers in ${channel} until ${wallTimeText(presence.until, clock)}.`
        : `Someone answers in ${channel} now.`;
    case "off":
      return presence.from
        ? `Nobody answers in ${channel} until ${wallTimeText(presence.from, clock)}.`
        : `Nobody answers in ${channel} now.`;
    case "away":
    case "left":
    case "unknown":
      return null;
    default:
      return presence satisfies never;
  }
}

/** What to do where the first contact is not there. */
export function insteadWords(instead: Instead): string {
  switch (instead.kind) {
    case "stand-in":
      return `Ask ${instead.person.name}, the stand-in.`;
    case "manager":
      return `Ask ${instead.person.name}, a manager.`;
    case "phone":
      return instead.duty ? "Call the duty phone." : `Call ${instead.number}.`;
    case "help":
      return `Ask in ${instead.channel}.`;
    default:
      return instead satisfies never;
  }
}

function nearDay(day: string, { today }: WallClock): string {
  return dayText(day, { year: day.slice(0, 4) !== today.slice(0, 4) });
}
