import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { policyGaps, type PolicyGaps } from "~/company/rules/policy/translated";
import { policyLanguage } from "~/company/rules/policy/language";
import type { Language } from "~/kit/language/language";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Db } from "~db/store";

/** The newest of every translation of a policy, of all companies; its hash is null where it was withdrawn. */
export async function keptPolicyTranslations(db: Db) {
  const { policyTranslation: translation } = db.tables;
  const rows = await db
    .select({
      companyId: translation.companyId,
      policyVersionId: translation.policyVersionId,
      language: translation.language,
      number: translation.number,
      hash: translation.hash,
    })
    .from(translation)
    .orderBy(desc(translation.number));
  return newest(rows);
}

/** A company's policy in a language, by the versions that have a translation into it. */
export async function findPolicyTranslations(db: Db, { companyId }: OwnCompany, language: string) {
  const { policyTranslation: translation } = db.tables;
  const rows = await db
    .select({
      policyVersionId: translation.policyVersionId,
      language: translation.language,
      number: translation.number,
      body: translation.body,
    })
    .from(translation)
    .where(eq(translation.companyId, companyId))
    .orderBy(desc(translation.number));
  const own = newest(rows.filter((row) => row.language === language));
  return new Map(
    own.flatMap(({ policyVersionId, body }) => (body ? [[policyVersionId, body] as const] : [])),
  );
}

/** What each version of a company’s policy is written in, by the version’s id. */
export async function findPolicyLanguages(
  db: Db,
  own: OwnCompany,
): Promise<ReadonlyMap<string, Language>> {
  const { company, policyVersion } = db.tables;
  const rows = await db
    .select({ id: policyVersion.id, said: policyVersion.language, company: company.language })
    .from(policyVersion)
    .innerJoin(company, eq(company.id, policyVersion.companyId))
    .where(eq(policyVersion.companyId, own.companyId));
  const languages = new Map<string, Language>();
  for (const { id, said, ...row } of rows) {
    const translated = said ? [] : await findTranslatedLanguages(db, own, id);
    languages.set(id, policyLanguage(said, { ...row, translated }));
  }
  return languages;
}

/** Which translations the policies of these companies lack, by the companies' ids; nothing for one that has no policy. */
export async function findPolicyGaps(
  db: Db,
  companies: readonly OwnCompany[],
): Promise<ReadonlyMap<string, PolicyGaps>> {
  if (companies.length === 0) return new Map();
  const { company, policyVersion, policyTranslation: translation } = db.tables;
  const ids = companies.map(({ companyId }) => companyId);
  const versions = await db
    .select({
      companyId: policyVersion.companyId,
      id: policyVersion.id,
      version: policyVersion.version,
      language: policyVersion.language,
      company: company.language,
    })
    .from(policyVersion)
    .innerJoin(company, eq(company.id, policyVersion.companyId))
    .where(inArray(policyVersion.companyId, ids))
    .orderBy(asc(policyVersion.number));
  const translations = newest(
    await db
      .select({
        policyVersionId: translation.policyVersionId,
        language: translation.language,
        number: translation.number,
        hash: translation.hash,
      })
      .from(translation)
      .where(inArray(translation.companyId, ids))
      .orderBy(desc(translation.number)),
  );
  const into = (id: string) =>
    translations.flatMap(({ policyVersionId, language, hash }) =>
      policyVersionId === id && hash !== null ? [language] : [],
    );
  const found = new Map<string, PolicyGaps>();
  for (const id of ids) {
    const own = versions.filter(({ companyId }) => companyId === id);
    const gaps = policyGaps(own, own.at(-1)?.company ?? null, into);
    if (gaps) found.set(id, gaps);
  }
  return found;
}

/** The languages that a version of a company's policy has a translation into. */
export async function findTranslatedLanguages(
  db: Db,
  { companyId }: OwnCompany,
  policyVersionId: string,
) {
  const { policyTranslation: translation } = db.tables;
  const rows = await db
    .select({
      policyVersionId: translation.policyVersionId,
      language: translation.language,
      number: translation.number,
      hash: translation.hash,
    })
    .from(translation)
    .where(
      and(eq(translation.companyId, companyId), eq(translation.policyVersionId, policyVersionId)),
    )
    .orderBy(desc(translation.number));
  return newest(rows).flatMap(({ hash, language }) => (hash === null ? [] : language));
}

function newest<Row extends { policyVersionId: string; language: string }>(
  rows: readonly Row[],
): Row[] {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const name = `${row.policyVersionId} ${row.language}`;
    if (!found.has(name)) found.set(name, row);
  }
  return [...found.values()];
}
