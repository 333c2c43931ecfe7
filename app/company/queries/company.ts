import { and, asc, desc, eq, gt, ne } from "drizzle-orm";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** The newest version of a company's playbook; undefined where it has none. */
export async function currentPlaybook(db: Db, { companyId }: OwnCompany) {
  const { playbookRevision } = db.tables;
  const [newest] = await db
    .select()
    .from(playbookRevision)
    .where(eq(playbookRevision.companyId, companyId))
    .orderBy(desc(playbookRevision.number))
    .limit(1);
  return newest;
}

/** The revisions of a company's playbook that asked something of its people, oldest first. The first one asked nothing. */
export async function findPlaybookChanges(db: Db, { companyId }: OwnCompany) {
  const { playbookRevision: revision } = db.tables;
  return await db
    .select({
      number: revision.number,
      impact: revision.impact,
      change: revision.change,
      publishedAt: revision.publishedAt,
      quotedIn: revision.quotedIn,
    })
    .from(revision)
    .where(
      and(
        eq(revision.companyId, companyId),
        ne(revision.impact, "wording"),
        gt(revision.number, 1),
      ),
    )
    .orderBy(asc(revision.number));
}

/** Every version of a company's playbook, the first one first. */
export async function listPlaybooks(db: Db, { companyId }: OwnCompany) {
  const { playbookRevision } = db.tables;
  return await db
    .select({
      number: playbookRevision.number,
      body: playbookRevision.body,
      publishedAt: playbookRevision.publishedAt,
      reach: playbookRevision.reach,
    })
    .from(playbookRevision)
    .where(eq(playbookRevision.companyId, companyId))
    .orderBy(asc(playbookRevision.number));
}

/** Every version of a company's policy, the first one first; the last is the current one. */
export async function currentPolicies(db: Db, { companyId }: OwnCompany) {
  const { policyVersion } = db.tables;
  return await db
    .select()
    .from(policyVersion)
    .where(eq(policyVersion.companyId, companyId))
    .orderBy(asc(policyVersion.number));
}

/** The playbooks a company has had, newest first, with when each came into force. */
export async function findPlaybooks(db: Db, { companyId }: OwnCompany) {
  const { playbookRevision } = db.tables;
  const rows = await db
    .select({ body: playbookRevision.body, publishedAt: playbookRevision.publishedAt })
    .from(playbookRevision)
    .where(eq(playbookRevision.companyId, companyId))
    .orderBy(asc(playbookRevision.number));
  return rows.reverse();
}
