import type { Content } from "~/curriculum/rules/content/content";
import type { keptPolicyTranslations } from "~/company/queries/policy-translations";
import type { KeptCompanies } from "~/authoring/queries/content";
import type { ContentChanges } from "~/authoring/services/folder/content-changes";

type Row = ContentChanges["rows"]["policyTranslation"][number];
type About = Pick<Row, "companyId" | "policyVersionId" | "language">;

/** Collects what it takes to bring translations of policies to what their files say. What is signed stays as it is. */
export function changePolicyTranslations(
  content: Content,
  {
    companies,
    newest,
  }: { companies: KeptCompanies; newest: Awaited<ReturnType<typeof keptPolicyTranslations>> },
  changes: ContentChanges,
) {
  const ids = new Map(
    [...companies.companies, ...changes.rows.company].map(({ key, id }) => [key, id]),
  );
  const versions = [...companies.policies, ...changes.rows.policyVersion];
  const left = new Map(newest.map((row) => [nameOf(row), row]));
  const add = (about: About, number: number, said: Pick<Row, "hash" | "body">, key: string) => {
    const publishedAt = changes.publishedAt({ kind: "policy", key, company: key });
    const id = changes.newId();
    changes.rows.policyTranslation.push({ id, ...about, number, publishedAt, ...said });
  };
  for (const { company, version, language, hash, body } of content.policyTranslations) {
    const companyId = ids.get(company);
    const policy = versions.find((one) => one.companyId === companyId && one.version === version);
    if (companyId === undefined || !policy) continue;
    const about = { companyId, policyVersionId: policy.id, language };
    const before = left.get(nameOf(about));
    left.delete(nameOf(about));
    if (before?.hash !== hash) add(about, (before?.number ?? 0) + 1, { hash, body }, company);
  }
  const keys = new Map([...ids].map(([key, id]) => [id, key]));
  for (const { companyId, policyVersionId, language, number, hash } of left.values())
    if (hash !== null) {
      const about = { companyId, policyVersionId, language };
      add(about, number + 1, { hash: null, body: null }, keys.get(companyId) ?? "");
    }
}

function nameOf({ policyVersionId, language }: Pick<Row, "policyVersionId" | "language">): string {
  return `${policyVersionId} ${language}`;
}
