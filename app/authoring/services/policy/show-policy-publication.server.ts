import { keptFailureText } from "~/authoring/rules/failure-words";
import { policyPublication, readPolicyForm } from "~/authoring/rules/policy/file";
import { policyProblems } from "~/authoring/rules/policy/problems";
import { findDraft, type DraftRow } from "~/authoring/queries/drafts";
import { compareTexts } from "~/authoring/services/drafts/compare-texts.server";
import { publishedText } from "~/authoring/services/drafts/open-draft.server";
import { policyPlace, type CompanyDoor } from "~/authoring/services/library/company-door.server";
import { authoredFile } from "~/authoring/services/library/files.server";
import {
  movedOn,
  publicationProblems,
  saidOf,
} from "~/authoring/services/publish/show-publication.server";
import {
  findPolicyLanguages,
  findTranslatedLanguages,
} from "~/company/queries/policy-translations";
import { renderPolicy } from "~/curriculum/rules/markdoc/render";
import type { Tree } from "~/curriculum/rules/tree";
import { companyContext } from "~/curriculum/rules/markdoc/variables";
import { companyRules } from "~/curriculum/services/company-rules.server";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Language } from "~/kit/language/language";
import { findCompanyByKey } from "~/people/queries/organisation";
import { findPersonName } from "~/people/queries/people";
import type { Store } from "~db/store";
import { countPolicyConsequences } from "./count-policy-consequences.server";
import { nextPolicyVersion } from "./next-policy.server";

/** The draft of a company's policy as its page shows it before it's published, with what that means for people; null for none. */
export async function showPolicyPublication(door: CompanyDoor) {
  const { store, now, actor } = door;
  const { path, company } = await policyPlace(door);
  const file = await authoredFile(store.read, { actor, now, path });
  const row = await findDraft(store.read, path);
  if (!row) return { company, draft: null };
  const published = await publishedText(store.read, path);
  const { text, sequence, savedAt, savedByName, publishAt, failure, baseNumber: base } = row;
  const about = { file, text, base, objectives: {}, now };
  const form = readPolicyForm(text);
  const inFields = form ? Object.keys(policyProblems(form)).length : 0;
  const others = inFields > 0 ? [] : await publicationProblems(store, about);
  const version = await nextPolicyVersion(store.read, { companyKey: company.key, now });
  const said = policyPublication(text);
  const graceDays = said?.graceDays ?? 0;
  const language = await languageOf(store, company, said?.language ?? null);
  return {
    company,
    draft: {
      sequence,
      savedAt,
      savedBy: savedByName,
      failure: keptFailureText(failure),
      number: (published?.number ?? 0) + 1,
      version,
      language,
      base: published?.number ?? 0,
      scheduled: publishAt ? { at: publishAt, by: await schedulerOf(store, row) } : null,
      said: await saidOf(file, text, published?.text ?? ""),
      changes:
        published &&
        (await compareTexts(file, { before: published.text, after: text, objectives: {} })),
      problems: { inFields, others },
      movedOn: await movedOn(store, about),
      consequences: await countPolicyConsequences({
        store,
        now,
        company,
        graceDays,
        publishAt: null,
      }),
      preview:
        form && inFields + others.length === 0
          ? await previewOf(store, { company, version, text: form.text, language })
          : null,
      translated: await translatedOf(store, company),
    },
  };
}

/** What the draft is written in: as it says, or as the current version is, which it began as, or in the company’s language. */
async function languageOf(
  store: Store,
  company: OwnCompany & { key: string },
  said: Language | null,
): Promise<Language> {
  if (said) return said;
  const current = (await companyRules(store, company)).policies.at(-1);
  const languages = current ? await findPolicyLanguages(store.read, company) : null;
  const row = await findCompanyByKey(store.read, company.key);
  return languages?.get(current?.id ?? "") ?? row?.language ?? "en";
}

async function schedulerOf(store: Store, { scheduledBy }: DraftRow) {
  return findPersonName(store.read, scheduledBy ?? "");
}

/** As people will read it, with today's playbook. */
async function previewOf(
  store: Store,
  {
    company,
    version,
    text,
    language,
  }: { company: OwnCompany; version: string; text: string; language: Language },
): Promise<Tree | null> {
  const { playbook } = await companyRules(store, company);
  if (!playbook) return null;
  return renderPolicy(text, companyContext(playbook, version), language).tree;
}

/** The languages that the current version can be read in, which the next one has no translation into. */
async function translatedOf(store: Store, company: OwnCompany) {
  const { policies } = await companyRules(store, company);
  const current = policies.at(-1);
  if (!current) return null;
  const languages = await findTranslatedLanguages(store.read, company, current.id);
  return languages.length > 0 ? { version: current.version, languages } : null;
}
