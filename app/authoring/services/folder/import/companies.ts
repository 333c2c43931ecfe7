import { m } from "~/kit/language/m";
import type { CompanyContent } from "~/curriculum/rules/content/content";
import type { Mistake } from "~/kit/yaml/mistakes";
import { compareVersions } from "~/company/rules/policy/version";
import type { KeptCompanies } from "~/authoring/queries/content";
import type { ContentChanges } from "~/authoring/services/folder/content-changes";

/** Policies that say something else than when they were published, or that would come before one already published. */
export function rewrittenPolicies(
  wanted: readonly CompanyContent[],
  kept: KeptCompanies,
): Mistake[] {
  return wanted.flatMap(({ key, policies }) => {
    const companyId = kept.companies.find((company) => company.key === key)?.id;
    const published = kept.policies.filter((policy) => policy.companyId === companyId);
    const newest = published.reduce<string | null>(
      (latest, { version }) =>
        latest === null || compareVersions(version, latest) > 0 ? version : latest,
      null,
    );
    return policies.flatMap(({ version, hash }) => {
      const file = `companies/${key}/policy/${version}.md`;
      const same = published.find((policy) => policy.version === version);
      if (same && same.hash !== hash)
        return {
          file,
          line: 1,
          message: m.authoring_files_policy_rewritten({ version }),
        };
      if (!same && newest !== null && compareVersions(version, newest) < 0)
        return {
          file,
          line: 1,
          message: m.authoring_files_policy_earlier({ newest }),
        };
      return [];
    });
  });
}

/** Collects what it takes to bring companies, channels, playbooks and policies to what the files say. */
export function changeCompanies(
  wanted: readonly CompanyContent[],
  kept: KeptCompanies,
  changes: ContentChanges,
) {
  for (const content of wanted) {
    const companyId = changeCompany(content, kept, changes);
    changeChannels(content, companyId, kept, changes);
    changePlaybook(content, companyId, kept, changes);
    addPolicies(content, companyId, kept, changes);
  }
}

function changeCompany(
  { key, playbook }: CompanyContent,
  kept: KeptCompanies,
  changes: ContentChanges,
): string {
  const { name, short: shortName, timeZone, language = null, address = null } = playbook.company;
  const facts = { name, shortName, timeZone, language, address };
  const row = kept.companies.find((company) => company.key === key);
  if (!row) {
    const id = changes.newId();
    const createdAt = changes.publishedAt({ kind: "company", key, company: key });
    changes.rows.company.push({ id, key, ...facts, createdAt });
    return id;
  }
  const keys = Object.keys(facts) as (keyof typeof facts)[];
  if (keys.some((fact) => row[fact] !== facts[fact])) changes.companies.set(row.id, facts);
  return row.id;
}

function changeChannels(
  { playbook }: CompanyContent,
  companyId: string,
  kept: KeptCompanies,
  changes: ContentChanges,
) {
  const rows = kept.channels.filter((channel) => channel.companyId === companyId);
  for (const [position, channel] of playbook.channels.entries()) {
    const { key, network, name, handle, limit: characterLimit } = channel;
    const facts = { network, name, handle, characterLimit, position, retiredAt: null };
    const row = rows.find((known) => known.key === key);
    if (!row) changes.rows.channel.push({ id: changes.newId(), companyId, key, ...facts });
    else if (
      row.retiredAt !== null ||
      row.network !== network ||
      row.name !== name ||
      row.handle !== handle ||
      row.characterLimit !== characterLimit ||
      row.position !== position
    )
      changes.channels.set(row.id, facts);
  }
  const gone = rows.filter(
    (row) =>
      row.retiredAt === null && !playbook.channels.some((channel) => channel.key === row.key),
  );
  changes.retire(
    "channel",
    gone.map(({ id }) => id),
  );
}

function changePlaybook(
  { key, hash, impact, change, playbook: body }: CompanyContent,
  companyId: string,
  kept: KeptCompanies,
  changes: ContentChanges,
) {
  const newest = kept.playbooks
    .filter((revision) => revision.companyId === companyId)
    .reduce((best, revision) => (revision.number > best.number ? revision : best), {
      number: 0,
      hash: "",
    });
  if (newest.hash === hash) return;
  const number = newest.number + 1;
  const publishedAt = changes.publishedAt({ kind: "playbook", key, company: key });
  changes.rows.playbookRevision.push({
    id: changes.newId(),
    companyId,
    number,
    hash,
    body,
    publishedAt,
    impact,
    change,
    reach: changes.reachOf(number),
    quotedIn: [],
  });
}

function addPolicies(
  { key, policies }: CompanyContent,
  companyId: string,
  kept: KeptCompanies,
  changes: ContentChanges,
) {
  const published = kept.policies.filter((policy) => policy.companyId === companyId);
  let number = published.reduce((highest, policy) => Math.max(highest, policy.number), 0);
  for (const policy of policies) {
    const { version } = policy;
    if (published.some((known) => known.version === version)) continue;
    number += 1;
    const publishedAt = changes.publishedAt({ kind: "policy", key, company: key, version });
    changes.rows.policyVersion.push({
      id: changes.newId(),
      companyId,
      number,
      publishedAt,
      ...policy,
    });
  }
}
