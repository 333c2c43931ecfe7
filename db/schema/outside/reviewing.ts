import type { PublisherAccount } from "../../../app/gate/rules/publishing/kinds";
import {
  REVIEW_STATES,
  REVIEW_WHYS,
  REVIEWER_FAULTS,
} from "../../../app/gate/rules/reviewing/kinds";
import type { Dialect } from "../../dialect.sqlite";
import { among } from "../among";
import type { CompanyTables } from "../company";
import type { PeopleTables } from "../people";

/** A company’s organisation in Hootsuite, whose messages wait for the gate. */
export function defineReviewing(
  d: Dialect,
  { company, person }: PeopleTables,
  { channel }: Pick<CompanyTables, "channel">,
) {
  /** As whom Hootsuite is asked, and how that goes. */
  const reviewer = d.table(
    "reviewer",
    {
      companyId: d.reference("company_id", company).primaryKey(),
      /** The organisation, by its id there. */
      organization: d.text("organization").notNull(),
      clientId: d.text("client_id").notNull(),
      /** Encrypted under a key that is not in the database. */
      clientSecret: d.text("client_secret").notNull(),
      /** The end of the address at which Hootsuite says that messages wait. */
      door: d.text("door").notNull(),
      /** The accounts that were connected there when it was last asked. */
      accounts: d.json<PublisherAccount[]>("accounts").notNull(),
      readAt: d.timestamp("read_at").notNull(),
      /** When it was last asked which messages wait. */
      polledAt: d.timestamp("polled_at"),
      /** While it fails: since when, why, how often, and before when it is not tried again. */
      failingSince: d.timestamp("failing_since"),
      fault: d.oneOf("fault", REVIEWER_FAULTS),
      detail: d.text("detail"),
      tries: d.integer("tries").notNull(),
      retryAt: d.timestamp("retry_at"),
      changedBy: d.reference("changed_by", person),
      changedAt: d.timestamp("changed_at").notNull(),
    },
    (t) => [
      d.uniqueIndex("reviewer_door").on(t.door),
      d.index("reviewer_changer").on(t.changedBy),
      d.check("reviewer_fault", among("fault", REVIEWER_FAULTS)),
    ],
  );

  /** Which account there is which channel: one each way. */
  const reviewerChannel = d.table(
    "reviewer_channel",
    {
      companyId: d.reference("company_id", company),
      channelId: d.reference("channel_id", channel),
      /** The account, by its id there. */
      account: d.text("account").notNull(),
      provider: d.text("provider").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.companyId, t.channelId] }),
      d.uniqueIndex("reviewer_channel_account").on(t.companyId, t.account),
      d.index("reviewer_channel_channel").on(t.channelId),
    ],
  );

  /** What became of a message that waited for approval. What it says is kept nowhere. */
  const messageReview = d.table(
    "message_review",
    {
      companyId: d.reference("company_id", company),
      /** The message, by its id there. */
      message: d.text("message").notNull(),
      /** Whose it is; null until that is known, or where nobody is found. */
      personId: d.text("person_id").references(() => person.id),
      channelId: d.text("channel_id").references(() => channel.id),
      publishAt: d.timestamp("publish_at"),
      /** The step of its approval it was at; null until it was seen to wait. */
      step: d.integer("step"),
      state: d.oneOf("state", REVIEW_STATES).notNull(),
      why: d.oneOf("why", REVIEW_WHYS),
      createdAt: d.timestamp("created_at").notNull(),
      /** When it is to be looked at next; null for when somebody says so. */
      lookAt: d.timestamp("look_at"),
      lookedAt: d.timestamp("looked_at"),
      /** When a decision was last handed over. */
      sentAt: d.timestamp("sent_at"),
      tries: d.integer("tries").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.companyId, t.message] }),
      d.index("message_review_look").on(t.companyId, t.lookAt),
      d.index("message_review_company").on(t.companyId, t.createdAt),
      d.index("message_review_person").on(t.personId),
      d.index("message_review_channel").on(t.channelId),
      d.check("message_review_state", among("state", REVIEW_STATES)),
      d.check("message_review_why", among("why", REVIEW_WHYS)),
    ],
  );

  return { reviewer, reviewerChannel, messageReview };
}
