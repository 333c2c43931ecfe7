import { sql } from "drizzle-orm";
import { CREDIT_KINDS } from "../../app/clearance/rules/kinds";
import type { Dialect } from "../dialect.sqlite";
import { among } from "./among";
import type { CompanyTables } from "./company";
import type { CurriculumTables } from "./curriculum";
import type { PeopleTables } from "./people";
import { ENROLMENT_CHANGES } from "../../app/curriculum/rules/kinds";

/** Who is to earn what, by when, and what they need not do for it. All of it is only added to. */
export function defineEnrolment(
  d: Dialect,
  { company, person, team }: PeopleTables,
  { channel }: CompanyTables,
  { module, programme }: CurriculumTables,
) {
  const inCompany = () => ({
    companyId: d.reference("company_id", company),
  });
  const owned = () => ({
    ...inCompany(),
    personId: d.reference("person_id", person),
  });
  const decided = () => ({
    reason: d.text("reason").notNull(),
    /** Null where a rule decided. */
    decidedBy: d.text("decided_by").references(() => person.id),
    decidedAt: d.timestamp("decided_at").notNull(),
  });

  /** Whether a company offers a programme, where somebody has chosen. */
  const companyProgramme = d.table(
    "company_programme",
    {
      ...inCompany(),
      programmeId: d.reference("programme_id", programme),
      offered: d.boolean("offered").notNull(),
    },
    (t) => [d.primaryKey({ columns: [t.companyId, t.programmeId] })],
  );

  /** A rule: everyone in a team, or in the company where no team is named, is enrolled, now and later. */
  const assignment = d.table(
    "assignment",
    {
      id: d.text("id").primaryKey(),
      ...inCompany(),
      programmeId: d.reference("programme_id", programme),
      teamId: d.text("team_id").references(() => team.id),
      /** One of the two, or neither: a day for all, or days after each is enrolled. */
      dueOn: d.text("due_on"),
      dueDays: d.integer("due_days"),
      createdBy: d.reference("created_by", person),
      createdAt: d.timestamp("created_at").notNull(),
    },
    (t) => [
      d.index("assignment_company").on(t.companyId),
      d.check("assignment_due_once", sql.raw("due_on is null or due_days is null")),
    ],
  );
  const assignmentChannel = d.table(
    "assignment_channel",
    {
      assignmentId: d.reference("assignment_id", assignment),
      channelId: d.reference("channel_id", channel),
      ...inCompany(),
    },
    (t) => [
      d.primaryKey({ columns: [t.assignmentId, t.channelId] }),
      d.index("assignment_channel_company").on(t.companyId),
    ],
  );
  /** A rule that has ended enrols nobody else; the people it enrolled stay enrolled. */
  const assignmentEnd = d.table(
    "assignment_end",
    {
      assignmentId: d.reference("assignment_id", assignment).primaryKey(),
      ...inCompany(),
      endedBy: d.reference("ended_by", person),
      endedAt: d.timestamp("ended_at").notNull(),
    },
    (t) => [d.index("assignment_end_company").on(t.companyId)],
  );

  const enrolment = d.table(
    "enrolment",
    {
      id: d.text("id").primaryKey(),
      ...owned(),
      programmeId: d.reference("programme_id", programme),
      enrolledAt: d.timestamp("enrolled_at").notNull(),
      enrolledBy: d.text("enrolled_by").references(() => person.id),
      dueOn: d.text("due_on"),
      /** The rule that enrolled them, where one did. */
      assignmentId: d.text("assignment_id").references(() => assignment.id),
    },
    (t) => [
      d.uniqueIndex("enrolment_person_programme").on(t.companyId, t.personId, t.programmeId),
      d.index("enrolment_company").on(t.companyId, t.personId),
    ],
  );
  const enrolmentChannel = d.table(
    "enrolment_channel",
    {
      enrolmentId: d.reference("enrolment_id", enrolment),
      channelId: d.reference("channel_id", channel),
      ...inCompany(),
    },
    (t) => [
      d.primaryKey({ columns: [t.enrolmentId, t.channelId] }),
      d.index("enrolment_channel_company").on(t.companyId),
    ],
  );
  /** Another day by which it is due, an end, or a new beginning. The latest of each counts. */
  const enrolmentChange = d.table(
    "enrolment_change",
    {
      id: d.text("id").primaryKey(),
      ...owned(),
      enrolmentId: d.reference("enrolment_id", enrolment),
      kind: d.oneOf("kind", ENROLMENT_CHANGES).notNull(),
      dueOn: d.text("due_on"),
      ...decided(),
    },
    (t) => [
      d.index("enrolment_change_company").on(t.companyId, t.personId),
      d.check("enrolment_change_kind", among("kind", ENROLMENT_CHANGES)),
      d.check("enrolment_change_due", sql.raw("(kind = 'due') = (due_on is not null)")),
    ],
  );

  /** A module that somebody need not do until a day: they were exempted, or learned it earlier, elsewhere. */
  const moduleCredit = d.table(
    "module_credit",
    {
      id: d.text("id").primaryKey(),
      ...owned(),
      moduleId: d.reference("module_id", module),
      kind: d.oneOf("kind", CREDIT_KINDS).notNull(),
      /** When it was learned; null for an exemption. */
      completedOn: d.text("completed_on"),
      /** The last day on which it counts. */
      validUntil: d.text("valid_until").notNull(),
      /** Where the proof is, in words or as an address. */
      evidence: d.text("evidence").notNull(),
      ...decided(),
    },
    (t) => [
      d.index("module_credit_company").on(t.companyId, t.personId),
      d.check("module_credit_kind", among("kind", CREDIT_KINDS)),
      d.check(
        "module_credit_completed",
        sql.raw("(kind = 'recognition') = (completed_on is not null)"),
      ),
      d.check("module_credit_not_own", sql.raw("decided_by is null or decided_by <> person_id")),
    ],
  );
  const moduleCreditEnd = d.table(
    "module_credit_end",
    {
      creditId: d.reference("credit_id", moduleCredit).primaryKey(),
      ...owned(),
      ...decided(),
    },
    (t) => [d.index("module_credit_end_company").on(t.companyId, t.personId)],
  );

  return {
    companyProgramme,
    assignment,
    assignmentChannel,
    assignmentEnd,
    enrolment,
    enrolmentChannel,
    enrolmentChange,
    moduleCredit,
    moduleCreditEnd,
  };
}

export type EnrolmentTables = ReturnType<typeof defineEnrolment>;
