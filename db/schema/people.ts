import { sql } from "drizzle-orm";
import { ADDRESSES, LANGUAGES } from "../../app/kit/language/language";
import { ROLES } from "../../app/people/rules/kinds";
import type { Dialect } from "../dialect.sqlite";
import { among } from "./among";

/** Who there is, who works with whom, and who is signed in. `session`, `account` and `verification` have the shape better-auth asks for. */
export function definePeople(d: Dialect) {
  const agency = d.table("agency", {
    id: d.text("id").primaryKey(),
    name: d.text("name").notNull(),
    createdAt: d.timestamp("created_at").notNull(),
  });

  const company = d.table(
    "company",
    {
      id: d.text("id").primaryKey(),
      key: d.text("key").notNull(),
      name: d.text("name").notNull(),
      shortName: d.text("short_name").notNull(),
      timeZone: d.text("time_zone").notNull(),
      createdAt: d.timestamp("created_at").notNull(),
      /** Of people who have chosen none; null for the agency’s. The migration holds it to these words. */
      language: d.oneOf("language", LANGUAGES),
      /** How its people are addressed; null for informally. The migration holds it to these words. */
      address: d.oneOf("address", ADDRESSES),
      /** Whether programmes nobody has chosen about are offered, such as those that are new. */
      offersNew: d.boolean("offers_new").notNull().default(true),
      /** Since when nothing of it changes and nobody of it signs in; null for a company that is served. */
      archivedAt: d.timestamp("archived_at"),
      /** Its colour, as `#rrggbb`, and its logo, as the hash of a picture; null where it has our own. */
      accent: d.text("accent"),
      logo: d.text("logo"),
      /** So many months after somebody has left, what is personal of them is erased; null for not by itself. */
      retentionMonths: d.integer("retention_months"),
    },
    (t) => [d.uniqueIndex("company_key").on(t.key)],
  );

  const person = d.table(
    "person",
    {
      id: d.text("id").primaryKey(),
      name: d.text("name").notNull(),
      /** The name as `nameSortKey` makes it; empty until a start has filled it, in rows from before there was one. */
      sortName: d.text("sort_name").notNull().default(""),
      givenName: d.text("given_name").notNull(),
      email: d.text("email").notNull(),
      emailVerified: d.boolean("email_verified").notNull(),
      image: d.text("image"),
      createdAt: d.timestamp("created_at").notNull(),
      updatedAt: d.timestamp("updated_at").notNull(),
      /** Their own choice; null for their company’s or the agency’s. The migration holds it to these words. */
      language: d.oneOf("language", LANGUAGES),
      /** When they first signed in; null for people who never have. */
      signedInAt: d.timestamp("signed_in_at"),
    },
    (t) => [d.uniqueIndex("person_email").on(t.email)],
  );

  /** What a person is somewhere. They may be several things, each once. */
  const membership = d.table(
    "membership",
    {
      id: d.text("id").primaryKey(),
      personId: d.reference("person_id", person),
      /** Null for the agency's own people. */
      companyId: d.text("company_id").references(() => company.id),
      role: d.oneOf("role", ROLES).notNull(),
      /** Of a manager: whether they manage no more than the teams where they are named as one. */
      teamsOnly: d.boolean("teams_only").notNull().default(false),
      /** Their person’s, kept the same by the database, so that an index gives a company’s people in the order of their names. */
      sortName: d.text("sort_name").notNull().default(""),
      createdAt: d.timestamp("created_at").notNull(),
      /** When it ends or has ended. */
      leftAt: d.timestamp("left_at"),
      /** When its person last chose to act in it. */
      chosenAt: d.timestamp("chosen_at"),
    },
    (t) => [
      d.uniqueIndex("membership_once").on(t.personId, t.companyId, t.role),
      d
        .uniqueIndex("membership_of_agency_once")
        .on(t.personId, t.role)
        .where(sql.raw("company_id is null")),
      d.index("membership_by_name").on(t.companyId, t.role, t.sortName, t.personId),
      d.index("membership_role").on(t.role),
      d.check("membership_role", among("role", ROLES)),
      d.check(
        "membership_company_of_role",
        sql.raw("(role in ('employee', 'manager')) = (company_id is not null)"),
      ),
      d.check("membership_teams_of_manager", sql.raw("role = 'manager' or not teams_only")),
    ],
  );

  const team = d.table(
    "team",
    {
      id: d.text("id").primaryKey(),
      companyId: d.reference("company_id", company),
      name: d.text("name").notNull(),
      /** Since when it is on no list and nobody can join it; null for one that is open. */
      closedAt: d.timestamp("closed_at"),
    },
    (t) => [d.uniqueIndex("team_name").on(t.companyId, t.name)],
  );

  const teamMember = d.table(
    "team_member",
    {
      teamId: d.reference("team_id", team),
      personId: d.reference("person_id", person),
      companyId: d.reference("company_id", company),
      isManager: d.boolean("is_manager").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.teamId, t.personId] }),
      d.index("team_member_company").on(t.companyId, t.personId),
      d.index("team_member_person").on(t.personId),
    ],
  );

  const engagement = d.table(
    "engagement",
    {
      personId: d.reference("person_id", person),
      companyId: d.reference("company_id", company),
      createdAt: d.timestamp("created_at").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.personId, t.companyId] }),
      d.index("engagement_company").on(t.companyId),
    ],
  );

  const session = d.table(
    "session",
    {
      id: d.text("id").primaryKey(),
      token: d.text("token").notNull(),
      personId: d.reference("person_id", person),
      expiresAt: d.timestamp("expires_at").notNull(),
      ipAddress: d.text("ip_address"),
      userAgent: d.text("user_agent"),
      createdAt: d.timestamp("created_at").notNull(),
      updatedAt: d.timestamp("updated_at").notNull(),
      /** When a second factor was given in it; null for a code by mail alone. */
      secondFactorAt: d.timestamp("second_factor_at"),
    },
    (t) => [
      d.uniqueIndex("session_token").on(t.token),
      d.index("session_person").on(t.personId),
      d.index("session_expiry").on(t.expiresAt),
    ],
  );

  const account = d.table(
    "account",
    {
      id: d.text("id").primaryKey(),
      accountId: d.text("account_id").notNull(),
      providerId: d.text("provider_id").notNull(),
      personId: d.reference("person_id", person),
      accessToken: d.text("access_token"),
      refreshToken: d.text("refresh_token"),
      idToken: d.text("id_token"),
      accessTokenExpiresAt: d.timestamp("access_token_expires_at"),
      refreshTokenExpiresAt: d.timestamp("refresh_token_expires_at"),
      scope: d.text("scope"),
      password: d.text("password"),
      createdAt: d.timestamp("created_at").notNull(),
      updatedAt: d.timestamp("updated_at").notNull(),
    },
    (t) => [d.index("account_person").on(t.personId)],
  );

  const verification = d.table(
    "verification",
    {
      id: d.text("id").primaryKey(),
      identifier: d.text("identifier").notNull(),
      value: d.text("value").notNull(),
      expiresAt: d.timestamp("expires_at").notNull(),
      createdAt: d.timestamp("created_at").notNull(),
      updatedAt: d.timestamp("updated_at").notNull(),
    },
    (t) => [d.index("verification_identifier").on(t.identifier)],
  );

  /** A row for every code that was asked for, whether or not anybody has the address: what is done for both has to be the same. */
  const signInCode = d.table(
    "sign_in_code",
    {
      id: d.text("id").primaryKey(),
      /** The browser that asked, by the id in its signed cookie. */
      browser: d.text("browser").notNull(),
      /** The address, as a keyed digest. */
      subject: d.text("subject").notNull(),
      /** Whose address it is; null where it is nobody's. */
      personId: d.text("person_id").references(() => person.id),
      codeHash: d.text("code_hash").notNull(),
      /** The row whose mail holds this code: its own, or an earlier one's of the same address. */
      mailedAs: d.text("mailed_as").notNull(),
      /** Whether the mail server could not be reached for it. */
      mailFailed: d.boolean("mail_failed").notNull(),
      tries: d.integer("tries").notNull(),
      createdAt: d.timestamp("created_at").notNull(),
      expiresAt: d.timestamp("expires_at").notNull(),
    },
    (t) => [
      d.index("sign_in_code_browser").on(t.browser, t.subject),
      d.index("sign_in_code_subject").on(t.subject, t.createdAt),
      d.index("sign_in_code_person").on(t.personId),
      d.index("sign_in_code_mail").on(t.mailedAs),
      d.index("sign_in_code_expiry").on(t.expiresAt),
    ],
  );

  const signInLimit = d.table(
    "sign_in_limit",
    {
      subject: d.text("subject").notNull(),
      windowStart: d.timestamp("window_start").notNull(),
      count: d.integer("count").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.subject, t.windowStart] }),
      d.index("sign_in_limit_window").on(t.windowStart),
    ],
  );

  return {
    agency,
    company,
    person,
    membership,
    team,
    teamMember,
    engagement,
    session,
    account,
    verification,
    signInCode,
    signInLimit,
  };
}

export type PeopleTables = ReturnType<typeof definePeople>;
