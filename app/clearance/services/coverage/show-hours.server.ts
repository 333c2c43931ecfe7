import { hoursOn, type Week } from "~/clearance/rules/coverage/hours";
import { momentIn, type LocalDate } from "~/kit/time/moment";
import { findHours } from "~/clearance/queries/hours";
import { findNames } from "~/assessment/queries/person-quizzes";
import { whoseHours, type Whose } from "./whose-hours.server";

export interface HoursView {
  week: Week;
  validFrom: LocalDate;
  by: string;
  at: Date;
}

/** Somebody's hours today, and those that begin later. */
export async function showHours({ store, actor, personId, now }: Whose) {
  const { one, name, givenName } = await whoseHours(store.read, { actor, personId, now });
  const { today } = momentIn(actor.timeZone, now);
  const rows = await findHours(store.read, one, personId);
  const names = await findNames(
    store.read,
    rows.map(({ setBy }) => setBy),
  );
  const viewOf = ({ week, validFrom, setBy, setAt }: (typeof rows)[number]): HoursView => ({
    week,
    validFrom,
    by: setBy === actor.personId ? "you" : (names.get(setBy) ?? ""),
    at: setAt,
  });
  const current = hoursOn(rows, today);
  const days = new Set(rows.map((row) => row.validFrom).filter((day) => day > today));
  return {
    person: { id: personId, name, givenName },
    timeZone: actor.timeZone,
    today,
    current: current && viewOf(current),
    later: [...days].sort().flatMap((day) => {
      const row = hoursOn(rows, day);
      return row ? [viewOf(row)] : [];
    }),
  };
}
