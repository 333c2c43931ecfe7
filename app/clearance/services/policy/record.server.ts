import { policyHash } from "~/company/rules/policy/hash";
import { renderPolicy } from "~/curriculum/rules/markdoc/render";
import { companyContext } from "~/curriculum/rules/markdoc/variables";
import type { Tree } from "~/curriculum/rules/tree";
import { notFound } from "~/kit/http/refusal";
import { findAcknowledged } from "~/clearance/queries/policies";
import { findCompany } from "~/curriculum/queries/rules";
import { companyOf, type Reach } from "~/ledger/rules/own";
import type { Store } from "~db/store";
import { findPolicyLanguages } from "~/company/queries/policy-translations";
import type { Language } from "~/kit/language/language";
import { findPlaybooks } from "~/company/queries/company";

/** One acknowledgement as it is recorded, with the text that was signed. */
export interface PolicyRecord {
  company: { key: string; shortName: string; timeZone: string };
  person: { id: string; name: string };
  version: string;
  title: string;
  /** What it is written in. */
  language: Language;
  publishedAt: Date;
  /** As it read on that day, with the playbook as it was. */
  tree: Tree;
  at: Date;
  /** Empty where the person was erased. */
  typedName: string;
  /** What was recorded when it was signed. */
  hash: string;
  /** Whether the hash of the text as it is kept, computed again, is that one. */
  matches: boolean;
}

/** Where somebody signed from: for themselves and their managers. Nulls where nothing is kept of it. */
export interface SignedFrom {
  sessionId: string | null;
  ipAddress: string | null;
}

/**
 * The record of one person's acknowledgement. The caller must have checked that `from` is theirs to see.
 */
export async function policyRecord(
  store: Store,
  { company: reach, personId, version }: { company: Reach; personId: string; version: string },
): Promise<{ record: PolicyRecord; from: SignedFrom }> {
  const found = await findAcknowledged(store.read, reach, { personId, version });
  const own = companyOf(reach);
  const company = await findCompany(store.read, own);
  if (!found) throw notFound("policy");
  const { signed, policy, name } = found;
  const playbooks = await findPlaybooks(store.read, own);
  const then = playbooks.find(({ publishedAt }) => publishedAt <= signed.acknowledgedAt);
  const { body } = then ?? playbooks.at(-1) ?? {};
  if (!body) throw notFound("playbook");
  const { key, shortName, timeZone } = company;
  const language = (await findPolicyLanguages(store.read, own)).get(policy.id) ?? "en";
  return {
    record: {
      company: { key, shortName, timeZone },
      person: { id: personId, name },
      version: policy.version,
      title: policy.title,
      language,
      publishedAt: policy.publishedAt,
      tree: renderPolicy(policy.source, companyContext(body, policy.version), language).tree,
      at: signed.acknowledgedAt,
      typedName: signed.typedName,
      hash: signed.policyHash,
      matches: policyHash(policy) === signed.policyHash,
    },
    from: { sessionId: signed.sessionId, ipAddress: signed.ipAddress },
  };
}
