import { CHAT_KINDS } from "../../app/gate/rules/chat/kinds";
import { DELIVERY_OUTCOMES, PAUSED_FOR } from "../../app/gate/rules/webhooks/kinds";
import type { Told } from "../../app/gate/rules/webhooks/told";
import type { Dialect } from "../dialect.sqlite";
import { among } from "./among";
import type { ClearanceTables } from "./clearance";
import type { PeopleTables } from "./people";

/**
 * What other programs ask a company’s gate with, where they are told what has changed, what people show of their clearances, and from
 * which chats they ask.
 */
export function defineGate(
  d: Dialect,
  { company, person }: PeopleTables,
  { clearance }: ClearanceTables,
) {
  /** A bearer token of one company. Ended ones stay, for the ledger names them. */
  const apiToken = d.table(
    "api_token",
    {
      id: d.text("id").primaryKey(),
      companyId: d.reference("company_id", company),
      name: d.text("name").notNull(),
      /** SHA-256 of the token, which is shown once and kept nowhere. */
      tokenHash: d.text("token_hash").notNull(),
      /** What may be asked with it, separated by spaces. */
      scopes: d.text("scopes").notNull(),
      /** The manager who made it; null where the command did. */
      madeBy: d.text("made_by").references(() => person.id),
      createdAt: d.timestamp("created_at").notNull(),
      /** To within a minute. */
      lastUsedAt: d.timestamp("last_used_at"),
      /** From when it doesn’t hold: ahead where another has taken its place. */
      endsAt: d.timestamp("ends_at"),
    },
    (t) => [
      d.uniqueIndex("api_token_hash").on(t.tokenHash),
      d.index("api_token_company").on(t.companyId),
      d.index("api_token_maker").on(t.madeBy),
    ],
  );

  /** Where a company’s other programs are told what changes. Ended ones stay, for the ledger names them. */
  const webhook = d.table(
    "webhook",
    {
      id: d.text("id").primaryKey(),
      companyId: d.reference("company_id", company),
      name: d.text("name").notNull(),
      url: d.text("url").notNull(),
      /** The types of events that are sent, separated by spaces. */
      events: d.text("events").notNull(),
      /** Which of its secrets signs: each follows from this number and a key that isn’t in the database. */
      secretNumber: d.integer("secret_number").notNull(),
      /** Until when the secret before it signs too. */
      formerUntil: d.timestamp("former_until"),
      madeBy: d.reference("made_by", person),
      createdAt: d.timestamp("created_at").notNull(),
      pausedAt: d.timestamp("paused_at"),
      pausedFor: d.oneOf("paused_for", PAUSED_FOR),
      /** Since when nothing has arrived; null while it does. */
      failingSince: d.timestamp("failing_since"),
      /** When the first delivery that waits is tried; null where none waits. */
      dueAt: d.timestamp("due_at"),
      /** Until when a process has it to itself. */
      claimedUntil: d.timestamp("claimed_until"),
      endedAt: d.timestamp("ended_at"),
    },
    (t) => [
      d.index("webhook_company").on(t.companyId),
      d.index("webhook_maker").on(t.madeBy),
      d.index("webhook_due").on(t.dueAt),
      d.check("webhook_paused_for", among("paused_for", PAUSED_FOR)),
    ],
  );

  /** An event on its way to one webhook, or what became of it. Kept for 30 days. */
  const webhookDelivery = d.table(
    "webhook_delivery",
    {
      id: d.text("id").primaryKey(),
      companyId: d.reference("company_id", company),
      webhookId: d.reference("webhook_id", webhook),
      /** Its place in the webhook’s queue. */
      number: d.integer("number").notNull(),
      /** The same for every webhook that is sent the event, and for every try. */
      eventId: d.text("event_id").notNull(),
      type: d.text("type").notNull(),
      /** Who it is about; null of a test. */
      personId: d.text("person_id").references(() => person.id),
      body: d.text("body").notNull(),
      createdAt: d.timestamp("created_at").notNull(),
      /** From when a failure is the last one. */
      givenUpAt: d.timestamp("given_up_at").notNull(),
      /** Since it was queued or replayed. */
      tries: d.integer("tries").notNull(),
      triedAt: d.timestamp("tried_at"),
      /** The last answer’s status, and how it begins; null where there was none. */
      status: d.integer("status"),
      answer: d.text("answer"),
      /** Why the last try failed. */
      failure: d.text("failure"),
      outcome: d.oneOf("outcome", DELIVERY_OUTCOMES),
    },
    (t) => [
      d.uniqueIndex("webhook_delivery_number").on(t.webhookId, t.number),
      d.index("webhook_delivery_waiting").on(t.webhookId, t.outcome, t.number),
      d.index("webhook_delivery_company").on(t.companyId),
      d.index("webhook_delivery_person").on(t.personId),
      d.index("webhook_delivery_age").on(t.createdAt),
      d.check("webhook_delivery_outcome", among("outcome", DELIVERY_OUTCOMES)),
    ],
  );

  /** Since when what changes about a company’s people is told; no row where it has no webhook. */
  const webhookStart = d.table("webhook_start", {
    companyId: d
      .text("company_id")
      .primaryKey()
      .references(() => company.id),
    startedAt: d.timestamp("started_at").notNull(),
  });

  /** What webhooks last knew of somebody: an event is told where that has changed. */
  const webhookTold = d.table(
    "webhook_told",
    {
      companyId: d.reference("company_id", company),
      personId: d.reference("person_id", person),
      told: d.json<Told>("told").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.companyId, t.personId] }),
      d.index("webhook_told_person").on(t.personId),
    ],
  );

  /** What credentials are signed with. Earlier keys stay, so that what they signed can still be checked, but sign nothing more. */
  const credentialKey = d.table(
    "credential_key",
    {
      id: d.text("id").primaryKey(),
      /** As a multibase Multikey. */
      publicKey: d.text("public_key").notNull(),
      /** Encrypted under the installation’s secret; null once another key has taken its place. */
      sealedKey: d.text("sealed_key"),
      createdAt: d.timestamp("created_at").notNull(),
    },
    (t) => [d.uniqueIndex("credential_key_public").on(t.publicKey)],
  );

  /**
   * Every place in a status list that a credential was ever given. Where no row of `credential_share` has it, the credential is revoked:
   * its holder ended it, or was erased.
   */
  const credentialPlace = d.table(
    "credential_place",
    {
      list: d.integer("list").notNull(),
      place: d.integer("place").notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.list, t.place] })],
  );

  /** A clearance period that its holder shows to everybody who has the address. Ending it deletes the row. */
  const credentialShare = d.table(
    "credential_share",
    {
      id: d.text("id").primaryKey(),
      companyId: d.reference("company_id", company),
      personId: d.reference("person_id", person),
      clearanceId: d.reference("clearance_id", clearance),
      /** SHA-256 of the random part of the address, by which it is found. */
      addressHash: d.text("address_hash").notNull(),
      /** The same part, encrypted under the installation’s secret, to be shown to its holder again. */
      sealedAddress: d.text("sealed_address").notNull(),
      /** Where its credential is in the status lists. */
      list: d.integer("list").notNull(),
      place: d.integer("place").notNull(),
      createdAt: d.timestamp("created_at").notNull(),
    },
    (t) => [
      d.uniqueIndex("credential_share_address").on(t.addressHash),
      d.uniqueIndex("credential_share_clearance").on(t.clearanceId),
      d.uniqueIndex("credential_share_place").on(t.list, t.place),
      d.index("credential_share_person").on(t.companyId, t.personId),
    ],
  );

  /** A Slack app, or an outgoing webhook of Teams. Ended ones stay, for the ledger names them. */
  const chatIntegration = d.table(
    "chat_integration",
    {
      id: d.text("id").primaryKey(),
      companyId: d.reference("company_id", company),
      kind: d.oneOf("kind", CHAT_KINDS).notNull(),
      name: d.text("name").notNull(),
      /** What requests are signed with, encrypted under a key that is not in the database; null until it is entered, and once it has ended. */
      secret: d.text("secret"),
      madeBy: d.reference("made_by", person),
      createdAt: d.timestamp("created_at").notNull(),
      /** When somebody last asked by it, to within a minute. */
      usedAt: d.timestamp("used_at"),
      endedAt: d.timestamp("ended_at"),
    },
    (t) => [
      d.index("chat_integration_company").on(t.companyId),
      d.index("chat_integration_maker").on(t.madeBy),
      d.check("chat_integration_kind", among("kind", CHAT_KINDS)),
    ],
  );

  /** Who somebody is in a workspace of Slack, as they confirmed while signed in. */
  const chatAccount = d.table(
    "chat_account",
    {
      id: d.text("id").primaryKey(),
      companyId: d.reference("company_id", company),
      integrationId: d.reference("integration_id", chatIntegration),
      personId: d.reference("person_id", person),
      /** By Slack’s ids, which are never given to anyone else. */
      workspace: d.text("workspace").notNull(),
      account: d.text("account").notNull(),
      /** What both were called when they were linked. */
      workspaceName: d.text("workspace_name").notNull(),
      accountName: d.text("account_name").notNull(),
      createdAt: d.timestamp("created_at").notNull(),
    },
    (t) => [
      d.uniqueIndex("chat_account_once").on(t.integrationId, t.workspace, t.account),
      d.index("chat_account_company").on(t.companyId),
      d.index("chat_account_person").on(t.personId),
    ],
  );

  /** Requests and links that were used, by a digest, so that none is used twice; those too old to be used anyway are nowhere. */
  const chatSpent = d.table(
    "chat_spent",
    {
      digest: d.text("digest").primaryKey(),
      expiresAt: d.timestamp("expires_at").notNull(),
    },
    (t) => [d.index("chat_spent_expiry").on(t.expiresAt)],
  );

  return {
    apiToken,
    webhook,
    webhookDelivery,
    webhookStart,
    webhookTold,
    credentialKey,
    credentialPlace,
    credentialShare,
    chatIntegration,
    chatAccount,
    chatSpent,
  };
}
