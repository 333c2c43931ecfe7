import type { Week } from "../../app/clearance/rules/coverage/hours";
import type { Dialect } from "../dialect.sqlite";
import type { PeopleTables } from "./people";

/** When people work. What is entered is only added to: the latest entry that is valid on a day counts on it. */
export function defineHours(d: Dialect, { company, person }: PeopleTables) {
  const workingHours = d.table(
    "working_hours",
    {
      id: d.text("id").primaryKey(),
      companyId: d.reference("company_id", company),
      personId: d.reference("person_id", person),
      /** The company's local date. */
      validFrom: d.text("valid_from").notNull(),
      week: d.json<Week>("week").notNull(),
      setBy: d.reference("set_by", person),
      setAt: d.timestamp("set_at").notNull(),
    },
    (t) => [d.index("working_hours_person").on(t.companyId, t.personId)],
  );

  return { workingHours };
}
