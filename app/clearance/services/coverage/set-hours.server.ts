import { hoursOn, isWeek, sameWeek, type Week } from "~/clearance/rules/coverage/hours";
import { addDays, momentIn, type LocalDate } from "~/kit/time/moment";
import { addHours, findHours } from "~/clearance/queries/hours";
import { newId } from "~db/ids";
import { whoseHours, type Whose } from "./whose-hours.server";

/** So far ahead hours may be entered. */
const MOST_DAYS_AHEAD = 366;

export type HoursRefusal = "too-early" | "too-late" | "no-week";

/** Enters somebody's hours from a day on. Entering the same twice is entering it once. */
export async function setHours({
  store,
  actor,
  personId,
  now,
  validFrom,
  week,
}: Whose & { validFrom: LocalDate; week: Week }): Promise<
  { ok: true } | { ok: false; reason: HoursRefusal }
> {
  const { today } = momentIn(actor.timeZone, now);
  if (!isWeek(week)) return { ok: false, reason: "no-week" };
  if (validFrom < today) return { ok: false, reason: "too-early" };
  if (validFrom > addDays(today, MOST_DAYS_AHEAD)) return { ok: false, reason: "too-late" };
  return store.write(async (tx) => {
    const person = await whoseHours(tx, { actor, personId, now });
    const known = hoursOn(await findHours(tx, actor, personId), validFrom);
    const same = known?.validFrom === validFrom && sameWeek(known.week, week);
    if (!same) {
      await addHours(tx, person, {
        id: newId(now),
        validFrom,
        week,
        setBy: actor.personId,
        setAt: now,
      });
    }
    return { ok: true };
  });
}
