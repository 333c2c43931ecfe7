import {
  POST_STATES,
  PUBLISHER_FAULTS,
  type PublisherAccount,
} from "../../../app/gate/rules/publishing/kinds";
import type { Dialect } from "../../dialect.sqlite";
import { among } from "../among";
import type { CompanyTables } from "../company";
import type { PeopleTables } from "../people";

/** A company’s Postiz, to which posts go through the gate. */
export function definePublishing(
  d: Dialect,
  { company, person }: PeopleTables,
  { channel }: Pick<CompanyTables, "channel">,
) {
  /** Where it is, and how holding posts back there goes. */
  const publisher = d.table(
    "publisher",
    {
      companyId: d.reference("company_id", company).primaryKey(),
      baseUrl: d.text("base_url").notNull(),
      /** Encrypted under a key that is not in the database. */
      apiKey: d.text("api_key").notNull(),
      /** What was connected there when it was last asked. */
      accounts: d.json<PublisherAccount[]>("accounts").notNull(),
      readAt: d.timestamp("read_at").notNull(),
      /** While it fails: since when, why, how often, and before when it is not tried again. */
      failingSince: d.timestamp("failing_since"),
      fault: d.oneOf("fault", PUBLISHER_FAULTS),
      detail: d.text("detail"),
      tries: d.integer("tries").notNull(),
      retryAt: d.timestamp("retry_at"),
      changedBy: d.reference("changed_by", person),
      changedAt: d.timestamp("changed_at").notNull(),
    },
    (t) => [
      d.index("publisher_changer").on(t.changedBy),
      d.check("publisher_fault", among("fault", PUBLISHER_FAULTS)),
    ],
  );

  /** Which account there is which channel: one each way. */
  const publisherChannel = d.table(
    "publisher_channel",
    {
      companyId: d.reference("company_id", company),
      channelId: d.reference("channel_id", channel),
      /** The account, by its id there. */
      account: d.text("account").notNull(),
      provider: d.text("provider").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.companyId, t.channelId] }),
      d.uniqueIndex("publisher_channel_account").on(t.companyId, t.account),
      d.index("publisher_channel_channel").on(t.channelId),
    ],
  );

  /** What somebody wrote to be published there. */
  const brokeredPost = d.table(
    "brokered_post",
    {
      id: d.text("id").primaryKey(),
      companyId: d.reference("company_id", company),
      personId: d.reference("person_id", person),
      channelId: d.reference("channel_id", channel),
      text: d.text("text").notNull(),
      publishAt: d.timestamp("publish_at").notNull(),
      state: d.oneOf("state", POST_STATES).notNull(),
      createdAt: d.timestamp("created_at").notNull(),
      /** When it was last handed over, where, and for which account there. */
      sentAt: d.timestamp("sent_at"),
      sentTo: d.text("sent_to"),
      account: d.text("account"),
      /** Its id there. */
      remoteId: d.text("remote_id"),
      /** Why handing it over failed. */
      fault: d.oneOf("fault", PUBLISHER_FAULTS),
      detail: d.text("detail"),
    },
    (t) => [
      d.index("brokered_post_person").on(t.personId, t.createdAt),
      d.index("brokered_post_company").on(t.companyId, t.createdAt),
      d.index("brokered_post_channel").on(t.channelId),
      d.index("brokered_post_coming").on(t.state, t.publishAt),
      d.check("brokered_post_state", among("state", POST_STATES)),
      d.check("brokered_post_fault", among("fault", PUBLISHER_FAULTS)),
    ],
  );

  return { publisher, publisherChannel, brokeredPost };
}
