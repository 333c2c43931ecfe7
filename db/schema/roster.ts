import { sql } from "drizzle-orm";
import { INVITATION_ENDS } from "../../app/people/rules/kinds";
import type { Dialect } from "../dialect.sqlite";
import { among } from "./among";
import type { PeopleTables } from "./people";

/** How people come into a company: who was invited, and at which domains they may join by themselves. */
export function defineRoster(d: Dialect, { company, person, team }: PeopleTables) {
  /** A domain that a company says is its own. Once it has proved so, no other company can. */
  const companyDomain = d.table(
    "company_domain",
    {
      id: d.text("id").primaryKey(),
      companyId: d.reference("company_id", company),
      /** As the domain name system has it: in lower case, in ASCII. */
      domain: d.text("domain").notNull(),
      /** What the company puts into a TXT record to prove it. */
      token: d.text("token").notNull(),
      createdAt: d.timestamp("created_at").notNull(),
      /** When it was proved; null until then. */
      verifiedAt: d.timestamp("verified_at"),
      /** Whether people with an address there may join by themselves. */
      join: d.boolean("join").notNull().default(false),
      /** The team they join, if any. */
      teamId: d.text("team_id").references(() => team.id),
    },
    (t) => [
      d.uniqueIndex("company_domain_once").on(t.companyId, t.domain),
      d
        .uniqueIndex("company_domain_verified")
        .on(t.domain)
        .where(sql.raw("verified_at is not null")),
      d.index("company_domain_team").on(t.teamId),
    ],
  );

  /** Each mail by which somebody of a company was asked to come in. Its link and code are made from its id by a key that is not here. */
  const invitation = d.table(
    "invitation",
    {
      id: d.text("id").primaryKey(),
      companyId: d.reference("company_id", company),
      personId: d.reference("person_id", person),
      invitedBy: d.reference("invited_by", person),
      /** What the code that can be typed begins with; the rest of it is nowhere. */
      codeStart: d.text("code_start").notNull(),
      createdAt: d.timestamp("created_at").notNull(),
      expiresAt: d.timestamp("expires_at").notNull(),
      /** When it was used, withdrawn or replaced by another; null until then. */
      endedAt: d.timestamp("ended_at"),
      ended: d.oneOf("ended", INVITATION_ENDS),
    },
    (t) => [
      d.uniqueIndex("invitation_code").on(t.codeStart),
      d
        .uniqueIndex("invitation_open")
        .on(t.companyId, t.personId)
        .where(sql.raw("ended_at is null")),
      d.index("invitation_person").on(t.companyId, t.personId, t.createdAt),
      d.check("invitation_end", among("ended", INVITATION_ENDS)),
      d.check("invitation_ended", sql.raw("(ended is null) = (ended_at is null)")),
    ],
  );

  /** Which columns of the file with a company’s people say what, by their headers, as somebody chose them last. */
  const peopleColumns = d.table("people_columns", {
    companyId: d
      .text("company_id")
      .primaryKey()
      .references(() => company.id),
    headers: d.json<Partial<Record<string, string>>>("headers").notNull(),
    updatedAt: d.timestamp("updated_at").notNull(),
  });

  return { companyDomain, invitation, peopleColumns };
}
