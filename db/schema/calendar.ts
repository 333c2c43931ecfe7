import { COMPANY_ROLES } from "../../app/people/rules/kinds";
import type { Dialect } from "../dialect.sqlite";
import { among } from "./among";
import type { PeopleTables } from "./people";

/** Secret addresses at which people’s calendars fetch their dates. The secret is signed and not kept: a row says that it holds. */
export function defineCalendar(d: Dialect, { company, person }: PeopleTables) {
  const calendarFeed = d.table(
    "calendar_feed",
    {
      id: d.text("id").primaryKey(),
      companyId: d.reference("company_id", company),
      personId: d.reference("person_id", person),
      role: d.oneOf("role", COMPANY_ROLES).notNull(),
      createdAt: d.timestamp("created_at").notNull(),
      /** From when its address leads nowhere. */
      endedAt: d.timestamp("ended_at"),
      /** When a calendar last fetched it, to the hour. */
      readAt: d.timestamp("read_at"),
    },
    (t) => [
      d.index("calendar_feed_person").on(t.companyId, t.personId),
      d.check("calendar_feed_role", among("role", COMPANY_ROLES)),
    ],
  );

  return { calendarFeed };
}
