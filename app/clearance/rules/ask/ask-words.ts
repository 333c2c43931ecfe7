import { clockText } from "~/clearance/rules/coverage/hours";
import { weekdayText } from "~/clearance/rules/coverage/weekday-words";
import { m } from "~/kit/language/m";
import { dayText } from "~/kit/text/formats";
import { addDays, weekdayOf } from "~/kit/time/moment";
import type { Presence, WallClock, WallTime } from "./presence";
import type { Instead } from "./whom-to-ask";

/** “17:00”, “08:00 tomorrow”, “08:00 on Monday”, as it stands after “until”. */
function wallTimeText({ day, minutes }: WallTime, { today }: WallClock): string {
  const time = clockText(minutes);
  if (day === today) return m.clearance_ask_at({ time });
  if (day === addDays(today, 1)) return m.clearance_ask_at_tomorrow({ time });
  return m.clearance_ask_at_weekday({ time, weekday: weekdayText(weekdayOf(day)) });
}

/** Whether someone is there, in a sentence; null where nobody knows. */
export function presenceWords(name: string, presence: Presence, clock: WallClock): string | null {
  switch (presence.kind) {
    case "working":
      return presence.until
        ? m.clearance_ask_working_until({ name, when: wallTimeText(presence.until, clock) })
        : m.clearance_ask_working({ name });
    case "off":
      return presence.from
        ? m.clearance_ask_off_until({ name, when: wallTimeText(presence.from, clock) })
        : m.clearance_ask_off({ name });
    case "away":
      return m.clearance_ask_away({ name, day: nearDay(presence.until, clock) });
    case "left":
      return m.clearance_ask_left({ name });
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
        ? m.clearance_ask_help_until({ channel, when: wallTimeText(presence.until, clock) })
        : m.clearance_ask_help_now({ channel });
    case "off":
      return presence.from
        ? m.clearance_ask_no_help_until({ channel, when: wallTimeText(presence.from, clock) })
        : m.clearance_ask_no_help({ channel });
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
      return m.clearance_ask_stand_in({ name: instead.person.name });
    case "manager":
      return m.clearance_ask_manager({ name: instead.person.name });
    case "phone":
      return instead.duty
        ? m.clearance_ask_duty_phone()
        : m.clearance_ask_call({ number: instead.number });
    case "help":
      return m.clearance_ask_help({ channel: instead.channel });
    default:
      return instead satisfies never;
  }
}

function nearDay(day: string, { today }: WallClock): string {
  return dayText(day, { year: day.slice(0, 4) !== today.slice(0, 4) });
}
