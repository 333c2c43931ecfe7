import type { Week } from "../../app/clearance/rules/coverage/hours";
import type { Dialect } from "../dialect.sqlite";
import type { PeopleTables } from "./people";

/** When people work. What is entered is only added to: the latest entry that is valid on a day counts on it. */
export function defineHours(d: Dialect, { company, person }: PeopleTables) {
  const workingHours = d.table(
    "working_hours",
    {
      id: d.text("id").primaryKey(),
      companyId: d
        .text("company_id")
        .notNull()
        .references(() => company.id),
      personId: d
        .text("person_id")
        .notNull()
        .references(() => person.id),
      /** The company's local date. */
      validFrom: d.text("valid_from").notNull(),
      week: d.json<Week>("week").notNull(),
      setBy: d
        .text("set_by")
        .notNull()
        .references(() => person.id),
      setAt: d.timestamp("set_at").notNull(),
    },
    (t) => [d.index("working_hours_person").on(t.companyId, t.personId)],
  );

  return { workingHours };
}
