import { sql } from "drizzle-orm";
import { INCIDENT_VERDICTS, LIVE_VERDICTS } from "../../app/clearance/rules/kinds";
import type { IncidentPost } from "../../app/clearance/rules/supervision/incident";
import type { Dialect } from "../dialect.sqlite";
import { among } from "./among";
import type { CompanyTables } from "./company";
import type { EnrolmentTables } from "./enrolment";
import type { PeopleTables } from "./people";

/** From practice to real life: the first live replies, what went wrong, and what people mean to do. */
export function defineSupervision(
  d: Dialect,
  { company, person }: PeopleTables,
  { channel }: CompanyTables,
  { enrolment }: EnrolmentTables,
) {
  const owned = () => ({
    companyId: d.reference("company_id", company),
    personId: d.reference("person_id", person),
  });

  /** A reply that somebody published for the company, to be looked at. */
  const liveReply = d.table(
    "live_reply",
    {
      id: d.text("id").primaryKey(),
      ...owned(),
      enrolmentId: d.reference("enrolment_id", enrolment),
      channelId: d.reference("channel_id", channel),
      /** Where it stands; empty where there is only a picture of it. */
      url: d.text("url").notNull(),
      /** The key of its picture among the stored images; null where there is none. */
      image: d.text("image"),
      asked: d.text("asked").notNull(),
      text: d.text("text").notNull(),
      loggedAt: d.timestamp("logged_at").notNull(),
    },
    (t) => [
      d.index("live_reply_company").on(t.companyId, t.personId),
      d.index("live_reply_enrolment").on(t.enrolmentId, t.loggedAt),
    ],
  );

  const liveReview = d.table(
    "live_review",
    {
      id: d.text("id").primaryKey(),
      liveReplyId: d.reference("live_reply_id", liveReply),
      ...owned(),
      reviewedBy: d.reference("reviewed_by", person),
      verdict: d.oneOf("verdict", LIVE_VERDICTS).notNull(),
      finding: d.text("finding").notNull(),
      reviewedAt: d.timestamp("reviewed_at").notNull(),
    },
    (t) => [
      d.uniqueIndex("live_review_reply").on(t.liveReplyId),
      d.index("live_review_company").on(t.companyId, t.personId),
      d.check("live_review_verdict", among("verdict", LIVE_VERDICTS)),
      d.check("live_review_not_own", sql.raw("reviewed_by <> person_id")),
    ],
  );

  /** A colleague whom a manager named to look at live replies, besides the trainers, until they no longer do. */
  const liveReviewer = d.table(
    "live_reviewer",
    {
      id: d.text("id").primaryKey(),
      ...owned(),
      namedBy: d.reference("named_by", person),
      namedAt: d.timestamp("named_at").notNull(),
      endedAt: d.timestamp("ended_at"),
    },
    (t) => [d.index("live_reviewer_company").on(t.companyId, t.personId)],
  );

  /** Something that happened, with names and details taken out, that others could practise on. */
  const incident = d.table(
    "incident",
    {
      id: d.text("id").primaryKey(),
      ...owned(),
      /** Null of a person who was erased. */
      post: d.json<IncidentPost>("post"),
      reportedAt: d.timestamp("reported_at").notNull(),
    },
    (t) => [d.index("incident_company").on(t.companyId, t.reportedAt)],
  );

  /** A second person’s look at it: as it may be used, or why it may not. */
  const incidentReview = d.table(
    "incident_review",
    {
      id: d.text("id").primaryKey(),
      incidentId: d.reference("incident_id", incident),
      ...owned(),
      reviewedBy: d.reference("reviewed_by", person),
      verdict: d.oneOf("verdict", INCIDENT_VERDICTS).notNull(),
      reason: d.text("reason").notNull(),
      post: d.json<IncidentPost>("post"),
      reviewedAt: d.timestamp("reviewed_at").notNull(),
    },
    (t) => [
      d.uniqueIndex("incident_review_incident").on(t.incidentId),
      d.index("incident_review_company").on(t.companyId, t.personId),
      d.check("incident_review_verdict", among("verdict", INCIDENT_VERDICTS)),
      d.check("incident_review_not_own", sql.raw("reviewed_by <> person_id")),
    ],
  );

  /** What somebody means to do when something happens. The last one counts. */
  const intention = d.table(
    "intention",
    {
      id: d.text("id").primaryKey(),
      ...owned(),
      enrolmentId: d.reference("enrolment_id", enrolment),
      when: d.text("when_it_happens").notNull(),
      then: d.text("then_i_will").notNull(),
      writtenAt: d.timestamp("written_at").notNull(),
    },
    (t) => [d.index("intention_company").on(t.companyId, t.personId)],
  );

  return { liveReply, liveReview, liveReviewer, incident, incidentReview, intention };
}
