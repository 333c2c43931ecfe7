import type { Dialect } from "../dialect.sqlite";
import type { ClearanceTables } from "./clearance";
import type { PeopleTables } from "./people";

/** What is answered outside: what other programs ask a company’s gate with, and what people show of their clearances. */
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
  return { apiToken, credentialKey, credentialPlace, credentialShare };
}
