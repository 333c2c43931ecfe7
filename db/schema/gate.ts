import { CHAT_KINDS } from "../../app/gate/rules/chat/kinds";
import type { Dialect } from "../dialect.sqlite";
import { among } from "./among";
import type { PeopleTables } from "./people";

/** What other programs ask a company’s gate with, and from which chats people do, and who they are there. */
export function defineGate(d: Dialect, { company, person }: PeopleTables) {
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

  return { apiToken, chatIntegration, chatAccount, chatSpent };
}
