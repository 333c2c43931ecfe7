import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { own } from "~/ledger/rules/own";
import type { Db } from "~db/store";

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
