import { GIVES, PROVIDERS, USES } from "../../app/directory/rules/sso/kinds";
import type { Dialect } from "../dialect.sqlite";
import { among } from "./among";
import type { PeopleTables } from "./people";

/** By which provider a company’s people sign in, who they are there, and what their groups give them here. */
export function defineSingleSignOn(d: Dialect, { company, person, team }: PeopleTables) {
  const ssoConnection = d.table(
    "sso_connection",
    {
      companyId: d.reference("company_id", company).primaryKey(),
      provider: d.oneOf("provider", PROVIDERS).notNull(),
      issuer: d.text("issuer").notNull(),
      clientId: d.text("client_id").notNull(),
      /** Encrypted under a key that is not in the database. */
      clientSecret: d.text("client_secret").notNull(),
      use: d.oneOf("use", USES).notNull(),
      /** Whether people whom nobody has added are added when they first sign in. */
      joining: d.boolean("joining").notNull(),
      /** Whether signing in there counts as both factors. */
      trustsFactor: d.boolean("trusts_factor").notNull(),
      /** When somebody last got through with it as it is set up now. */
      triedAt: d.timestamp("tried_at"),
      changedBy: d.reference("changed_by", person),
      changedAt: d.timestamp("changed_at").notNull(),
    },
    (t) => [
      d.index("sso_connection_changer").on(t.changedBy),
      d.check("sso_connection_provider", among("provider", PROVIDERS)),
      d.check("sso_connection_use", among("use", USES)),
    ],
  );

  /** Who somebody is at the provider, from the first time they signed in there. An address may change hands; this doesn’t. */
  const ssoIdentity = d.table(
    "sso_identity",
    {
      companyId: d.reference("company_id", company),
      issuer: d.text("issuer").notNull(),
      subject: d.text("subject").notNull(),
      personId: d.reference("person_id", person),
      createdAt: d.timestamp("created_at").notNull(),
      usedAt: d.timestamp("used_at").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.companyId, t.issuer, t.subject] }),
      d.uniqueIndex("sso_identity_once").on(t.companyId, t.issuer, t.personId),
      d.index("sso_identity_person").on(t.personId),
    ],
  );

  /** What a claim of that value gives: a place in a team, managing one, or managing the company. */
  const ssoMapping = d.table(
    "sso_mapping",
    {
      id: d.text("id").primaryKey(),
      companyId: d.reference("company_id", company),
      claim: d.text("claim").notNull(),
      value: d.text("value").notNull(),
      gives: d.oneOf("gives", GIVES).notNull(),
      /** Null for the whole company. */
      teamId: d.text("team_id").references(() => team.id),
    },
    (t) => [
      d.index("sso_mapping_company").on(t.companyId),
      d.index("sso_mapping_team").on(t.teamId),
      d.check("sso_mapping_gives", among("gives", GIVES)),
    ],
  );

  return { ssoConnection, ssoIdentity, ssoMapping };
}
