import { and, asc, eq, ne } from "drizzle-orm";
import { own, type OwnCompany } from "~/ledger/rules/own";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";

type Row = Omit<Tables["ssoConnection"]["$inferInsert"], "companyId">;

/** How a company's people sign in by its own provider; null where nobody has set that up. */
export async function findConnection(db: Db, { companyId }: OwnCompany) {
  const { ssoConnection } = db.tables;
  const [row] = await db.select().from(ssoConnection).where(eq(ssoConnection.companyId, companyId));
  return row ? own(row) : null;
}

/** Sets it up, or sets it up differently. */
export async function putConnection(tx: Tx, { companyId }: OwnCompany, row: Row) {
  const { ssoConnection } = tx.tables;
  await tx
    .insert(ssoConnection)
    .values({ ...row, companyId })
    .onConflictDoUpdate({ target: ssoConnection.companyId, set: row });
}

/** Notes that somebody got through with it, if it is still set up as it was then. */
export async function noteTried(
  tx: Tx,
  { companyId }: OwnCompany,
  { changedAt, now }: { changedAt: Date; now: Date },
) {
  const { ssoConnection } = tx.tables;
  await tx
    .update(ssoConnection)
    .set({ triedAt: now })
    .where(and(eq(ssoConnection.companyId, companyId), eq(ssoConnection.changedAt, changedAt)));
}

/** Ends every session that the company's provider began. */
export async function deleteSessionsVia(tx: Tx, { companyId }: OwnCompany) {
  const { session } = tx.tables;
  await tx.delete(session).where(eq(session.viaCompanyId, companyId));
}

/** Who somebody of a company's provider is here; null for somebody who has not come before. */
export async function findIdentity(
  db: Db,
  { companyId }: OwnCompany,
  { issuer, subject }: { issuer: string; subject: string },
) {
  const { ssoIdentity } = db.tables;
  const [row] = await db
    .select({ companyId: ssoIdentity.companyId, personId: ssoIdentity.personId })
    .from(ssoIdentity)
    .where(
      and(
        eq(ssoIdentity.companyId, companyId),
        eq(ssoIdentity.issuer, issuer),
        eq(ssoIdentity.subject, subject),
      ),
    );
  return row ? own(row) : null;
}

/** Keeps who somebody is at the provider, or that they came again. False where the person is somebody else there. */
export async function keepIdentity(
  tx: Tx,
  { companyId }: OwnCompany,
  row: { issuer: string; subject: string; personId: string; now: Date },
): Promise<boolean> {
  const { ssoIdentity } = tx.tables;
  const { issuer, subject, personId, now } = row;
  const [other] = await tx
    .select({ subject: ssoIdentity.subject })
    .from(ssoIdentity)
    .where(
      and(
        eq(ssoIdentity.companyId, companyId),
        eq(ssoIdentity.issuer, issuer),
        eq(ssoIdentity.personId, personId),
        ne(ssoIdentity.subject, subject),
      ),
    );
  if (other) return false;
  await tx
    .insert(ssoIdentity)
    .values({ companyId, issuer, subject, personId, createdAt: now, usedAt: now })
    .onConflictDoUpdate({
      target: [ssoIdentity.companyId, ssoIdentity.issuer, ssoIdentity.subject],
      set: { usedAt: now },
    });
  return true;
}

/** Forgets who the person with an address is at the provider, and says whose it was; null where it knew nobody. */
export async function forgetIdentity(tx: Tx, { companyId }: OwnCompany, email: string) {
  const { ssoIdentity, person } = tx.tables;
  const [who] = await tx.select({ id: person.id }).from(person).where(eq(person.email, email));
  if (!who) return null;
  const [gone] = await tx
    .delete(ssoIdentity)
    .where(and(eq(ssoIdentity.companyId, companyId), eq(ssoIdentity.personId, who.id)))
    .returning({ personId: ssoIdentity.personId });
  return gone?.personId ?? null;
}

/** What claims give in a company, in the order of claims and values. */
export async function listMappings(db: Db, { companyId }: OwnCompany) {
  const { ssoMapping, team } = db.tables;
  return await db
    .select({
      id: ssoMapping.id,
      claim: ssoMapping.claim,
      value: ssoMapping.value,
      gives: ssoMapping.gives,
      teamId: ssoMapping.teamId,
      team: team.name,
      closedAt: team.closedAt,
    })
    .from(ssoMapping)
    .leftJoin(team, eq(team.id, ssoMapping.teamId))
    .where(eq(ssoMapping.companyId, companyId))
    .orderBy(asc(ssoMapping.claim), asc(ssoMapping.value), asc(ssoMapping.id));
}

export async function addMapping(
  tx: Tx,
  { companyId }: OwnCompany,
  row: Omit<Tables["ssoMapping"]["$inferInsert"], "companyId">,
) {
  await tx.insert(tx.tables.ssoMapping).values({ ...row, companyId });
}

/** Whether there was one of that id. */
export async function removeMapping(tx: Tx, { companyId }: OwnCompany, id: string) {
  const { ssoMapping } = tx.tables;
  const gone = await tx
    .delete(ssoMapping)
    .where(and(eq(ssoMapping.companyId, companyId), eq(ssoMapping.id, id)))
    .returning({ id: ssoMapping.id });
  return gone.length > 0;
}
