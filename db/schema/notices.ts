import { sql } from "drizzle-orm";
import { NOTICE_KINDS, type NoticeFacts } from "../../app/clearance/rules/events/notice-kinds";
import { MAIL_KINDS, MAIL_OUTCOMES } from "../../app/notices/rules/kinds";
import { COMPANY_ROLES, ROLES } from "../../app/people/rules/kinds";
import type { Preferences } from "../../app/notices/rules/preferences";
import type { Dialect } from "../dialect.sqlite";
import { among } from "./among";
import type { PeopleTables } from "./people";

/** What people are told, and the mails that tell it. */
export function defineNotices(d: Dialect, { company, person }: PeopleTables) {
  const owned = () => ({
    companyId: d.reference("company_id", company),
    /** The reader, and as what they read it. */
    personId: d.reference("person_id", person),
    role: d.oneOf("role", ROLES).notNull(),
  });

  /** The companies whose people are told; what was so before is taken as already told. */
  const noticeStart = d.table("notice_start", {
    companyId: d.reference("company_id", company).primaryKey(),
    startedAt: d.timestamp("started_at").notNull(),
  });

  /** Mails to be sent. Who gets one and what it says is looked up when it is sent. */
  const outbox = d.table(
    "outbox",
    {
      id: d.text("id").primaryKey(),
      ...owned(),
      /** What makes it this mail and no other; the mail's Message-ID follows from it. */
      key: d.text("key").notNull(),
      kind: d.oneOf("kind", MAIL_KINDS).notNull(),
      createdAt: d.timestamp("created_at").notNull(),
      /** From when it may be taken to be sent, for the first time or again; null once it has ended. */
      dueAt: d.timestamp("due_at"),
      tries: d.integer("tries").notNull(),
      outcome: d.oneOf("outcome", MAIL_OUTCOMES),
      endedAt: d.timestamp("ended_at"),
      lastError: d.text("last_error"),
    },
    (t) => [
      d.uniqueIndex("outbox_key").on(t.key),
      d.index("outbox_due").on(t.dueAt),
      d.index("outbox_outcome").on(t.outcome, t.endedAt),
      d.check("outbox_role", among("role", ROLES)),
      d.check("outbox_kind", among("kind", MAIL_KINDS)),
      d.check("outbox_outcome_word", among("outcome", MAIL_OUTCOMES)),
      d.check("outbox_ended", sql.raw("(outcome is null) = (due_at is not null)")),
    ],
  );

  const notice = d.table(
    "notice",
    {
      id: d.text("id").primaryKey(),
      ...owned(),
      /** The employee it is about, often the reader. */
      aboutPersonId: d.reference("about_person_id", person),
      kind: d.oneOf("kind", NOTICE_KINDS).notNull(),
      key: d.text("key").notNull(),
      facts: d.json<NoticeFacts>("facts").notNull(),
      createdAt: d.timestamp("created_at").notNull(),
      seenAt: d.timestamp("seen_at"),
      /** The mail that tells it; null where none does. */
      outboxId: d.text("outbox_id").references(() => outbox.id),
    },
    (t) => [
      d.uniqueIndex("notice_person_key").on(t.personId, t.key),
      d.index("notice_company_key").on(t.companyId, t.key),
      d.index("notice_unseen").on(t.personId, t.seenAt),
      d.index("notice_newest").on(t.personId, t.createdAt),
      d.index("notice_outbox").on(t.outboxId),
      d.check("notice_role", among("role", ROLES)),
      d.check("notice_kind", among("kind", NOTICE_KINDS)),
    ],
  );

  /** How someone wants their notices; people without a row get them in the usual way. */
  const noticePreference = d.table("notice_preference", {
    personId: d.reference("person_id", person).primaryKey(),
    modes: d.json<Preferences["modes"]>("modes").notNull(),
    /** Minutes after midnight, by the clock on their wall. */
    quietFrom: d.integer("quiet_from").notNull(),
    quietUntil: d.integer("quiet_until").notNull(),
    timeZone: d.text("time_zone"),
    updatedAt: d.timestamp("updated_at").notNull(),
  });

  /** Secret addresses at which people’s calendars fetch their dates. The secret is signed and not kept: a row says that it holds. */
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

  return { calendarFeed, noticeStart, outbox, notice, noticePreference };
}
