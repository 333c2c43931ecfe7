import { sql } from "drizzle-orm";
import type { Dialect } from "../dialect.sqlite";
import type { PeopleTables } from "./people";

/** Who signs for whom while they are away: a manager for a manager, a trainer for a trainer, in one company. */
export function defineDelegation(d: Dialect, { company, person }: PeopleTables) {
  const inCompany = () => ({
    companyId: d.reference("company_id", company),
  });

  const delegation = d.table(
    "delegation",
    {
      id: d.text("id").primaryKey(),
      ...inCompany(),
      fromPersonId: d.reference("from_person_id", person),
      toPersonId: d.reference("to_person_id", person),
      /** The company's local dates, both included. */
      startsOn: d.text("starts_on").notNull(),
      endsOn: d.text("ends_on").notNull(),
      createdBy: d.reference("created_by", person),
      createdAt: d.timestamp("created_at").notNull(),
    },
    (t) => [
      d.index("delegation_company").on(t.companyId, t.endsOn),
      d.index("delegation_from").on(t.fromPersonId, t.endsOn),
      d.index("delegation_to").on(t.toPersonId, t.endsOn),
      d.check("delegation_dates", sql.raw("ends_on >= starts_on")),
      d.check("delegation_to_another", sql.raw("from_person_id <> to_person_id")),
    ],
  );
  /** Taken back before its last day. */
  const delegationEnd = d.table(
    "delegation_end",
    {
      delegationId: d.reference("delegation_id", delegation).primaryKey(),
      ...inCompany(),
      endedBy: d.reference("ended_by", person),
      endedAt: d.timestamp("ended_at").notNull(),
    },
    (t) => [d.index("delegation_end_company").on(t.companyId)],
  );

  return { delegation, delegationEnd };
}
