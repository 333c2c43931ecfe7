import {
  and,
  asc,
  count,
  countDistinct,
  eq,
  exists,
  gt,
  not,
  or,
  sql,
  type SQL,
} from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { OwnCompany } from "~/ledger/rules/own";
import { MOST_IN_DAYS, remindedSince } from "~/people/rules/invitation";
import { invitationMailKey } from "~/people/queries/invitations";
import { staying } from "~/people/queries/memberships";
import { namedBy } from "~/people/queries/named-by";
import type { Db } from "~db/store";

interface JoinersQuery {
  search: string;
  now: Date;
}

/**
 * How many of a company have joined and how many have not, whom “Invite all” mails, and how many of those who were invited or have not
 * joined match a search.
 */
export async function countJoiners(db: Db, company: OwnCompany, { search, now }: JoinersQuery) {
  const { hasJoined, isReminded, isShown } = about(db, company, now);
  const counted = (...conditions: (SQL | undefined)[]) =>
    counting(db, and(ofCompany(db, company, now), ...conditions));
  const [joined, waiting, toRemind, matching] = await Promise.all([
    counted(hasJoined),
    counted(not(hasJoined)),
    counted(not(hasJoined), isReminded),
    counted(isShown, ...namedBy(db, search)),
  ]);
  return { joined, waiting, toRemind, matching };
}

/** The ids of some who were invited or have not joined: those who have not first, each group by name. */
export async function pageOfJoiners(
  db: Db,
  company: OwnCompany,
  { search, now, from, limit }: JoinersQuery & { from: number; limit: number },
): Promise<string[]> {
  const { membership, person } = db.tables;
  const { hasJoined, isShown } = about(db, company, now);
  const rows = await db
    .selectDistinct({
      personId: membership.personId,
      sortName: membership.sortName,
      comesLater: sql<number>`case when ${hasJoined} then 1 else 0 end`.as("comes_later"),
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(ofCompany(db, company, now), isShown, ...namedBy(db, search)))
    .orderBy(sql`comes_later`, asc(membership.sortName), asc(membership.personId))
    .limit(limit)
    .offset(from);
  return rows.map(({ personId }) => personId);
}

/** The ids of those whom “Invite all” mails, by name. */
export async function listToRemind(db: Db, company: OwnCompany, now: Date): Promise<string[]> {
  const { membership, person } = db.tables;
  const { hasJoined, isReminded } = about(db, company, now);
  const rows = await db
    .selectDistinct({ personId: membership.personId, sortName: membership.sortName })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(ofCompany(db, company, now), not(hasJoined), isReminded))
    .orderBy(asc(membership.sortName), asc(membership.personId));
  return rows.map(({ personId }) => personId);
}

async function counting(db: Db, where: SQL | undefined): Promise<number> {
  const { membership, person } = db.tables;
  const [row] = await db
    .select({ people: countDistinct(membership.personId) })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(where);
  return row?.people ?? 0;
}

function ofCompany(db: Db, { companyId }: OwnCompany, now: Date) {
  const { membership } = db.tables;
  return and(eq(membership.companyId, companyId), staying(membership, now));
}

/** What `joinState` and `isReminded` say of somebody, as conditions. */
function about(db: Db, { companyId }: OwnCompany, now: Date) {
  const { membership, person, invitation, outbox } = db.tables;
  const theirs = (...conditions: (SQL | undefined)[]) =>
    and(
      eq(invitation.companyId, companyId),
      eq(invitation.personId, membership.personId),
      ...conditions,
    );
  const isInvited = (...conditions: (SQL | undefined)[]) =>
    exists(
      db
        .select({ id: invitation.id })
        .from(invitation)
        .where(theirs(...conditions)),
    );
  const hasJoined = or(
    sql`${person.signedInAt} is not null`,
    isInvited(eq(invitation.ended, "used")),
  )!;
  const later = alias(invitation, "later");
  const isLatest = not(
    exists(
      db
        .select({ id: later.id })
        .from(later)
        .where(
          and(
            eq(later.companyId, companyId),
            eq(later.personId, invitation.personId),
            or(
              gt(later.createdAt, invitation.createdAt),
              and(eq(later.createdAt, invitation.createdAt), gt(later.id, invitation.id)),
            ),
          ),
        ),
    ),
  );
  const isDead = exists(
    db
      .select({ id: outbox.id })
      .from(outbox)
      .where(
        and(
          eq(outbox.companyId, companyId),
          sql`${outbox.key} = ${invitationMailKey("")} || ${invitation.id}`,
          eq(outbox.outcome, "dead"),
        ),
      ),
  );
  const { counted, reminded } = remindedSince(now);
  const mails = db
    .select({ mails: count() })
    .from(invitation)
    .where(theirs(gt(invitation.createdAt, counted)));
  return {
    hasJoined,
    isShown: or(not(hasJoined), isInvited()),
    isReminded: and(
      sql`(${mails}) < ${MOST_IN_DAYS}`,
      or(not(isInvited(gt(invitation.createdAt, reminded))), isInvited(isLatest, isDead)),
    ),
  };
}
