import { and, asc, count, eq, gt, isNotNull, isNull, lte, or } from "drizzle-orm";
import { own, type OwnCompany, type OwnPerson } from "~/ledger/rules/own";
import type { AgencyRole, CompanyRole, Role } from "~/people/rules/kinds";
import { preparedOnce, rowsOnce, slot } from "~db/prepared";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";
import { markAllChanged, markChanged } from "./changes";

type Row = Omit<Tables["membership"]["$inferInsert"], "companyId" | "role">;

/** Whose membership hasn’t ended at an instant. */
export function staying({ leftAt }: Pick<Tables["membership"], "leftAt">, now: Date) {
  return or(isNull(leftAt), gt(leftAt, now));
}

/** Makes a person something in a company. */
export async function addMembership(
  tx: Tx,
  { companyId }: OwnCompany,
  row: Row & { role: CompanyRole },
): Promise<OwnPerson> {
  await tx.insert(tx.tables.membership).values({ ...row, companyId });
  const added = own({ companyId, personId: row.personId });
  await markChanged(tx, added);
  return added;
}

const insertion = rowsOnce(["id", "personId", "companyId", "role", "createdAt"], (db, rows) =>
  db.insert(db.tables.membership).values(rows).prepare(),
);

/** Makes several people something in a company. Returns each of them once. */
export async function addMemberships(
  tx: Tx,
  company: OwnCompany,
  rows: readonly (Pick<Row, "id" | "personId" | "createdAt"> & { role: CompanyRole })[],
): Promise<OwnPerson[]> {
  const { companyId } = company;
  await insertion(
    tx,
    rows.map((row) => ({ ...row, companyId })),
  );
  const personIds = [...new Set(rows.map(({ personId }) => personId))];
  await markAllChanged(tx, company, personIds);
  return personIds.map((personId) => own({ companyId, personId }));
}

/** Makes a person something in the agency. */
export async function addAgencyMembership(tx: Tx, row: Row & { role: AgencyRole }) {
  await tx.insert(tx.tables.membership).values({ ...row, companyId: null });
}

/** Notes which of their hats somebody put on. */
export async function noteChosen(
  tx: Tx,
  { membershipId, personId, now }: { membershipId: string; personId: string; now: Date },
) {
  const { membership } = tx.tables;
  await tx
    .update(membership)
    .set({ chosenAt: now })
    .where(and(eq(membership.id, membershipId), eq(membership.personId, personId)));
}

/** Has someone who left a company come back to what they were there. False where they have not left. */
export async function markReturned(
  tx: Tx,
  one: OwnPerson,
  { role, now }: { role: CompanyRole; now: Date },
): Promise<boolean> {
  const { membership } = tx.tables;
  const back = await tx
    .update(membership)
    .set({ leftAt: null })
    .where(and(ofCompany(tx, one, role), lte(membership.leftAt, now)))
    .returning({ id: membership.id });
  await markChanged(tx, one);
  return back.length > 0;
}

/** The same of somebody of the agency. */
export async function markReturnedToAgency(
  tx: Tx,
  { personId, role, now }: { personId: string; role: AgencyRole; now: Date },
): Promise<boolean> {
  const { membership } = tx.tables;
  const back = await tx
    .update(membership)
    .set({ leftAt: null })
    .where(
      and(
        eq(membership.personId, personId),
        isNull(membership.companyId),
        eq(membership.role, role),
        lte(membership.leftAt, now),
      ),
    )
    .returning({ id: membership.id });
  return back.length > 0;
}

/**
 * Ends all that a person is in a company, from an instant on; everything they did stays. Whether there was anything that had not
 * ended before.
 */
export async function markLeft(
  tx: Tx,
  one: OwnPerson,
  { at, now = at, evenArchived = false }: { at: Date; now?: Date; evenArchived?: boolean },
) {
  const { membership } = tx.tables;
  const left = await tx
    .update(membership)
    .set({ leftAt: at })
    .where(and(ofCompany(tx, one), staying(membership, now)))
    .returning({ id: membership.id });
  await markChanged(tx, one, { evenArchived });
  return left.length > 0;
}

/** Takes back that somebody is going to leave a company; whether they had not left yet. */
export async function unmarkLeft(tx: Tx, one: OwnPerson, now: Date) {
  const { membership } = tx.tables;
  const back = await tx
    .update(membership)
    .set({ leftAt: null })
    .where(and(ofCompany(tx, one), staying(membership, now), isNotNull(membership.leftAt)))
    .returning({ id: membership.id });
  await markChanged(tx, one);
  return back.length > 0;
}

/** How many things somebody is at a time. */
export async function countHats(db: Db, personId: string, now: Date): Promise<number> {
  const { membership } = db.tables;
  const [row] = await db
    .select({ hats: count() })
    .from(membership)
    .where(and(eq(membership.personId, personId), staying(membership, now)));
  return row?.hats ?? 0;
}

/** Built once for a connection: they are asked for each of many people that are added together. */
const oneStatements = preparedOnce((db) => {
  const { membership, engagement } = db.tables;
  return {
    member: db
      .select({ personId: membership.personId })
      .from(membership)
      .where(
        and(eq(membership.personId, slot("personId")), eq(membership.companyId, slot("companyId"))),
      )
      .limit(1)
      .prepare(),
    engaged: db
      .select({ personId: engagement.personId })
      .from(engagement)
      .where(
        and(eq(engagement.companyId, slot("companyId")), eq(engagement.personId, slot("personId"))),
      )
      .limit(1)
      .prepare(),
  };
});

/** Somebody who is or was something in a company, as one of its people; null for others. */
export async function findMember(
  db: Db,
  { companyId }: OwnCompany,
  personId: string,
): Promise<OwnPerson | null> {
  const [found] = await oneStatements(db).member.execute({ personId, companyId });
  return found ? own({ ...found, companyId }) : null;
}

/** Everyone who is or was something in a company, by role and name. */
export async function listMembers(db: Db, { companyId }: OwnCompany) {
  const { membership, person } = db.tables;
  return await db
    .select({
      id: person.id,
      name: person.name,
      givenName: person.givenName,
      email: person.email,
      role: membership.role,
      leftAt: membership.leftAt,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(eq(membership.companyId, companyId))
    .orderBy(asc(membership.role), asc(membership.sortName), asc(membership.personId));
}

/** Whether somebody is anything in a company at a time. */
export async function isOf(
  db: Db,
  { companyId }: OwnCompany,
  personId: string,
  now: Date,
): Promise<boolean> {
  const { membership } = db.tables;
  const found = await db
    .select({ id: membership.id })
    .from(membership)
    .where(
      and(
        eq(membership.personId, personId),
        eq(membership.companyId, companyId),
        staying(membership, now),
      ),
    )
    .limit(1);
  return found.length > 0;
}

/** Whether somebody trains a company’s people: nobody judges where they learn or decide. */
export async function isEngagedWith(
  db: Db,
  { companyId }: OwnCompany,
  personId: string,
): Promise<boolean> {
  const found = await oneStatements(db).engaged.execute({ companyId, personId });
  return found.length > 0;
}

function ofCompany(db: Db, { companyId, personId }: OwnPerson, role?: Role) {
  const { membership } = db.tables;
  return and(
    eq(membership.personId, personId),
    eq(membership.companyId, companyId),
    role && eq(membership.role, role),
  );
}
