import { and, asc, eq, inArray } from "drizzle-orm";
import { alias, type SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { ExtendStep, RegradeStep, ReopenStep } from "~/assessment/rules/steps";
import type { Db } from "~db/store";
import { signerName } from "~/people/queries/signer-name";

/** Whose history. The company is in the where clause of every query here. */
export interface OnePerson {
  companyId: string;
  personId: string;
}

function of(columns: { companyId: SQLiteColumn; personId: SQLiteColumn }, one: OnePerson) {
  return and(eq(columns.companyId, one.companyId), eq(columns.personId, one.personId));
}

/** Enrolments with who made them; null where no person did. */
export async function listEnrolled(db: Db, one: OnePerson) {
  const { enrolment, person } = db.tables;
  return await db
    .select({
      id: enrolment.id,
      programmeId: enrolment.programmeId,
      at: enrolment.enrolledAt,
      dueOn: enrolment.dueOn,
      by: person.name,
    })
    .from(enrolment)
    .leftJoin(person, eq(person.id, enrolment.enrolledBy))
    .where(of(enrolment, one))
    .orderBy(asc(enrolment.enrolledAt));
}

/** What was changed of those enrolments; nobody's decision where a rule decided. */
export async function listEnrolmentChanges(db: Db, one: OnePerson) {
  const { enrolment, enrolmentChange, person } = db.tables;
  return await db
    .select({
      id: enrolmentChange.id,
      programmeId: enrolment.programmeId,
      change: enrolmentChange.kind,
      dueOn: enrolmentChange.dueOn,
      reason: enrolmentChange.reason,
      at: enrolmentChange.decidedAt,
      by: person.name,
    })
    .from(enrolmentChange)
    .innerJoin(enrolment, eq(enrolment.id, enrolmentChange.enrolmentId))
    .leftJoin(person, eq(person.id, enrolmentChange.decidedBy))
    .where(of(enrolmentChange, one));
}

/** Lessons finished, each with the revision as it was. */
export async function listLessonsDone(db: Db, one: OnePerson) {
  const { completion, activityRevision } = db.tables;
  return await db
    .select({
      id: completion.id,
      at: completion.completedAt,
      body: activityRevision.body,
    })
    .from(completion)
    .innerJoin(activityRevision, eq(activityRevision.id, completion.revisionId))
    .where(of(completion, one));
}

/** Every attempt, once for each grade it was given, and once without one where it has none. */
export async function listAttempts(db: Db, one: OnePerson) {
  const { attempt, grade, activityRevision } = db.tables;
  return await db
    .select({
      id: attempt.id,
      number: attempt.number,
      startedAt: attempt.startedAt,
      body: activityRevision.body,
      gradeId: grade.id,
      gradeNumber: grade.number,
      gradedAt: grade.gradedAt,
      basisPoints: grade.basisPoints,
      passed: grade.passed,
    })
    .from(attempt)
    .innerJoin(activityRevision, eq(activityRevision.id, attempt.revisionId))
    .leftJoin(grade, eq(grade.attemptId, attempt.id))
    .where(of(attempt, one));
}

/** Policy versions acknowledged, with the name as it was typed. */
export async function listAcknowledged(db: Db, one: OnePerson) {
  const { acknowledgement, policyVersion } = db.tables;
  return await db
    .select({
      id: acknowledgement.id,
      at: acknowledgement.acknowledgedAt,
      typedName: acknowledgement.typedName,
      version: policyVersion.version,
    })
    .from(acknowledgement)
    .innerJoin(policyVersion, eq(policyVersion.id, acknowledgement.policyVersionId))
    .where(of(acknowledgement, one));
}

/** Sign-offs of both kinds, oldest first, with who gave them. */
export async function listSignOffs(db: Db, one: OnePerson) {
  const { signOff, enrolment, person } = db.tables;
  const away = alias(person, "away");
  return await db
    .select({
      id: signOff.id,
      enrolmentId: signOff.enrolmentId,
      programmeId: enrolment.programmeId,
      kind: signOff.kind,
      verdict: signOff.verdict,
      comment: signOff.comment,
      signedBy: signOff.signedBy,
      by: signerName(person, away),
      at: signOff.signedAt,
    })
    .from(signOff)
    .innerJoin(enrolment, eq(enrolment.id, signOff.enrolmentId))
    .innerJoin(person, eq(person.id, signOff.signedBy))
    .leftJoin(away, eq(away.id, signOff.onBehalfOf))
    .where(of(signOff, one))
    .orderBy(asc(signOff.signedAt), asc(signOff.id));
}

/** When the person asked to be looked at again. */
export async function listRequests(db: Db, one: OnePerson) {
  const { signOffRequest, enrolment } = db.tables;
  return await db
    .select({
      id: signOffRequest.id,
      programmeId: enrolment.programmeId,
      at: signOffRequest.requestedAt,
    })
    .from(signOffRequest)
    .innerJoin(enrolment, eq(enrolment.id, signOffRequest.enrolmentId))
    .where(of(signOffRequest, one));
}

/** Clearances granted, once for each of their channels, also those retired since; in the company's order. */
export async function listGranted(db: Db, one: OnePerson) {
  const { clearance, clearanceChannel, channel } = db.tables;
  return await db
    .select({
      id: clearance.id,
      programmeId: clearance.programmeId,
      level: clearance.level,
      validFrom: clearance.validFrom,
      validUntil: clearance.validUntil,
      at: clearance.grantedAt,
      channel: channel.name,
    })
    .from(clearance)
    .leftJoin(clearanceChannel, eq(clearanceChannel.clearanceId, clearance.id))
    .leftJoin(channel, eq(channel.id, clearanceChannel.channelId))
    .where(of(clearance, one))
    .orderBy(asc(clearance.grantedAt), asc(clearance.id), asc(channel.position));
}

/** Suspensions, reinstatements and revocations, oldest first. */
export async function listHeldBack(db: Db, one: OnePerson) {
  const { suspension, person } = db.tables;
  return await db
    .select({
      id: suspension.id,
      action: suspension.action,
      reason: suspension.reason,
      incident: suspension.incident,
      remedialModuleId: suspension.remedialModuleId,
      decidedBy: suspension.decidedBy,
      by: person.name,
      at: suspension.decidedAt,
    })
    .from(suspension)
    .innerJoin(person, eq(person.id, suspension.decidedBy))
    .where(of(suspension, one))
    .orderBy(asc(suspension.decidedAt), asc(suspension.id));
}

/** Decisions about the person's attempts: more time, opened again, graded again. Who decided is in the body, by id. */
export async function listAttemptDecisions(db: Db, one: OnePerson) {
  const { attempt, attemptStep, activityRevision } = db.tables;
  const rows = await db
    .select({
      attemptId: attempt.id,
      attempt: attempt.number,
      quiz: activityRevision.body,
      seq: attemptStep.seq,
      kind: attemptStep.kind,
      body: attemptStep.body,
      at: attemptStep.at,
    })
    .from(attempt)
    .innerJoin(attemptStep, eq(attemptStep.attemptId, attempt.id))
    .innerJoin(activityRevision, eq(activityRevision.id, attempt.revisionId))
    .where(and(of(attempt, one), inArray(attemptStep.kind, ["extended", "reopened", "regraded"])));
  return rows as (Omit<(typeof rows)[number], "kind" | "body"> & AttemptDecision)[];
}

type AttemptDecision =
  | Pick<ExtendStep, "kind" | "body">
  | Pick<ReopenStep, "kind" | "body">
  | Pick<RegradeStep, "kind" | "body">;
