import { and, asc, eq, exists, gte, inArray, isNull, lte, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { own, type Own, type OwnCompany, type OwnPerson } from "~/ledger/rules/own";
import { byName } from "~/kit/text/name-order";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";
import { staying } from "./memberships";

type Row<Name extends keyof Tables> = Omit<Tables[Name]["$inferInsert"], "companyId">;

export async function addDelegation(tx: Tx, { companyId }: OwnCompany, row: Row<"delegation">) {
  await tx.insert(tx.tables.delegation).values({ ...row, companyId });
}

/** Takes a delegation back, once. Returns whether this was it. */
export async function addDelegationEnd(
  tx: Tx,
  { id: delegationId, companyId }: Own<{ id: string; companyId: string }>,
  row: Omit<Row<"delegationEnd">, "delegationId">,
): Promise<boolean> {
  const { delegationEnd } = tx.tables;
  const added = await tx
    .insert(delegationEnd)
    .values({ ...row, delegationId, companyId })
    .onConflictDoNothing()
    .returning({ id: delegationEnd.delegationId });
  return added.length > 0;
}

function namedColumns({ delegation, company, person }: Tables) {
  const from = alias(person, "from_person");
  const to = alias(person, "to_person");
  return {
    from,
    to,
    columns: {
      id: delegation.id,
      companyId: delegation.companyId,
      company: company.name,
      timeZone: company.timeZone,
      fromPersonId: delegation.fromPersonId,
      from: from.name,
      fromGivenName: from.givenName,
      toPersonId: delegation.toPersonId,
      to: to.name,
      toGivenName: to.givenName,
      startsOn: delegation.startsOn,
      endsOn: delegation.endsOn,
    },
  };
}

/** The delegations from or to these people, not taken back and not over by a day; the next to begin first. */
export async function findDelegationsOf(db: Db, personIds: readonly string[], since: string) {
  const { delegation, delegationEnd, company } = db.tables;
  const { from, to, columns } = namedColumns(db.tables);
  const ids = [...personIds];
  return await db
    .select(columns)
    .from(delegation)
    .innerJoin(company, eq(company.id, delegation.companyId))
    .innerJoin(from, eq(from.id, delegation.fromPersonId))
    .innerJoin(to, eq(to.id, delegation.toPersonId))
    .leftJoin(delegationEnd, eq(delegationEnd.delegationId, delegation.id))
    .where(
      and(
        or(
          and(inArray(delegation.fromPersonId, ids), gte(delegation.endsOn, since)),
          and(inArray(delegation.toPersonId, ids), gte(delegation.endsOn, since)),
        ),
        isNull(delegationEnd.delegationId),
      ),
    )
    .orderBy(asc(delegation.startsOn), asc(delegation.id));
}

/** Who stands in for whom in a company on a day. A person who has left neither has a stand-in nor is one. */
export async function findStandIns(
  db: Db,
  { companyId }: OwnCompany,
  { today, now }: { today: string; now: Date },
) {
  const { delegation, delegationEnd, membership } = db.tables;
  const there = (who: typeof delegation.fromPersonId) =>
    exists(
      db
        .select({ id: membership.id })
        .from(membership)
        .where(
          and(
            eq(membership.personId, who),
            or(eq(membership.companyId, companyId), isNull(membership.companyId)),
            staying(membership, now),
          ),
        ),
    );
  const { from, to, columns } = namedColumns(db.tables);
  const { company: _company, timeZone: _timeZone, ...named } = columns;
  return await db
    .select({ ...named, fromId: delegation.fromPersonId, toId: delegation.toPersonId })
    .from(delegation)
    .innerJoin(from, eq(from.id, delegation.fromPersonId))
    .innerJoin(to, eq(to.id, delegation.toPersonId))
    .leftJoin(delegationEnd, eq(delegationEnd.delegationId, delegation.id))
    .where(
      and(
        eq(delegation.companyId, companyId),
        gte(delegation.endsOn, today),
        lte(delegation.startsOn, today),
        isNull(delegationEnd.delegationId),
        there(delegation.fromPersonId),
        there(delegation.toPersonId),
      ),
    )
    .orderBy(asc(delegation.startsOn), asc(delegation.id));
}

/**
 * The companies that a trainer stands in for another trainer with, who is engaged there; each with the days, for those are of
 * its own calendar. Until that says that the trainer does so today, nothing is proved. `since` is a day by which none that runs
 * can be over, wherever it is.
 */
export async function findStoodInCompanies(
  db: Db,
  { trainerId, since, now }: { trainerId: string; since: string; now: Date },
) {
  const { delegation, delegationEnd, company, engagement, membership, person } = db.tables;
  const rows = await db
    .select({
      companyId: company.id,
      key: company.key,
      name: company.name,
      shortName: company.shortName,
      timeZone: company.timeZone,
      startsOn: delegation.startsOn,
      endsOn: delegation.endsOn,
      insteadOf: person.name,
    })
    .from(delegation)
    .innerJoin(company, eq(company.id, delegation.companyId))
    .innerJoin(person, eq(person.id, delegation.fromPersonId))
    .innerJoin(
      engagement,
      and(
        eq(engagement.personId, delegation.fromPersonId),
        eq(engagement.companyId, delegation.companyId),
      ),
    )
    .innerJoin(
      membership,
      and(eq(membership.personId, delegation.fromPersonId), eq(membership.role, "trainer")),
    )
    .leftJoin(delegationEnd, eq(delegationEnd.delegationId, delegation.id))
    .where(
      and(
        eq(delegation.toPersonId, trainerId),
        gte(delegation.endsOn, since),
        isNull(delegationEnd.delegationId),
        staying(membership, now),
      ),
    )
    .orderBy(asc(delegation.startsOn));
  return rows.sort(byName);
}

/** One delegation that somebody made or that was made for them, and that has not been taken back. */
export async function findOwnDelegation(
  db: Db,
  { id, personId }: { id: string; personId: string },
) {
  const { delegation, delegationEnd } = db.tables;
  const [row] = await db
    .select({
      id: delegation.id,
      companyId: delegation.companyId,
      fromPersonId: delegation.fromPersonId,
      toPersonId: delegation.toPersonId,
      startsOn: delegation.startsOn,
      endsOn: delegation.endsOn,
      endedAt: delegationEnd.endedAt,
    })
    .from(delegation)
    .leftJoin(delegationEnd, eq(delegationEnd.delegationId, delegation.id))
    .where(and(eq(delegation.id, id), eq(delegation.fromPersonId, personId)));
  return row ? own(row) : null;
}

/** The agency's trainers by name, including those who have left. */
export async function findAllTrainers(db: Db) {
  const { membership, person } = db.tables;
  return await db
    .select({ id: person.id, name: person.name, leftAt: membership.leftAt })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(eq(membership.role, "trainer"))
    .orderBy(asc(membership.sortName), asc(membership.personId));
}

/** Those whose an employee's sign-off is: the managers of their teams. */
export async function findManagersOf(
  db: Db,
  { companyId, personId }: OwnPerson,
): Promise<string[]> {
  const { teamMember } = db.tables;
  const theirs = alias(teamMember, "theirs");
  const rows = await db
    .select({ id: teamMember.personId })
    .from(theirs)
    .innerJoin(teamMember, eq(teamMember.teamId, theirs.teamId))
    .where(
      and(
        eq(theirs.companyId, companyId),
        eq(theirs.personId, personId),
        eq(teamMember.isManager, true),
      ),
    );
  return rows.map(({ id }) => id);
}
