import { and, asc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Credit, Period, SignOff, Suspension } from "~/clearance/rules/standing/facts";
import type { EnrolmentChangeKind } from "~/clearance/rules/kinds";
import type { LocalDate } from "~/kit/time/moment";
import type { Db } from "~db/store";
import { factsOf, type People } from "./facts-of";
import { signerName } from "~/people/queries/signer-name";

export interface EmployeeRow {
  id: string;
  name: string;
  givenName: string;
  email: string;
  leftAt: Date | null;
  team: string | null;
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

export interface CompletionRow {
  personId: string;
  activityId: string;
  revisionNumber: number;
  at: Date;
  /** In full. */
  id?: string;
  revisionId?: string;
}

/** Lessons finished. */
export const findCompletions = factsOf<CompletionRow>((db, scope, full) => {
  const { completion, activityRevision } = db.tables;
  return db
    .select({
      personId: completion.personId,
      activityId: completion.activityId,
      revisionNumber: activityRevision.number,
      at: completion.completedAt,
      ...(full ? { id: completion.id, revisionId: completion.revisionId } : {}),
    })
    .from(completion)
    .innerJoin(activityRevision, eq(activityRevision.id, completion.revisionId))
    .where(scope(completion))
    .orderBy(asc(completion.completedAt));
});

export interface GradeRow {
  personId: string;
  attemptId: string;
  activityId: string;
  revisionNumber: number;
  basisPoints: number;
  passed: boolean;
  at: Date;
  handedInAt: Date | null;
  /** In full. */
  id?: string;
  number?: number;
}

/** Every grade given, oldest first; of an attempt's grades the highest number counts. */
export const findGrades = factsOf<GradeRow>((db, scope, full) => {
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
      handedInAt: grade.handedInAt,
      ...(full ? { id: grade.id, number: grade.number } : {}),
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
  kind: EnrolmentChangeKind;
  dueOn: LocalDate | null;
  at: Date;
  /** In full. */
  id?: string;
  reason?: string;
  /** The id of whoever decided it; null where a rule did. */
  decidedBy?: string | null;
}

/** Enrolments as they were made, each with what was changed of it; both oldest first. */
export async function findEnrolments(db: Db, people: People): Promise<EnrolmentRow[]> {
  const enrolments = new Map<string, EnrolmentRow>();
  for (const row of await enrolmentRows(db, people)) {
    const { kind, changedDueOn, changedAt: at, change, ...enrolled } = row;
    const enrolment = enrolments.get(row.id) ?? { ...enrolled, changes: [] };
    enrolments.set(row.id, enrolment);
    if (kind && at) enrolment.changes.push({ ...change, kind, dueOn: changedDueOn, at });
  }
  return [...enrolments.values()];
}

interface ChangedEnrolment extends Omit<EnrolmentRow, "changes"> {
  kind: EnrolmentChangeKind | null;
  changedDueOn: LocalDate | null;
  changedAt: Date | null;
  change?: Pick<Required<EnrolmentChangeRow>, "id" | "reason" | "decidedBy"> | null;
}

/** One row for each change. */
const enrolmentRows = factsOf<ChangedEnrolment>((db, scope, full) => {
  const { enrolment, enrolmentChange } = db.tables;
  const { id, reason, decidedBy } = enrolmentChange;
  return db
    .select({
      id: enrolment.id,
      personId: enrolment.personId,
      programmeId: enrolment.programmeId,
      enrolledAt: enrolment.enrolledAt,
      enrolledBy: enrolment.enrolledBy,
      dueOn: enrolment.dueOn,
      kind: enrolmentChange.kind,
      changedDueOn: enrolmentChange.dueOn,
      changedAt: enrolmentChange.decidedAt,
      ...(full ? { change: { id, reason, decidedBy } } : {}),
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
  /** The names of its channels, also of those retired since; in full. */
  channelNames: string[];
}

/** Periods as they were granted, with the channels in the company's order; retired ones only by name. */
export async function findPeriods(db: Db, people: People): Promise<PeriodRow[]> {
  const periods = new Map<string, PeriodRow>();
  for (const row of await periodRows(db, people)) {
    const { channelId, channelName, retiredAt, ...granted } = row;
    const period = periods.get(row.id) ?? { ...granted, channelIds: [], channelNames: [] };
    periods.set(row.id, period);
    if (channelName) period.channelNames.push(channelName);
    if (channelId !== null && !retiredAt) period.channelIds.push(channelId);
  }
  return [...periods.values()];
}

interface GrantedChannel extends Omit<PeriodRow, "channelIds" | "channelNames"> {
  channelId: string | null;
  channelName?: string | null;
  retiredAt?: Date | null;
}

/** One row for each channel. */
const periodRows = factsOf<GrantedChannel>((db, scope, full) => {
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
      ...(full ? { channelName: channel.name, retiredAt: channel.retiredAt } : {}),
    })
    .from(clearance)
    .leftJoin(clearanceChannel, eq(clearanceChannel.clearanceId, clearance.id))
    .leftJoin(
      channel,
      and(eq(channel.id, clearanceChannel.channelId), full ? undefined : isNull(channel.retiredAt)),
    )
    .where(scope(clearance))
    .orderBy(asc(clearance.validFrom), asc(clearance.id), asc(channel.position));
});

export type AcknowledgementRow = Awaited<ReturnType<typeof findAcknowledgements>>[number];
export type SignOffRequestRow = Awaited<ReturnType<typeof findSignOffRequests>>[number];
