import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { own, type Own, type OwnCompany } from "~/ledger/rules/own";
import type { Tables } from "~db/schema/tables";
import type { Db, Tx } from "~db/store";

type Row = Tables["companyDomain"]["$inferSelect"];
export type OwnDomain = Own<Row>;

/**
 * The company that has proved a domain to be its own, and how people with an address there come in; null where there is none, or it is
 * archived. `domain` is as the domain name system has it, in lower case and ASCII; its subdomains are others.
 */
export async function findVerifiedDomain(db: Db, domain: string) {
  const { companyDomain, company, team } = db.tables;
  const [row] = await db
    .select({
      companyId: company.id,
      companyKey: company.key,
      companyName: company.name,
      companyLanguage: company.language,
      address: company.address,
      domain: companyDomain.domain,
      verifiedAt: companyDomain.verifiedAt,
      join: companyDomain.join,
      /** An open team of the company; null for none. */
      team: team.name,
    })
    .from(companyDomain)
    .innerJoin(company, eq(company.id, companyDomain.companyId))
    .leftJoin(team, and(eq(team.id, companyDomain.teamId), isNull(team.closedAt)))
    .where(
      and(
        eq(companyDomain.domain, domain),
        isNotNull(companyDomain.verifiedAt),
        isNull(company.archivedAt),
      ),
    );
  return row ? own(row) : null;
}

/** The domains of a company, with the team that people join by each. */
export async function listDomains(db: Db, { companyId }: OwnCompany) {
  const { companyDomain, team } = db.tables;
  return await db
    .select({
      id: companyDomain.id,
      domain: companyDomain.domain,
      token: companyDomain.token,
      verifiedAt: companyDomain.verifiedAt,
      join: companyDomain.join,
      teamId: team.id,
    })
    .from(companyDomain)
    .leftJoin(team, and(eq(team.id, companyDomain.teamId), isNull(team.closedAt)))
    .where(eq(companyDomain.companyId, companyId))
    .orderBy(asc(companyDomain.domain));
}

export async function findDomain(
  db: Db,
  { companyId }: OwnCompany,
  id: string,
): Promise<OwnDomain | null> {
  const { companyDomain } = db.tables;
  const [row] = await db
    .select()
    .from(companyDomain)
    .where(and(eq(companyDomain.companyId, companyId), eq(companyDomain.id, id)));
  return row ? own(row) : null;
}

/** Notes that a company says a domain is its own; once it has, a second time changes nothing. */
export async function addDomain(
  tx: Tx,
  { companyId }: OwnCompany,
  row: Pick<Row, "id" | "domain" | "token" | "createdAt">,
) {
  await tx
    .insert(tx.tables.companyDomain)
    .values({ ...row, companyId })
    .onConflictDoNothing();
}

/** Whether a company other than this one has proved a domain to be its own, archived ones included. */
export async function isTaken(tx: Tx, { companyId }: OwnCompany, domain: string): Promise<boolean> {
  const { companyDomain } = tx.tables;
  const [row] = await tx
    .select({ companyId: companyDomain.companyId })
    .from(companyDomain)
    .where(and(eq(companyDomain.domain, domain), isNotNull(companyDomain.verifiedAt)));
  return row !== undefined && row.companyId !== companyId;
}

/** Changes whether a domain is verified, and how people join by it. */
export async function changeDomain(
  tx: Tx,
  { companyId, id }: OwnDomain,
  change: Partial<Pick<Row, "verifiedAt" | "join" | "teamId">>,
) {
  const { companyDomain } = tx.tables;
  await tx
    .update(companyDomain)
    .set(change)
    .where(and(eq(companyDomain.companyId, companyId), eq(companyDomain.id, id)));
}

export async function removeDomain(tx: Tx, { companyId, id }: OwnDomain) {
  const { companyDomain } = tx.tables;
  await tx
    .delete(companyDomain)
    .where(and(eq(companyDomain.companyId, companyId), eq(companyDomain.id, id)));
}
