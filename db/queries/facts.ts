import { and, asc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import { alias, type SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Period, SignOff, Suspension } from "../../app/domain/clearance/facts";
import type { Db } from "../store";

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

function within(columns: { companyId: SQLiteColumn; personId: SQLiteColumn }, people: People): SQL {
  const scope = eq(columns.companyId, people.companyId);
  return people.personIds ? and(scope, inArray(columns.personId, [...people.personIds]))! : scope;
}

/** Employees by name, with the first of their teams. */
export async function findEmployees(db: Db, people: People): Promise<EmployeeRow[]> {
  const { person, team, teamMember } = db.tables;
  const rows = await db
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
      and(
        within({ companyId: person.companyId, personId: person.id }, people),
        eq(person.role, "employee"),
      ),
    )
    .orderBy(asc(person.name), asc(person.id), asc(team.name));
  return rows.filter((row, index) => rows[index - 1]?.id !== row.id);
}

/** Lessons finished. */
export async function findCompletions(db: Db, people: People) {
  const { completion, activityRevision } = db.tables;
  return db
    .select({
      personId: completion.personId,
      activityId: completion.activityId,
      revisionNumber: activityRevision.number,
      at: completion.completedAt,
    })
    .from(completion)
    .innerJoin(activityRevision, eq(activityRevision.id, completion.revisionId))
    .where(within(completion, people))
    .orderBy(asc(completion.completedAt));
}

/** Every grade given, oldest first; of an attempt's grades the highest number counts. */
export async function findGrades(db: Db, people: People) {
  const { grade, activityRevision } = db.tables;
  return db
    .select({
      personId: grade.personId,
      attemptId: grade.attemptId,
      activityId: grade.activityId,
      revisionNumber: activityRevision.number,
      basisPoints: grade.basisPoints,
      passed: grade.passed,
      at: grade.gradedAt,
    })
    .from(grade)
    .innerJoin(activityRevision, eq(activityRevision.id, grade.revisionId))
    .where(within(grade, people))
    .orderBy(asc(grade.gradedAt), asc(grade.number));
}

export async function findAcknowledgements(db: Db, people: People) {
  const { acknowledgement } = db.tables;
  return db
    .select({
      personId: acknowledgement.personId,
      policyVersionId: acknowledgement.policyVersionId,
      at: acknowledgement.acknowledgedAt,
    })
    .from(acknowledgement)
    .where(within(acknowledgement, people));
}

export async function findSuspensions(
  db: Db,
  people: People,
): Promise<(Suspension & { personId: string })[]> {
  const { suspension, person } = db.tables;
  return db
    .select({
      personId: suspension.personId,
      action: suspension.action,
      reason: suspension.reason,
      at: suspension.decidedAt,
      by: person.name,
    })
    .from(suspension)
    .innerJoin(person, eq(person.id, suspension.decidedBy))
    .where(within(suspension, people))
    .orderBy(asc(suspension.decidedAt), asc(suspension.id));
}

export async function findEnrolments(db: Db, people: People) {
  const { enrolment } = db.tables;
  return db
    .select({
      id: enrolment.id,
      personId: enrolment.personId,
      programmeId: enrolment.programmeId,
      enrolledAt: enrolment.enrolledAt,
      dueOn: enrolment.dueOn,
    })
    .from(enrolment)
    .where(within(enrolment, people))
    .orderBy(asc(enrolment.enrolledAt), asc(enrolment.id));
}

/** The channels of those enrolments, in the company's order, without retired ones. */
export async function findEnrolmentChannels(db: Db, people: People) {
  const { enrolment, enrolmentChannel, channel } = db.tables;
  return db
    .select({ enrolmentId: enrolmentChannel.enrolmentId, channelId: enrolmentChannel.channelId })
    .from(enrolmentChannel)
    .innerJoin(channel, eq(channel.id, enrolmentChannel.channelId))
    .innerJoin(enrolment, eq(enrolment.id, enrolmentChannel.enrolmentId))
    .where(and(within(enrolment, people), isNull(channel.retiredAt)))
    .orderBy(asc(channel.position));
}

export async function findSignOffs(
  db: Db,
  people: People,
): Promise<(SignOff & { enrolmentId: string; personId: string })[]> {
  const { signOff, person } = db.tables;
  const signer = alias(person, "signer");
  return db
    .select({
      personId: signOff.personId,
      enrolmentId: signOff.enrolmentId,
      kind: signOff.kind,
      verdict: signOff.verdict,
      comment: signOff.comment,
      by: signer.name,
      at: signOff.signedAt,
    })
    .from(signOff)
    .innerJoin(signer, eq(signer.id, signOff.signedBy))
    .where(within(signOff, people))
    .orderBy(asc(signOff.signedAt), asc(signOff.id));
}

export async function findSignOffRequests(db: Db, people: People) {
  const { signOffRequest } = db.tables;
  return db
    .select({ enrolmentId: signOffRequest.enrolmentId, at: signOffRequest.requestedAt })
    .from(signOffRequest)
    .where(within(signOffRequest, people))
    .orderBy(asc(signOffRequest.requestedAt));
}

/** Periods as they were granted, with the channels in the company's order, without retired ones. */
export async function findPeriods(
  db: Db,
  people: People,
): Promise<(Period & { enrolmentId: string })[]> {
  const { clearance, clearanceChannel, channel } = db.tables;
  const rows = await db
    .select({
      id: clearance.id,
      enrolmentId: clearance.enrolmentId,
      level: clearance.level,
      validFrom: clearance.validFrom,
      validUntil: clearance.validUntil,
      grantedAt: clearance.grantedAt,
      channelId: channel.id,
    })
    .from(clearance)
    .leftJoin(clearanceChannel, eq(clearanceChannel.clearanceId, clearance.id))
    .leftJoin(channel, and(eq(channel.id, clearanceChannel.channelId), isNull(channel.retiredAt)))
    .where(within(clearance, people))
    .orderBy(asc(clearance.validFrom), asc(clearance.id), asc(channel.position));
  const periods = new Map<string, Period & { enrolmentId: string; channelIds: string[] }>();
  for (const { id, channelId, ...granted } of rows) {
    const period = periods.get(id) ?? { ...granted, channelIds: [] };
    periods.set(id, period);
    if (channelId !== null) period.channelIds.push(channelId);
  }
  return [...periods.values()];
}

export type CompletionRow = Awaited<ReturnType<typeof findCompletions>>[number];
export type GradeRow = Awaited<ReturnType<typeof findGrades>>[number];
