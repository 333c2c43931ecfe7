import { and, asc, eq, getTableColumns, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type {
  Credit,
  LiveReply,
  Period,
  SignOff,
  Suspension,
} from "~/clearance/rules/standing/facts";
import type { Db } from "~db/store";
import { factsOf, type People } from "~/people/queries/facts-of";
import { nameThen } from "~/people/queries/former-names";
import { signerName } from "~/people/queries/signer-name";

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
export const findCredits = factsOf<CreditRow>((db, scope, full) => {
  const { moduleCredit, moduleCreditEnd, person } = db.tables;
  const ender = alias(person, "ender");
  const { companyId: _, decidedBy, decidedAt: at, ...credit } = getTableColumns(moduleCredit);
  return db
    .select({
      ...credit,
      by: full ? nameThen(db, person, at) : person.name,
      at,
      endedAt: moduleCreditEnd.decidedAt,
      endedBy: ender.name,
      endReason: moduleCreditEnd.reason,
    })
    .from(moduleCredit)
    .leftJoin(person, eq(person.id, decidedBy))
    .leftJoin(moduleCreditEnd, eq(moduleCreditEnd.creditId, moduleCredit.id))
    .leftJoin(ender, eq(ender.id, moduleCreditEnd.decidedBy))
    .where(scope(moduleCredit))
    .orderBy(asc(at), asc(moduleCredit.id));
});

export interface SuspensionRow extends Suspension {
  id: string;
  personId: string;
}

/** Suspensions, reinstatements and revocations. */
export const findSuspensions = factsOf<SuspensionRow>((db, scope, full) => {
  const { suspension, person } = db.tables;
  const { companyId: _, decidedBy, decidedAt: at, ...decision } = getTableColumns(suspension);
  return db
    .select({ ...decision, at, by: full ? nameThen(db, person, at) : person.name })
    .from(suspension)
    .innerJoin(person, eq(person.id, decidedBy))
    .where(scope(suspension))
    .orderBy(asc(at), asc(suspension.id));
});

export interface SignOffRow extends SignOff {
  id: string;
  enrolmentId: string;
  personId: string;
  /** The signer’s id; `by` also names the person they stood in for. */
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
      by: signerName(db, signer, away, signOff.signedAt),
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

export interface LiveReplyRow extends LiveReply {
  enrolmentId: string;
  /** The review’s, where there is one. */
  reviewId: string | null;
  finding: string;
}

/** Replies published for the company, with what was found of them. */
export async function findLiveReplies(db: Db, people: People): Promise<LiveReplyRow[]> {
  return (await liveReplyRows(db, people)).map(
    ({ verdict, by, reviewedAt, finding, ...logged }) => ({
      ...logged,
      finding: finding ?? "",
      review: verdict && by !== null && reviewedAt ? { verdict, by, at: reviewedAt } : null,
    }),
  );
}

const liveReplyRows = factsOf((db, scope, full) => {
  const { liveReply, liveReview, person } = db.tables;
  return db
    .select({
      id: liveReply.id,
      reviewId: liveReview.id,
      enrolmentId: liveReply.enrolmentId,
      channelId: liveReply.channelId,
      at: liveReply.loggedAt,
      verdict: liveReview.verdict,
      finding: liveReview.finding,
      by: full ? nameThen(db, person, liveReview.reviewedAt) : person.name,
      reviewedAt: liveReview.reviewedAt,
    })
    .from(liveReply)
    .leftJoin(liveReview, eq(liveReview.liveReplyId, liveReply.id))
    .leftJoin(person, eq(person.id, liveReview.reviewedBy))
    .where(scope(liveReply))
    .orderBy(asc(liveReply.loggedAt), asc(liveReply.id));
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
