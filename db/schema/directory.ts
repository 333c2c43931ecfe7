import type { Dialect } from "../dialect.sqlite";
import type { PeopleTables } from "./people";

/** What a company’s directory keeps in step by SCIM: the tokens it comes with, and what it calls people and teams. */
export function defineDirectory(d: Dialect, { company, person, team }: PeopleTables) {
  /** A bearer token of one company. Revoked ones stay, for the ledger names them. */
  const scimToken = d.table(
    "scim_token",
    {
      id: d.text("id").primaryKey(),
      companyId: d.reference("company_id", company),
      name: d.text("name").notNull(),
      /** SHA-256 of the token, which is shown once and kept nowhere. */
      tokenHash: d.text("token_hash").notNull(),
      /** The admin who answers for what is done with it. */
      madeBy: d.reference("made_by", person),
      createdAt: d.timestamp("created_at").notNull(),
      /** To within a minute. */
      lastUsedAt: d.timestamp("last_used_at"),
      revokedAt: d.timestamp("revoked_at"),
    },
    (t) => [
      d.uniqueIndex("scim_token_hash").on(t.tokenHash),
      d.index("scim_token_company").on(t.companyId),
      d.index("scim_token_maker").on(t.madeBy),
    ],
  );

  /** What a company’s directory calls one of its people; none for people it has never written of. */
  const scimUser = d.table(
    "scim_user",
    {
      companyId: d.reference("company_id", company),
      personId: d.reference("person_id", person),
      userName: d.text("user_name").notNull(),
      /** The same in lower case, as it is looked for. */
      userKey: d.text("user_key").notNull(),
      externalId: d.text("external_id"),
      updatedAt: d.timestamp("updated_at").notNull(),
      /** When the directory deleted them: for it they are not there any more. */
      deletedAt: d.timestamp("deleted_at"),
    },
    (t) => [
      d.primaryKey({ columns: [t.companyId, t.personId] }),
      d.uniqueIndex("scim_user_name").on(t.companyId, t.userKey),
      d.index("scim_user_external").on(t.companyId, t.externalId),
      d.index("scim_user_person").on(t.personId),
    ],
  );

  /** The same of a team. */
  const scimGroup = d.table(
    "scim_group",
    {
      companyId: d.reference("company_id", company),
      teamId: d.reference("team_id", team),
      externalId: d.text("external_id"),
      updatedAt: d.timestamp("updated_at").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.companyId, t.teamId] }),
      d.index("scim_group_external").on(t.companyId, t.externalId),
      d.index("scim_group_team").on(t.teamId),
    ],
  );

  return { scimToken, scimUser, scimGroup };
}
