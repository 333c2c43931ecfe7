import { addDays, type LocalDate } from "~/kit/time/moment";
import { OUTLOOK_DAYS, type ClearDays, type Outlook } from "~/clearance/rules/board/outlook";
import { hoursOn, type Hours } from "./hours";

/** So near to being cleared that it is worth naming people: the last step, or the two sign-offs. */
export const NEAR_STEPS = [1, 2] as const;
export type NearSteps = (typeof NEAR_STEPS)[number];

/** Of somebody, all that coverage is counted from: of two people of whom the same is known, neither counts differently. */
export interface Known {
  clear: readonly ClearDays[];
  near: readonly { channelId: string; steps: NearSteps }[];
  /** In the order they were added; none where they never said when they work. */
  hours: readonly Hours[];
}

/** Stands for whatever has begun, and for what does not end in the weeks that are looked ahead. */
const BEGUN = "";
const BEYOND = "9999-12-31";

/**
 * What is known of somebody, written so that it is the same for as many people and as many days as it can be, with the day on which
 * it would be written differently though nothing happens: there, more of what is coming is within the weeks that are looked ahead.
 */
export function alikeAs(
  { clear, away }: Pick<Outlook, "clear" | "away">,
  hours: readonly Hours[],
  today: LocalDate,
): { known: Known; changesOn: LocalDate | null } {
  const last = addDays(today, OUTLOOK_DAYS - 1);
  const beyond: LocalDate[] = [];
  const cleared = clear.flatMap(({ channelId, from, until }): ClearDays[] => {
    if (until < today) return [];
    if (from > last) {
      beyond.push(from);
      return [];
    }
    if (until >= last) beyond.push(addDays(until, 1));
    return [
      {
        channelId,
        from: from <= today ? BEGUN : from,
        until: until >= last ? BEYOND : until,
      },
    ];
  });
  const near = away.flatMap(({ channelId, steps }) => {
    const so = NEAR_STEPS.find((one) => one === steps);
    return so ? [{ channelId, steps: so }] : [];
  });
  const matters = cleared.length > 0 || near.length > 0;
  const known = {
    clear: cleared.sort((a, b) => (a.channelId + a.from < b.channelId + b.from ? -1 : 1)),
    near,
    hours: matters ? hoursAhead(hours, { today, last, beyond }) : [],
  };
  const [first] = beyond.sort();
  return { known, changesOn: first === undefined ? null : addDays(first, 1 - OUTLOOK_DAYS) };
}

/** The hours that count on any of the days, from when on each. */
function hoursAhead(
  hours: readonly Hours[],
  { today, last, beyond }: { today: LocalDate; last: LocalDate; beyond: LocalDate[] },
): Hours[] {
  if (hours.length === 0) return [];
  const now = hoursOn(hours, today);
  const counting: Hours[] = now ? [{ validFrom: BEGUN, week: now.week }] : [];
  for (const day of [...new Set(hours.map(({ validFrom }) => validFrom))].sort()) {
    if (day <= today) continue;
    if (day > last) {
      beyond.push(day);
      break;
    }
    const week = hoursOn(hours, day)?.week ?? [];
    if (JSON.stringify(counting.at(-1)?.week) !== JSON.stringify(week))
      counting.push({ validFrom: day, week });
  }
  // Who said when they work, but only for later, is not among those who never did.
  return counting.length > 0 ? counting : [{ validFrom: BEYOND, week: [] }];
}
