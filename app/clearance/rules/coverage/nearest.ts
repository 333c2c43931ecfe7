import { weekdayOf } from "~/kit/time/moment";
import { NEAR_STEPS, type NearSteps } from "./alike";
import { peopleIn, type Alike, type ChannelCoverage } from "./coverage";
import { hoursOn } from "./hours";

/** Those nearest to being cleared for a channel who would help it, and those nearer who don’t work when nobody does. */
interface Nearest {
  near: { steps: NearSteps; some: { id: string; people: number; hoursKnown: boolean }[] } | null;
  off: { steps: NearSteps; some: { id: string; people: number }[] }[];
}

/** Sought only where a channel is not covered on some day, or by one person alone. */
export function nearestTo(
  { channelId, days, cleared }: ChannelCoverage,
  people: readonly Alike[],
): Nearest {
  const uncovered = days.filter(({ working }) => working.length === 0);
  const off: Nearest["off"] = [];
  if (uncovered.length === 0 && peopleIn(cleared) >= 2) return { near: null, off };
  for (const steps of NEAR_STEPS) {
    const all = people.filter(({ near }) =>
      near.some((one) => one.channelId === channelId && one.steps === steps),
    );
    if (all.length === 0) continue;
    const some = all.flatMap(({ id, people: count, hours }) => {
      const weeks = uncovered.map(({ day }) => hoursOn(hours, day)?.week[weekdayOf(day) - 1]);
      const hoursKnown = weeks.every((worked) => worked !== undefined);
      const helps = !hoursKnown || weeks.some((worked) => worked && worked.length > 0);
      return helps || uncovered.length === 0 ? [{ id, people: count, hoursKnown }] : [];
    });
    if (some.length > 0) return { near: { steps, some }, off };
    off.push({ steps, some: all });
  }
  return { near: null, off };
}
