import { SECOND_FACTOR_ROLES } from "../../app/people/rules/second-factor";
import type { Dialect } from "../dialect.sqlite";
import { among } from "./among";
import type { PeopleTables } from "./people";

/** What people sign in with beside mailed codes, and of whom the agency asks it. */
export function defineSignIn(d: Dialect, { person }: PeopleTables) {
  const passkey = d.table(
    "passkey",
    {
      id: d.text("id").primaryKey(),
      personId: d.reference("person_id", person),
      /** As the authenticator calls it, in base64url. */
      credentialId: d.text("credential_id").notNull(),
      /** COSE, in base64url. */
      publicKey: d.text("public_key").notNull(),
      /** Up to 2³² − 1, which is more than PostgreSQL’s integer holds. */
      counter: d.real("counter").notNull(),
      transports: d.json<string[]>("transports").notNull(),
      name: d.text("name").notNull(),
      createdAt: d.timestamp("created_at").notNull(),
      usedAt: d.timestamp("used_at"),
    },
    (t) => [
      d.uniqueIndex("passkey_credential").on(t.credentialId),
      d.index("passkey_person").on(t.personId),
    ],
  );

  /** Challenges that were answered, so that none is answered twice; those that weren’t are nowhere. */
  const passkeyChallenge = d.table(
    "passkey_challenge",
    {
      challenge: d.text("challenge").primaryKey(),
      expiresAt: d.timestamp("expires_at").notNull(),
    },
    (t) => [d.index("passkey_challenge_expiry").on(t.expiresAt)],
  );

  /** A person’s authenticator app. */
  const secondFactor = d.table("second_factor", {
    personId: d.reference("person_id", person).primaryKey(),
    /** Encrypted under a key that is not in the database. */
    secret: d.text("secret").notNull(),
    /** The last time step whose code was given: no code before or of it is good again. */
    lastStep: d.integer("last_step").notNull(),
    createdAt: d.timestamp("created_at").notNull(),
  });

  /** What is left of a person’s recovery codes, as keyed digests. */
  const recoveryCode = d.table(
    "recovery_code",
    {
      codeHash: d.text("code_hash").primaryKey(),
      personId: d.reference("person_id", person),
      createdAt: d.timestamp("created_at").notNull(),
    },
    (t) => [d.index("recovery_code_person").on(t.personId)],
  );

  /** The roles that have to give a second factor. */
  const secondFactorRule = d.table(
    "second_factor_rule",
    {
      role: d.oneOf("role", SECOND_FACTOR_ROLES).primaryKey(),
      setBy: d.reference("set_by", person),
      setAt: d.timestamp("set_at").notNull(),
    },
    (t) => [
      d.index("second_factor_rule_setter").on(t.setBy),
      d.check("second_factor_rule_role", among("role", SECOND_FACTOR_ROLES)),
    ],
  );

  return { passkey, passkeyChallenge, secondFactor, recoveryCode, secondFactorRule };
}
