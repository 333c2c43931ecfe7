import type { Dialect } from "../dialect.sqlite";
import type { PeopleTables } from "./people";

/** How a company's people come from elsewhere. */
export function definePeopleColumns(d: Dialect, { company }: PeopleTables) {
  /** Which columns of the file with a company’s people say what, by their headers, as somebody chose them last. */
  const peopleColumns = d.table("people_columns", {
    companyId: d
      .text("company_id")
      .primaryKey()
      .references(() => company.id),
    headers: d.json<Partial<Record<string, string>>>("headers").notNull(),
    updatedAt: d.timestamp("updated_at").notNull(),
  });

  return { peopleColumns };
}
