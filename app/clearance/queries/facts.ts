import { and, asc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import { alias, type SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Credit, Period, SignOff, Suspension } from "~/clearance/rules/standing/facts";
import type { EnrolmentChangeKind } from "~/clearance/rules/kinds";
import type { LocalDate } from "~/kit/time/moment";
import { preparedOnce, slot } from "~db/prepared";
import { signerName } from "~/people/queries/signer-name";
import type { Db } from "~db/store";

/** Whose facts: everyone of a company, or some of them. The company is always in the where clause. */
export interface People {
  companyId: string;
  personIds?: readonly string[];
}

export interface EmployeeRow {
  id: string;
  name: string;
  givenName: string;
  email: string;
  leftAt: Date | null;
  team: string | null;
}

interface Columns {
  companyId: SQLiteColumn;
  personId: SQLiteColumn;
}

/** A query as it stands before it is sent, of rows of one kind. */
interface Query<Row> extends PromiseLike<Row[]> {
  prepare(): { execute(values: Record<string, unknown>): PromiseLike<Row[]> };
}

/** Asks for facts within the scope. Those of one person, which every page of theirs needs, come by a prepared statement. */
function factsOf<Row>(ask: (db: Db, scope: (columns: Columns) => SQL) => Query<Row>) {
  const ofOne = preparedOnce((db) =>
    ask(db, (columns) =>
      and(eq(columns.companyId, slot("companyId")), eq(columns.personId, slot("personId")))!,
    ).prepare(),
  );
  return async (db: Db, { companyId, personIds }: People): Promise<Row[]> => {
    if (personIds?.length === 1) return ofOne(db).execute({ companyId, personId: personIds[0] });
    return ask(db, (columns) => {
      const inCompany = eq(columns.companyId, companyId);
      return personIds ? and(inCompany, inArray(columns.personId, [...personIds]))! : inCompany;
    });
  };
}

/** Employees by name, with the first of their teams. */
export async function findEmployees(db: Db, people: People): Promise<EmployeeRow[]> {
  const rows = await employeeRows(db, people);
  return rows.filter((row, index) => rows[index - 1]?.id !== row.id);
}

/** Everybody who is or was an employee, by name. */
export async function findEmployeeIds(db: Db, companyId: string): Promise<string[]> {
  const { person } = db.tables;
  const rows = await db
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.companyId, companyId), eq(person.role, "employee")))
    .orderBy(asc(person.name));
  return rows.map(({ id }) => id);
}

/** One row for each team. */
const employeeRows = factsOf<EmployeeRow>((db, scope) => {
  const { person, team, teamMember } = db.tables;
  return db
    .select({
      id: person.id,
      name: person.name,
      givenName: person.givenName,
      email: person.email,
      leftAt: person.leftAt,
      team: team.name,
    })
    .from(person)
    .leftJoin(teamMember, eq(teamMember.personId, person.id))
    .leftJoin(team, eq(team.id, teamMember.teamId))
    .where(
      and(scope({ companyId: person.companyId, personId: person.id }), eq(person.role, "employee")),
    )
    .orderBy(asc(person.name), asc(person.id), asc(team.name));
});

/** Lessons finished. */
export const findCompletions = factsOf((db, scope) => {
  const { completion, activityRevision } = db.tables;
  return db
    .select({
      id: completion.id,
      personId: completion.personId,
      activityId: completion.activityId,
      revisionId: completion.revisionId,
      revisionNumber: activityRevision.number,
      at: completion.completedAt,
    })
    .from(completion)
    .innerJoin(activityRevision, eq(activityRevision.id, completion.revisionId))
    .where(scope(completion))
    .orderBy(asc(completion.completedAt));
});

/** Every grade given, oldest first; of an attempt's grades the highest number counts. */
export const findGrades = factsOf((db, scope) => {
  const { grade, activityRevision } = db.tables;
  return db
    .select({
      id: grade.id,
      personId: grade.personId,
      attemptId: grade.attemptId,
      number: grade.number,
      activityId: grade.activityId,
      revisionNumber: activityRevision.number,
      basisPoints: grade.basisPoints,
      passed: grade.passed,
      at: grade.gradedAt,
      handedInAt: grade.handedInAt,
    })
    .from(grade)
    .innerJoin(activityRevision, eq(activityRevision.id, grade.revisionId))
    .where(scope(grade))
    .orderBy(asc(grade.gradedAt), asc(grade.number));
});

/** Policy versions acknowledged, with the name as it was typed. */
export const findAcknowledgements = factsOf((db, scope) => {
  const { acknowledgement } = db.tables;
  return db
    .select({
      id: acknowledgement.id,
      personId: acknowledgement.personId,
      policyVersionId: acknowledgement.policyVersionId,
      typedName: acknowledgement.typedName,
      at: acknowledgement.acknowledgedAt,
    })
    .from(acknowledgement)
    .where(scope(acknowledgement));
});

export interface CreditRow extends Credit {
  personId: string;
  endedBy: string | null;
  endReason: string | null;
}

/** Modules that need not be done, each with its end, if it was ended. */
export const findCredits = factsOf<CreditRow>((db, scope) => {
  const { moduleCredit, moduleCreditEnd, person } = db.tables;
  const ender = alias(person, "ender");
  return db
    .select({
      personId: moduleCredit.personId,
      id: moduleCredit.id,
      moduleId: moduleCredit.moduleId,
      kind: moduleCredit.kind,
      completedOn: moduleCredit.completedOn,
      validUntil: moduleCredit.validUntil,
      evidence: moduleCredit.evidence,
      reason: moduleCredit.reason,
      by: person.name,
      at: moduleCredit.decidedAt,
      endedAt: moduleCreditEnd.decidedAt,
      endedBy: ender.name,
      endReason: moduleCreditEnd.reason,
    })
    .from(moduleCredit)
    .leftJoin(person, eq(person.id, moduleCredit.decidedBy))
    .leftJoin(moduleCreditEnd, eq(moduleCreditEnd.creditId, moduleCredit.id))
    .leftJoin(ender, eq(ender.id, moduleCreditEnd.decidedBy))
    .where(scope(moduleCredit))
    .orderBy(asc(moduleCredit.decidedAt), asc(moduleCredit.id));
});

export interface SuspensionRow extends Suspension {
  id: string;
  personId: string;
}

/** Suspensions, reinstatements and revocations. */
export const findSuspensions = factsOf<SuspensionRow>((db, scope) => {
  const { suspension, person } = db.tables;
  return db
    .select({
      id: suspension.id,
      personId: suspension.personId,
      action: suspension.action,
      reason: suspension.reason,
      incident: suspension.incident,
      remedialModuleId: suspension.remedialModuleId,
      at: suspension.decidedAt,
      by: person.name,
    })
    .from(suspension)
    .innerJoin(person, eq(person.id, suspension.decidedBy))
    .where(scope(suspension))
    .orderBy(asc(suspension.decidedAt), asc(suspension.id));
});

export interface EnrolmentRow {
  id: string;
  personId: string;
  programmeId: string;
  enrolledAt: Date;
  /** The id of whoever enrolled them; null where a rule did. */
  enrolledBy: string | null;
  dueOn: LocalDate | null;
  changes: EnrolmentChangeRow[];
}

export interface EnrolmentChangeRow {
  id: string;
  kind: EnrolmentChangeKind;
  dueOn: LocalDate | null;
  reason: string;
  /** The id of whoever decided it; null where a rule did. */
  decidedBy: string | null;
  at: Date;
}

/** Enrolments as they were made, each with what was changed of it; both oldest first. */
export async function findEnrolments(db: Db, people: People): Promise<EnrolmentRow[]> {
  const enrolments = new Map<string, EnrolmentRow>();
  for (const { change, ...enrolled } of await enrolmentRows(db, people)) {
    const enrolment = enrolments.get(enrolled.id) ?? { ...enrolled, changes: [] };
    enrolments.set(enrolled.id, enrolment);
    if (change) enrolment.changes.push(change);
  }
  return [...enrolments.values()];
}

/** One row for each change. */
const enrolmentRows = factsOf((db, scope) => {
  const { enrolment, enrolmentChange } = db.tables;
  return db
    .select({
      id: enrolment.id,
      personId: enrolment.personId,
      programmeId: enrolment.programmeId,
      enrolledAt: enrolment.enrolledAt,
      enrolledBy: enrolment.enrolledBy,
      dueOn: enrolment.dueOn,
      change: {
        id: enrolmentChange.id,
        kind: enrolmentChange.kind,
        dueOn: enrolmentChange.dueOn,
        reason: enrolmentChange.reason,
        decidedBy: enrolmentChange.decidedBy,
        at: enrolmentChange.decidedAt,
      },
    })
    .from(enrolment)
    .leftJoin(
      enrolmentChange,
      and(
        eq(enrolmentChange.companyId, enrolment.companyId),
        eq(enrolmentChange.personId, enrolment.personId),
        eq(enrolmentChange.enrolmentId, enrolment.id),
      ),
    )
    .where(scope(enrolment))
    .orderBy(
      asc(enrolment.enrolledAt),
      asc(enrolment.id),
      asc(enrolmentChange.decidedAt),
      asc(enrolmentChange.id),
    );
});

/** The channels of those enrolments, in the company's order, without retired ones. */
export const findEnrolmentChannels = factsOf((db, scope) => {
  const { enrolment, enrolmentChannel, channel } = db.tables;
  return db
    .select({ enrolmentId: enrolmentChannel.enrolmentId, channelId: enrolmentChannel.channelId })
    .from(enrolmentChannel)
    .innerJoin(channel, eq(channel.id, enrolmentChannel.channelId))
    .innerJoin(enrolment, eq(enrolment.id, enrolmentChannel.enrolmentId))
    .where(and(scope(enrolment), isNull(channel.retiredAt)))
    .orderBy(asc(channel.position));
});

export interface SignOffRow extends SignOff {
  id: string;
  enrolmentId: string;
  personId: string;
  /** The id of whoever signed; `by` also names whom they stood in for. */
  signedBy: string;
}

/** Sign-offs of both kinds, oldest first. */
export const findSignOffs = factsOf<SignOffRow>((db, scope) => {
  const { signOff, person } = db.tables;
  const signer = alias(person, "signer");
  const away = alias(person, "away");
  return db
    .select({
      id: signOff.id,
      personId: signOff.personId,
      enrolmentId: signOff.enrolmentId,
      kind: signOff.kind,
      verdict: signOff.verdict,
      comment: signOff.comment,
      signedBy: signOff.signedBy,
      by: signerName(signer, away),
      at: signOff.signedAt,
    })
    .from(signOff)
    .innerJoin(signer, eq(signer.id, signOff.signedBy))
    .leftJoin(away, eq(away.id, signOff.onBehalfOf))
    .where(scope(signOff))
    .orderBy(asc(signOff.signedAt), asc(signOff.id));
});

/** When they asked to be looked at again. */
export const findSignOffRequests = factsOf((db, scope) => {
  const { signOffRequest } = db.tables;
  return db
    .select({
      id: signOffRequest.id,
      enrolmentId: signOffRequest.enrolmentId,
      at: signOffRequest.requestedAt,
    })
    .from(signOffRequest)
    .where(scope(signOffRequest))
    .orderBy(asc(signOffRequest.requestedAt));
});

export interface PeriodRow extends Period {
  id: string;
  enrolmentId: string;
  channelIds: string[];
  /** The names of its channels, also of those retired since. */
  channelNames: string[];
}

/** Periods as they were granted, with the channels in the company's order; retired ones only by name. */
export async function findPeriods(db: Db, people: People): Promise<PeriodRow[]> {
  const periods = new Map<string, PeriodRow>();
  for (const row of await periodRows(db, people)) {
    const { channelId, channelName, channelRetiredAt, ...granted } = row;
    const period = periods.get(row.id) ?? { ...granted, channelIds: [], channelNames: [] };
    periods.set(row.id, period);
    if (channelName !== null) period.channelNames.push(channelName);
    if (channelId !== null && channelRetiredAt === null) period.channelIds.push(channelId);
  }
  return [...periods.values()];
}

/** One row for each channel. */
const periodRows = factsOf((db, scope) => {
  const { clearance, clearanceChannel, channel } = db.tables;
  return db
    .select({
      id: clearance.id,
      enrolmentId: clearance.enrolmentId,
      level: clearance.level,
      validFrom: clearance.validFrom,
      validUntil: clearance.validUntil,
      grantedAt: clearance.grantedAt,
      channelId: channel.id,
      channelName: channel.name,
      channelRetiredAt: channel.retiredAt,
    })
    .from(clearance)
    .leftJoin(clearanceChannel, eq(clearanceChannel.clearanceId, clearance.id))
    .leftJoin(channel, eq(channel.id, clearanceChannel.channelId))
    .where(scope(clearance))
    .orderBy(asc(clearance.validFrom), asc(clearance.id), asc(channel.position));
});

export type CompletionRow = Awaited<ReturnType<typeof findCompletions>>[number];
export type GradeRow = Awaited<ReturnType<typeof findGrades>>[number];
export type AcknowledgementRow = Awaited<ReturnType<typeof findAcknowledgements>>[number];
export type SignOffRequestRow = Awaited<ReturnType<typeof findSignOffRequests>>[number];
