import type { Playbook } from "../../app/company/rules/playbook/playbook";
import { IMPACTS, REVISION_REACHES } from "../../app/curriculum/rules/kinds";
import type { PolicyTranslation } from "../../app/curriculum/rules/translation/bodies";
import { LANGUAGES } from "../../app/kit/language/language";
import { among } from "./among";
import type { Dialect } from "../dialect.sqlite";
import type { PeopleTables } from "./people";

/** What a company says of itself: its channels, its playbook and its policy, the last two as versions that are only added. */
export function defineCompany(d: Dialect, { company }: PeopleTables) {
  const channel = d.table(
    "channel",
    {
      id: d.text("id").primaryKey(),
      companyId: d.reference("company_id", company),
      key: d.text("key").notNull(),
      network: d.text("network").notNull(),
      name: d.text("name").notNull(),
      handle: d.text("handle").notNull(),
      characterLimit: d.integer("character_limit").notNull(),
      position: d.integer("position").notNull(),
      retiredAt: d.timestamp("retired_at"),
    },
    (t) => [d.uniqueIndex("channel_key").on(t.companyId, t.key)],
  );

  const playbookRevision = d.table(
    "playbook_revision",
    {
      id: d.text("id").primaryKey(),
      companyId: d.reference("company_id", company),
      number: d.integer("number").notNull(),
      hash: d.text("hash").notNull(),
      body: d.json<Playbook>("body").notNull(),
      publishedAt: d.timestamp("published_at").notNull(),
      /** What it asks of the company’s people. The migration holds it to these words. */
      impact: d.oneOf("impact", IMPACTS).notNull().default("wording"),
      /** What changed, in a sentence for them. */
      change: d.text("change").notNull().default(""),
      /** The lessons and quizzes that quote what changed, as they were when it was published: `module/activity`. */
      /** Who the modules added by its programmes’ terms apply to. The migration holds it to these words. */
      reach: d.oneOf("reach", REVISION_REACHES),
      quotedIn: d.json<string[]>("quoted_in").notNull().default([]),
    },
    (t) => [d.uniqueIndex("playbook_revision_number").on(t.companyId, t.number)],
  );

  const policyVersion = d.table(
    "policy_version",
    {
      id: d.text("id").primaryKey(),
      companyId: d.reference("company_id", company),
      version: d.text("version").notNull(),
      number: d.integer("number").notNull(),
      title: d.text("title").notNull(),
      source: d.text("source").notNull(),
      hash: d.text("hash").notNull(),
      change: d.text("change").notNull(),
      /** What it is written in; null for a version from before that was recorded. The migration holds it to these words. */
      language: d.oneOf("language", LANGUAGES),
      graceDays: d.integer("grace_days").notNull(),
      reacknowledge: d.boolean("reacknowledge").notNull(),
      publishedAt: d.timestamp("published_at").notNull(),
    },
    (t) => [
      d.uniqueIndex("policy_version_version").on(t.companyId, t.version),
      d.uniqueIndex("policy_version_number").on(t.companyId, t.number),
    ],
  );

  /**
   * A version of the policy in another language, to read: what is signed is the version. Only added to; the newest of each version
   * and language is current, and without a body it is withdrawn.
   */
  const policyTranslation = d.table(
    "policy_translation",
    {
      id: d.text("id").primaryKey(),
      companyId: d.reference("company_id", company),
      policyVersionId: d.reference("policy_version_id", policyVersion),
      language: d.oneOf("language", LANGUAGES).notNull(),
      number: d.integer("number").notNull(),
      /** SHA-256 of the file's text. */
      hash: d.text("hash"),
      publishedAt: d.timestamp("published_at").notNull(),
      body: d.json<PolicyTranslation>("body"),
    },
    (t) => [
      d.uniqueIndex("policy_translation_number").on(t.policyVersionId, t.language, t.number),
      d.check("policy_translation_language", among("language", LANGUAGES)),
    ],
  );

  return { channel, playbookRevision, policyVersion, policyTranslation };
}

export type CompanyTables = ReturnType<typeof defineCompany>;
