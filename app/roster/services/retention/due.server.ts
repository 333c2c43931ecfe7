import type { OwnCompany } from "~/ledger/rules/own";
import { momentIn } from "~/kit/time/moment";
import { findCompany } from "~/curriculum/queries/rules";
import { findLeavers } from "~/roster/queries/retention";
import { erasedOn } from "~/roster/rules/retention";
import type { Db } from "~db/store";

/** Everyone who has left a company and is not erased yet, with the day on which they are if it keeps people for so many months. */
export async function leaversWithDay(
  db: Db,
  company: OwnCompany,
  { months, now }: { months: number; now: Date },
) {
  const { timeZone } = await findCompany(db, company);
  const { today } = momentIn(timeZone, now);
  const leavers = await findLeavers(db, company, now);
  return leavers.map((one) => {
    const on = erasedOn(momentIn(timeZone, one.leftAt).today, months);
    return Object.assign(one, { on, isDue: on <= today });
  });
}
