import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { within } from "~/ledger/queries/within";
import { refuseArchived } from "~/ledger/queries/archived";
import { own, type OwnCompany, type OwnPerson, type Reach } from "~/ledger/rules/own";
import type { OwnRow } from "~/people/queries/changes";
import type { Db, Tx } from "~db/store";

/** Who tells of something at a company, as somebody of it. */
export function tellerAt({ companyId }: OwnCompany, personId: string): OwnPerson {
  return own({ companyId, personId });
}

export async function addIncident(tx: Tx, one: OwnPerson, row: OwnRow<"incident">) {
  const { companyId, personId } = one;
  await refuseArchived(tx, one);
  await tx.insert(tx.tables.incident).values({ ...row, companyId, personId });
}

export async function addIncidentReview(tx: Tx, one: OwnPerson, row: OwnRow<"incidentReview">) {
  const { companyId, personId } = one;
  await tx.insert(tx.tables.incidentReview).values({ ...row, companyId, personId });
}

function asked(db: Db) {
  const { incident, incidentReview, person } = db.tables;
  const reviewer = alias(person, "reviewer");
  return db
    .select({
      id: incident.id,
      personId: incident.personId,
      by: person.name,
      post: incident.post,
      reportedAt: incident.reportedAt,
      verdict: incidentReview.verdict,
      reason: incidentReview.reason,
      used: incidentReview.post,
      reviewedBy: reviewer.name,
      reviewedAt: incidentReview.reviewedAt,
    })
    .from(incident)
    .innerJoin(person, eq(person.id, incident.personId))
    .leftJoin(incidentReview, eq(incidentReview.incidentId, incident.id))
    .leftJoin(reviewer, eq(reviewer.id, incidentReview.reviewedBy));
}

/** What nobody has looked at yet, the oldest first. */
export async function listOpenIncidents(db: Db, reach: Reach, limit: number) {
  const { incident, incidentReview } = db.tables;
  return asked(db)
    .where(and(within(db, reach, incident), isNull(incidentReview.id), isNotNull(incident.post)))
    .orderBy(asc(incident.reportedAt), asc(incident.id))
    .limit(limit);
}

/** What was looked at, the newest first. */
export async function listReviewedIncidents(db: Db, reach: Reach, limit: number) {
  const { incident, incidentReview } = db.tables;
  return asked(db)
    .where(and(within(db, reach, incident), isNotNull(incidentReview.id)))
    .orderBy(desc(incidentReview.reviewedAt), desc(incident.id))
    .limit(limit);
}

/** What somebody reported themselves, the newest first. */
export async function listOwnIncidents(db: Db, one: OwnPerson, limit: number) {
  const { incident } = db.tables;
  return asked(db)
    .where(and(eq(incident.companyId, one.companyId), eq(incident.personId, one.personId)))
    .orderBy(desc(incident.reportedAt), desc(incident.id))
    .limit(limit);
}

/** One within a reach, with whose it is and whether it was looked at; null where it is outside, or there is none. */
export async function findIncident(db: Db, reach: Reach, id: string) {
  const { incident, incidentReview } = db.tables;
  const [row] = await db
    .select({
      id: incident.id,
      companyId: incident.companyId,
      personId: incident.personId,
      post: incident.post,
      reviewId: incidentReview.id,
    })
    .from(incident)
    .leftJoin(incidentReview, eq(incidentReview.incidentId, incident.id))
    .where(and(eq(incident.id, id), within(db, reach, incident)));
  return row ? own(row) : null;
}
