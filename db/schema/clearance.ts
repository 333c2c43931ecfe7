import { sql } from "drizzle-orm";
import {
  PENDING_OUTCOMES,
  SIGN_OFF_KINDS,
  SUSPENSION_ACTIONS,
  VERDICTS,
} from "../../app/clearance/rules/kinds";
import { LEVELS } from "../../app/curriculum/rules/kinds";
import type { Dialect } from "../dialect.sqlite";
import { among } from "./among";
import type { CompanyTables } from "./company";
import type { CurriculumTables } from "./curriculum";
import type { EnrolmentTables } from "./enrolment";
import type { PeopleTables } from "./people";

/** The decisions that make, pause or end a clearance. All that is decided is only added to. */
export function defineClearance(
  d: Dialect,
  { company, person }: PeopleTables,
  { channel, policyVersion }: CompanyTables,
  { module, programme }: CurriculumTables,
  { enrolment }: EnrolmentTables,
) {
  const owned = () => ({
    companyId: d.reference("company_id", company),
    personId: d.reference("person_id", person),
  });

  const acknowledgement = d.table(
    "acknowledgement",
    {
      id: d.text("id").primaryKey(),
      ...owned(),
      policyVersionId: d.reference("policy_version_id", policyVersion),
      typedName: d.text("typed_name").notNull(),
      policyHash: d.text("policy_hash").notNull(),
      sessionId: d.text("session_id"),
      ipAddress: d.text("ip_address"),
      acknowledgedAt: d.timestamp("acknowledged_at").notNull(),
    },
    (t) => [
      d.uniqueIndex("acknowledgement_person_version").on(t.personId, t.policyVersionId),
      d.index("acknowledgement_company").on(t.companyId, t.personId),
    ],
  );

  const signOff = d.table(
    "sign_off",
    {
      id: d.text("id").primaryKey(),
      ...owned(),
      enrolmentId: d.reference("enrolment_id", enrolment),
      kind: d.oneOf("kind", SIGN_OFF_KINDS).notNull(),
      verdict: d.oneOf("verdict", VERDICTS).notNull(),
      comment: d.text("comment").notNull(),
      signedBy: d.reference("signed_by", person),
      /** Who was away, where the signer stood in for somebody. */
      onBehalfOf: d.text("on_behalf_of").references(() => person.id),
      signedAt: d.timestamp("signed_at").notNull(),
    },
    (t) => [
      d.index("sign_off_company").on(t.companyId, t.personId),
      d.index("sign_off_enrolment").on(t.enrolmentId, t.signedAt),
      d.check("sign_off_kind", among("kind", SIGN_OFF_KINDS)),
      d.check("sign_off_verdict", among("verdict", VERDICTS)),
      d.check("sign_off_not_own", sql.raw("signed_by <> person_id")),
    ],
  );

  /**
   * A sign-off that does not count yet: its signer may undo it until `countsFrom`, when it becomes the sign-off with its id. What
   * was undone, and what could not count any more, stays for a day. Not history: nothing else reads it.
   */
  const pendingSignOff = d.table(
    "pending_sign_off",
    {
      id: d.text("id").primaryKey(),
      ...owned(),
      enrolmentId: d.reference("enrolment_id", enrolment),
      kind: d.oneOf("kind", SIGN_OFF_KINDS).notNull(),
      verdict: d.oneOf("verdict", VERDICTS).notNull(),
      comment: d.text("comment").notNull(),
      signedBy: d.reference("signed_by", person),
      onBehalfOf: d.text("on_behalf_of").references(() => person.id),
      decidedAt: d.timestamp("decided_at").notNull(),
      countsFrom: d.timestamp("counts_from").notNull(),
      /** Null while it is going to count. */
      outcome: d.oneOf("outcome", PENDING_OUTCOMES),
    },
    (t) => [
      d.index("pending_sign_off_company").on(t.companyId, t.personId),
      d.index("pending_sign_off_due").on(t.outcome, t.countsFrom),
      d.index("pending_sign_off_signer").on(t.signedBy),
      d.check("pending_sign_off_kind", among("kind", SIGN_OFF_KINDS)),
      d.check("pending_sign_off_verdict", among("verdict", VERDICTS)),
      d.check("pending_sign_off_outcome", among("outcome", PENDING_OUTCOMES)),
      d.check("pending_sign_off_not_own", sql.raw("signed_by <> person_id")),
    ],
  );

  /** After a “not yet”, the employee says when they are ready to be looked at again. */
  const signOffRequest = d.table(
    "sign_off_request",
    {
      id: d.text("id").primaryKey(),
      ...owned(),
      enrolmentId: d.reference("enrolment_id", enrolment),
      requestedAt: d.timestamp("requested_at").notNull(),
    },
    (t) => [d.index("sign_off_request_company").on(t.companyId, t.personId)],
  );

  const clearance = d.table(
    "clearance",
    {
      id: d.text("id").primaryKey(),
      ...owned(),
      enrolmentId: d.reference("enrolment_id", enrolment),
      programmeId: d.reference("programme_id", programme),
      level: d.oneOf("level", LEVELS).notNull(),
      /** The company's local dates, both included: 2026-11-21. */
      validFrom: d.text("valid_from").notNull(),
      validUntil: d.text("valid_until").notNull(),
      signOffId: d.reference("sign_off_id", signOff),
      grantedAt: d.timestamp("granted_at").notNull(),
    },
    (t) => [
      d.uniqueIndex("clearance_sign_off").on(t.signOffId),
      d.index("clearance_company").on(t.companyId, t.personId),
      d.check("clearance_level", among("level", LEVELS)),
      d.check("clearance_dates", sql.raw("valid_until >= valid_from")),
    ],
  );
  const clearanceChannel = d.table(
    "clearance_channel",
    {
      clearanceId: d.reference("clearance_id", clearance),
      channelId: d.reference("channel_id", channel),
      companyId: d.reference("company_id", company),
    },
    (t) => [
      d.primaryKey({ columns: [t.clearanceId, t.channelId] }),
      d.index("clearance_channel_company").on(t.companyId),
    ],
  );

  const suspension = d.table(
    "suspension",
    {
      id: d.text("id").primaryKey(),
      ...owned(),
      action: d.oneOf("action", SUSPENSION_ACTIONS).notNull(),
      reason: d.text("reason").notNull(),
      /** What happened: an address or a number by which it can be found; empty where nothing is named. */
      incident: d.text("incident").notNull().default(""),
      /** A module to be done again before they speak for the company again. */
      remedialModuleId: d.text("remedial_module_id").references(() => module.id),
      decidedBy: d.reference("decided_by", person),
      decidedAt: d.timestamp("decided_at").notNull(),
    },
    (t) => [
      d.index("suspension_company").on(t.companyId, t.personId, t.decidedAt),
      d.check("suspension_action", among("action", SUSPENSION_ACTIONS)),
      d.check("suspension_not_own", sql.raw("decided_by <> person_id")),
    ],
  );

  /** Rises with every fact about a person, so that what was derived for a board is derived again for them alone. */
  const personChange = d.table(
    "person_change",
    {
      personId: d.reference("person_id", person),
      companyId: d.reference("company_id", company),
      number: d.integer("number").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.companyId, t.personId] }),
      d.uniqueIndex("person_change_number").on(t.companyId, t.number),
    ],
  );

  return {
    acknowledgement,
    signOff,
    pendingSignOff,
    signOffRequest,
    clearance,
    clearanceChannel,
    suspension,
    personChange,
  };
}

export type ClearanceTables = ReturnType<typeof defineClearance>;
