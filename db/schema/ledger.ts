import { sql } from "drizzle-orm";
import type { Dialect } from "../dialect.sqlite";
import type { PeopleTables } from "./people";

/**
 * Every decision, in a chain for each company, which is only added to; docs/ledger.md has its format. What is personal in it is
 * sealed by the key that the company has for the person it is about, and a key can only be destroyed.
 */
export function defineLedger(d: Dialect, { company, person }: PeopleTables) {
  const ledgerEntry = d.table(
    "ledger_entry",
    {
      id: d.text("id").primaryKey(),
      companyId: d.reference("company_id", company),
      seq: d.integer("seq").notNull(),
      version: d.integer("version").notNull(),
      at: d.timestamp("at").notNull(),
      kind: d.text("kind").notNull(),
      actorId: d.text("actor_id").references(() => person.id),
      actorRole: d.text("actor_role").notNull(),
      personId: d.text("person_id").references(() => person.id),
      /** Canonical JSON as text, so that both engines keep it to the letter. */
      facts: d.text("facts").notNull(),
      sealed: d.text("sealed"),
      prevHash: d.text("prev_hash").notNull(),
      hash: d.text("hash").notNull(),
    },
    (t) => [
      d.uniqueIndex("ledger_entry_seq").on(t.companyId, t.seq),
      d.index("ledger_entry_person").on(t.companyId, t.personId, t.seq),
      d.index("ledger_entry_kind").on(t.companyId, t.kind, t.seq),
    ],
  );

  const personKey = d.table(
    "person_key",
    {
      companyId: d.reference("company_id", company),
      personId: d.reference("person_id", person),
      /** 32 bytes in base64; null once it is destroyed. */
      key: d.text("key"),
      destroyedAt: d.timestamp("destroyed_at"),
    },
    (t) => [
      d.primaryKey({ columns: [t.companyId, t.personId] }),
      d.index("person_key_person").on(t.personId),
      d.check("person_key_or_destroyed", sql.raw("(key is null) = (destroyed_at is not null)")),
    ],
  );

  return { ledgerEntry, personKey };
}
