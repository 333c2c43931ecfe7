import { isWeek, type Week } from "~/clearance/rules/coverage/hours";
import { addDays, momentIn, type LocalDate } from "~/kit/time/moment";
import { addHours } from "~/clearance/queries/hours";
import type { NewId } from "~/kit/http/form-id";
import { isSent } from "~db/sent";
import { whoseHours, type Whose } from "./whose-hours.server";

/** So far ahead hours may be entered. */
const MOST_DAYS_AHEAD = 366;

export type HoursRefusal = "too-early" | "too-late" | "no-week";

/** Enters somebody's hours from a day on. */
export async function setHours({
  store,
  actor,
  personId,
  now,
  id,
  validFrom,
  week,
}: Whose & { id: NewId; validFrom: LocalDate; week: Week }): Promise<
  { ok: true } | { ok: false; reason: HoursRefusal }
> {
  const { today } = momentIn(actor.timeZone, now);
  const { companyId, personId: setBy } = actor;
  return store.write(async (tx) => {
    const { one } = await whoseHours(tx, { actor, personId, now });
    if (await isSent(tx, "workingHours", id, { companyId, personId, setBy })) return { ok: true };
    if (!isWeek(week)) return { ok: false, reason: "no-week" };
    if (validFrom < today) return { ok: false, reason: "too-early" };
    if (validFrom > addDays(today, MOST_DAYS_AHEAD)) return { ok: false, reason: "too-late" };
    await addHours(tx, one, { id, validFrom, week, setBy, setAt: now });
    return { ok: true };
  });
}
