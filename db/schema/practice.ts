import { sql } from "drizzle-orm";
import { DECISIONS, REPLY_VERDICTS } from "../../app/curriculum/rules/practice-kinds";
import { ALARM_ANSWERS, CONSENT_USES, CONSENTS } from "../../app/practice/rules/kinds";
import type {
  Agreement,
  BegunSample,
  DraftBody,
  JudgedSample,
  Preselected,
  ReplyBody,
  ReplyComment,
  ReplyFinding,
  ReplyScores,
} from "../../app/practice/rules/rows";
import type { CriticalFail } from "../../app/curriculum/rules/practice-kinds";
import type { Dialect } from "../dialect.sqlite";
import { among } from "./among";
import type { CurriculumTables } from "./curriculum";
import type { PeopleTables } from "./people";

/** The reply desk: shifts, what was written in them, and how people judged it. */
export function definePractice(
  d: Dialect,
  { company, person }: PeopleTables,
  { activity, activityRevision }: CurriculumTables,
) {
  const ofPerson = () => ({
    companyId: d.reference("company_id", company),
    personId: d.reference("person_id", person),
  });
  const owned = () => ({
    ...ofPerson(),
    activityId: d.reference("activity_id", activity),
  });

  /** One way through a set’s posts. What is kept of the playbook is the number of its revision, so that it can be shown as it was. */
  const practiceShift = d.table(
    "practice_shift",
    {
      id: d.text("id").primaryKey(),
      ...owned(),
      revisionId: d.reference("revision_id", activityRevision),
      number: d.integer("number").notNull(),
      playbookNumber: d.integer("playbook_number").notNull(),
      preselected: d.json<Preselected>("preselected").notNull(),
      startedAt: d.timestamp("started_at").notNull(),
    },
    (t) => [
      d.uniqueIndex("practice_shift_number").on(t.companyId, t.personId, t.activityId, t.number),
      d.index("practice_shift_company").on(t.companyId, t.personId),
    ],
  );

  /** What somebody is writing, as far as they are; not history. Of two devices the later counter wins. */
  const practiceDraft = d.table(
    "practice_draft",
    {
      shiftId: d.reference("shift_id", practiceShift),
      postKey: d.text("post_key").notNull(),
      ...ofPerson(),
      body: d.json<DraftBody>("body").notNull(),
      clientSeq: d.integer("client_seq").notNull(),
      updatedAt: d.timestamp("updated_at").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.shiftId, t.postKey] }),
      d.index("practice_draft_company").on(t.companyId, t.personId),
    ],
  );

  /** What was decided about a post, and written. After “another try” the next number is written. */
  const practiceReply = d.table(
    "practice_reply",
    {
      id: d.text("id").primaryKey(),
      shiftId: d.reference("shift_id", practiceShift),
      postKey: d.text("post_key").notNull(),
      number: d.integer("number").notNull(),
      ...owned(),
      revisionId: d.reference("revision_id", activityRevision),
      decision: d.oneOf("decision", DECISIONS).notNull(),
      right: d.boolean("right_decision").notNull(),
      /** Null of a person who was erased; so is what was noticed in it. */
      body: d.json<ReplyBody>("body"),
      findings: d.json<ReplyFinding[]>("findings"),
      sentAt: d.timestamp("sent_at").notNull(),
    },
    (t) => [
      d.uniqueIndex("practice_reply_number").on(t.shiftId, t.postKey, t.number),
      d.index("practice_reply_company").on(t.companyId, t.personId),
      d.index("practice_reply_activity").on(t.activityId, t.sentAt),
      d.check("practice_reply_decision", among("decision", DECISIONS)),
    ],
  );

  /**
   * What waits to be judged, a row for each time that it is; gone when it was. Who took one has it until the lease ends. It can be
   * made again from the replies and judgements.
   */
  const judging = d.table(
    "judging",
    {
      replyId: d.reference("reply_id", practiceReply),
      round: d.integer("round").notNull(),
      ...owned(),
      sentAt: d.timestamp("sent_at").notNull(),
      leasedBy: d.text("leased_by").references(() => person.id),
      leasedUntil: d.timestamp("leased_until"),
      /** Who judged it before, and so can’t again. */
      judgedBefore: d.text("judged_before").references(() => person.id),
    },
    (t) => [
      d.primaryKey({ columns: [t.replyId, t.round] }),
      d.index("judging_oldest").on(t.sentAt, t.replyId),
      d.index("judging_company").on(t.companyId, t.sentAt, t.replyId),
      d.index("judging_activity").on(t.activityId, t.sentAt, t.replyId),
      d.index("judging_person").on(t.personId),
      d.index("judging_lease").on(t.leasedBy, t.leasedUntil),
    ],
  );

  /** How somebody judged a reply. The first decides; the second, of some, is blind and tells how far two agree. */
  const judgement = d.table(
    "judgement",
    {
      id: d.text("id").primaryKey(),
      replyId: d.reference("reply_id", practiceReply),
      round: d.integer("round").notNull(),
      ...owned(),
      judgedBy: d.reference("judged_by", person),
      scores: d.json<ReplyScores>("scores").notNull(),
      critical: d.json<CriticalFail[]>("critical").notNull(),
      /** Null of a person who was erased. */
      comments: d.json<ReplyComment[]>("comments"),
      feedback: d.text("feedback").notNull(),
      verdict: d.oneOf("verdict", REPLY_VERDICTS).notNull(),
      judgedAt: d.timestamp("judged_at").notNull(),
      seconds: d.integer("seconds").notNull(),
    },
    (t) => [
      d.uniqueIndex("judgement_round").on(t.replyId, t.round),
      d.index("judgement_company").on(t.companyId, t.personId),
      d.index("judgement_by").on(t.judgedBy, t.judgedAt),
      d.check("judgement_verdict", among("verdict", REPLY_VERDICTS)),
      d.check("judgement_not_own", sql.raw("judged_by <> person_id")),
    ],
  );

  /** Samples as an employee judged them, beside the key. */
  const calibration = d.table(
    "calibration",
    {
      id: d.text("id").primaryKey(),
      ...owned(),
      revisionId: d.reference("revision_id", activityRevision),
      number: d.integer("number").notNull(),
      judged: d.json<JudgedSample[]>("judged").notNull(),
      agreement: d.json<Agreement>("agreement").notNull(),
      passed: d.boolean("passed").notNull(),
      at: d.timestamp("at").notNull(),
    },
    (t) => [
      d.uniqueIndex("calibration_number").on(t.companyId, t.personId, t.activityId, t.number),
      d.index("calibration_company").on(t.companyId, t.personId),
    ],
  );

  /** The samples that an employee is judging, as far as they are; not history. Gone once all were sent. */
  const calibrationDraft = d.table(
    "calibration_draft",
    {
      ...owned(),
      judged: d.json<BegunSample[]>("judged").notNull(),
      updatedAt: d.timestamp("updated_at").notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.companyId, t.personId, t.activityId] })],
  );

  /** The same of a trainer, who belongs to the agency. */
  const trainerCalibrationDraft = d.table(
    "trainer_calibration_draft",
    {
      personId: d.reference("person_id", person),
      activityId: d.reference("activity_id", activity),
      judged: d.json<BegunSample[]>("judged").notNull(),
      updatedAt: d.timestamp("updated_at").notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.personId, t.activityId] })],
  );

  /** Samples as a trainer judged them. */
  const trainerCalibration = d.table(
    "trainer_calibration",
    {
      id: d.text("id").primaryKey(),
      personId: d.reference("person_id", person),
      activityId: d.reference("activity_id", activity),
      revisionId: d.reference("revision_id", activityRevision),
      judged: d.json<JudgedSample[]>("judged").notNull(),
      agreement: d.json<Agreement>("agreement").notNull(),
      at: d.timestamp("at").notNull(),
    },
    (t) => [d.index("trainer_calibration_person").on(t.personId, t.activityId, t.at)],
  );

  /** A sentence that a trainer writes often. */
  const savedPhrase = d.table(
    "saved_phrase",
    {
      id: d.text("id").primaryKey(),
      personId: d.reference("person_id", person),
      text: d.text("text").notNull(),
      savedAt: d.timestamp("saved_at").notNull(),
    },
    (t) => [d.index("saved_phrase_person").on(t.personId, t.savedAt)],
  );

  /** A finding that its reader holds for mistaken, for a trainer to look at. */
  const falseAlarm = d.table(
    "false_alarm",
    {
      id: d.text("id").primaryKey(),
      ...owned(),
      revisionId: d.reference("revision_id", activityRevision),
      postKey: d.text("post_key").notNull(),
      check: d.text("check_code").notNull(),
      text: d.text("text").notNull(),
      words: d.text("words").notNull(),
      reportedAt: d.timestamp("reported_at").notNull(),
      answer: d.oneOf("answer", ALARM_ANSWERS),
      answeredBy: d.text("answered_by").references(() => person.id),
      answeredAt: d.timestamp("answered_at"),
    },
    (t) => [
      d.index("false_alarm_company").on(t.companyId, t.personId),
      d.index("false_alarm_open").on(t.answeredAt, t.reportedAt),
      d.check("false_alarm_answer", among("answer", ALARM_ANSWERS)),
    ],
  );

  /** Whether others may see a reply of one’s own, and with one’s name; the last counts. */
  const practiceConsent = d.table(
    "practice_consent",
    {
      id: d.text("id").primaryKey(),
      ...owned(),
      replyId: d.reference("reply_id", practiceReply),
      use: d.oneOf("use_of_it", CONSENT_USES).notNull(),
      consent: d.oneOf("consent", CONSENTS).notNull(),
      at: d.timestamp("at").notNull(),
    },
    (t) => [
      d.index("practice_consent_reply").on(t.replyId, t.use, t.at),
      d.index("practice_consent_company").on(t.companyId, t.personId),
      d.check("practice_consent_use", among("use_of_it", CONSENT_USES)),
      d.check("practice_consent_word", among("consent", CONSENTS)),
    ],
  );

  /** A reply that a trainer would have others learn from, as long as its writer agrees. */
  const practiceExample = d.table(
    "practice_example",
    {
      id: d.text("id").primaryKey(),
      ...owned(),
      replyId: d.reference("reply_id", practiceReply),
      chosenBy: d.reference("chosen_by", person),
      chosenAt: d.timestamp("chosen_at").notNull(),
    },
    (t) => [
      d.uniqueIndex("practice_example_reply").on(t.replyId),
      d.index("practice_example_company").on(t.companyId, t.personId),
    ],
  );

  return {
    practiceShift,
    practiceDraft,
    practiceReply,
    judging,
    judgement,
    calibration,
    trainerCalibration,
    calibrationDraft,
    trainerCalibrationDraft,
    savedPhrase,
    falseAlarm,
    practiceConsent,
    practiceExample,
  };
}
