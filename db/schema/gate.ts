import type { Dialect } from "../dialect.sqlite";
import type { PeopleTables } from "./people";

/** What other programs ask a company’s gate with. */
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
  return { apiToken };
}
