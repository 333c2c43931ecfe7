import { sql } from "drizzle-orm";
import type { AskedQuestion, GradedQuestion } from "../../app/assessment/rules/attempt";
import type { StepBody } from "../../app/assessment/rules/steps";
import { ALLOWANCE_KINDS, STEP_KINDS } from "../../app/assessment/rules/kinds";
import type { Dialect } from "../dialect.sqlite";
import { among } from "./among";
import type { CurriculumTables } from "./curriculum";
import type { PeopleTables } from "./people";

/** What employees did: lessons finished, where they are reading, attempts with their steps, and the grades given for them. */
export function defineAssessment(
  d: Dialect,
  { company, person }: PeopleTables,
  { activity, activityRevision, questionRevision }: CurriculumTables,
) {
  const owned = () => ({
    companyId: d.reference("company_id", company),
    personId: d.reference("person_id", person),
    activityId: d.reference("activity_id", activity),
  });

  const completion = d.table(
    "completion",
    {
      id: d.text("id").primaryKey(),
      ...owned(),
      revisionId: d.reference("revision_id", activityRevision),
      completedAt: d.timestamp("completed_at").notNull(),
    },
    (t) => [
      d.index("completion_person_revision").on(t.personId, t.revisionId),
      d.index("completion_company").on(t.companyId, t.personId),
    ],
  );

  /** A bookmark, not a record: where the reader is, which check-yourself options they chose, what they wrote. */
  const lessonProgress = d.table(
    "lesson_progress",
    {
      ...owned(),
      section: d.text("section"),
      checks: d.json<Record<string, number>>("checks").notNull(),
      /** What they wrote for themselves, by the id of what asked for it. Nobody else reads it. */
      written: d.json<Record<string, string>>("written"),
      updatedAt: d.timestamp("updated_at").notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.companyId, t.personId, t.activityId] })],
  );

  const attempt = d.table(
    "attempt",
    {
      id: d.text("id").primaryKey(),
      ...owned(),
      revisionId: d.reference("revision_id", activityRevision),
      number: d.integer("number").notNull(),
      asked: d.json<AskedQuestion[]>("asked").notNull(),
      startedAt: d.timestamp("started_at").notNull(),
      deadline: d.timestamp("deadline"),
    },
    (t) => [
      d.uniqueIndex("attempt_number").on(t.companyId, t.personId, t.activityId, t.number),
      d.index("attempt_company").on(t.companyId, t.personId),
      d.index("attempt_deadline").on(t.deadline),
    ],
  );

  const attemptStep = d.table(
    "attempt_step",
    {
      attemptId: d.reference("attempt_id", attempt),
      seq: d.integer("seq").notNull(),
      kind: d.oneOf("kind", STEP_KINDS).notNull(),
      questionRevisionId: d.text("question_revision_id").references(() => questionRevision.id),
      /** For an answer: the sender's own counter; the highest wins, and the same one twice is one answer. */
      clientSeq: d.integer("client_seq"),
      body: d.json<StepBody>("body").notNull(),
      at: d.timestamp("at").notNull(),
    },
    (t) => [
      d.primaryKey({ columns: [t.attemptId, t.seq] }),
      d.check("attempt_step_kind", among("kind", STEP_KINDS)),
    ],
  );

  const grade = d.table(
    "grade",
    {
      id: d.text("id").primaryKey(),
      attemptId: d.reference("attempt_id", attempt),
      number: d.integer("number").notNull(),
      ...owned(),
      revisionId: d.reference("revision_id", activityRevision),
      points: d.integer("points").notNull(),
      maxPoints: d.integer("max_points").notNull(),
      basisPoints: d.integer("basis_points").notNull(),
      passed: d.boolean("passed").notNull(),
      byQuestion: d.json<GradedQuestion[]>("by_question").notNull(),
      gradedAt: d.timestamp("graded_at").notNull(),
      /** When what is graded was handed in. Where it is null, that was the attempt's first grade. */
      handedInAt: d.timestamp("handed_in_at"),
    },
    (t) => [
      d.uniqueIndex("grade_number").on(t.attemptId, t.number),
      d.index("grade_company").on(t.companyId, t.personId),
      d.index("grade_person_activity").on(t.personId, t.activityId),
    ],
  );

  /** What a person was granted beyond what everyone gets. Only added to: of extra time the newest counts, extra attempts add up. */
  const allowance = d.table(
    "allowance",
    {
      id: d.text("id").primaryKey(),
      companyId: d.reference("company_id", company),
      personId: d.reference("person_id", person),
      /** The quiz; null for all of them. */
      activityId: d.text("activity_id").references(() => activity.id),
      kind: d.oneOf("kind", ALLOWANCE_KINDS).notNull(),
      /** Percent of the time limit, or attempts. */
      amount: d.integer("amount").notNull(),
      reason: d.text("reason").notNull(),
      grantedBy: d.reference("granted_by", person),
      grantedAt: d.timestamp("granted_at").notNull(),
    },
    (t) => [
      d.index("allowance_person").on(t.companyId, t.personId),
      d.check("allowance_kind", among("kind", ALLOWANCE_KINDS)),
      d.check("allowance_not_own", sql.raw("granted_by <> person_id")),
    ],
  );

  return { completion, lessonProgress, attempt, attemptStep, grade, allowance };
}
