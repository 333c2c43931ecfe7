import { and, asc, eq, isNull } from "drizzle-orm";
import type { LocalDate } from "~/kit/time/moment";
import { own } from "~/ledger/rules/own";
import type { OwnEnrolment } from "~/people/queries/organisation";
import type { Db } from "~db/store";
import { factsOf, type People } from "~/people/queries/facts-of";
import type { EnrolmentChangeKind } from "~/curriculum/rules/kinds";
export interface EnrolmentRow {
  id: string;
  /** What proves whose it is: what is decided about it asks for this. */
  owned: OwnEnrolment;
  personId: string;
  programmeId: string;
  enrolledAt: Date;
  /** The id of the person who enrolled them; null where a rule did. */
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
  /** The id of the person who decided it; null where a rule did. */
  decidedBy?: string | null;
}

/** Enrolments as they were made, each with what was changed of it; both oldest first. */
export async function findEnrolments(db: Db, people: People): Promise<EnrolmentRow[]> {
  const enrolments = new Map<string, EnrolmentRow>();
  for (const row of await enrolmentRows(db, people)) {
    const { kind, changedDueOn, changedAt: at, change, ...enrolled } = row;
    const { companyId } = people.company;
    const owned = own({ enrolmentId: row.id, companyId, personId: row.personId });
    const enrolment = enrolments.get(row.id) ?? { ...enrolled, owned, changes: [] };
    enrolments.set(row.id, enrolment);
    if (kind && at) enrolment.changes.push({ ...change, kind, dueOn: changedDueOn, at });
  }
  return [...enrolments.values()];
}

interface ChangedEnrolment extends Omit<EnrolmentRow, "owned" | "changes"> {
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
