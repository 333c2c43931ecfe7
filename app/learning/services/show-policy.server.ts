import type { Call } from "~/people/services/call";
import { findPlaybooks, currentPolicies } from "~/company/queries/company";
import { findPolicyLanguages, findPolicyTranslations } from "~/company/queries/policy-translations";
import type { WhyOriginal } from "~/curriculum/rules/translation/shown";
import { language, type Language } from "~/kit/language/language";
import { renderPolicy } from "~/curriculum/rules/markdoc/render";
import { companyContext } from "~/curriculum/rules/markdoc/variables";
import { signedWords } from "~/clearance/rules/words/employee-words";
import { requiredPolicy } from "~/curriculum/rules/requirements";
import { addDays, localDateOf, type LocalDate } from "~/kit/time/moment";
import type { Employee } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { companyRules } from "~/curriculum/services/company-rules.server";

import { findAcknowledgements } from "~/clearance/queries/facts";

export interface PolicyPage {
  id: string;
  title: string;
  /** That the text is in. */
  language: Language;
  /** Why it is not in the reader's language; null where it is. */
  why: WhyOriginal | null;
  version: string;
  publishedAt: Date;
  /** A `Tree` as JSON. */
  tree: string;
  current: boolean;
  /** “You signed …”, where they did. */
  signed: string | null;
  /** The last day on which this version can be signed without a pause, where one is set. */
  signBy: LocalDate | null;
  /** What has changed since the version they signed last, oldest first. */
  changes: { version: string; change: string }[];
  /** The other versions they may open: those they signed, and the current one. */
  others: { version: string; signed: string | null; current: boolean }[];
  timeZone: string;
}

/**
 * The company's policy: the current version, or one that the employee signed, with the playbook as it was on that day.
 * Null where the company has none.
 */
export async function showPolicy({
  store,
  actor,
  version,
}: Pick<Call<Employee>, "store" | "actor"> & {
  version: string | null;
}): Promise<PolicyPage | null> {
  const rules = await companyRules(store, actor);
  const { timeZone } = rules.company;
  const versions = await currentPolicies(store.read, actor);
  const newest = versions.at(-1);
  if (!newest) {
    if (version !== null) throw notFound("policy");
    return null;
  }
  const acknowledged = new Map(
    (
      await findAcknowledgements(store.read, {
        company: actor,
        personIds: [actor.personId],
      })
    ).map((row) => [row.policyVersionId, row]),
  );
  const mayOpen = versions.filter((each) => each === newest || acknowledged.has(each.id));
  const shown = version === null ? newest : mayOpen.find((each) => each.version === version);
  if (!shown) throw notFound("policy");

  const signature = acknowledged.get(shown.id) ?? null;
  const current = shown === newest;
  const playbooks = await findPlaybooks(store.read, actor);
  const asOf = !current && signature ? signature.at : null;
  const playbook = asOf ? playbooks.find((each) => each.publishedAt <= asOf) : playbooks[0];
  const { body } = playbook ?? playbooks.at(-1) ?? {};
  if (!body) throw notFound("playbook");

  const signedBefore = versions.findLast((each) => acknowledged.has(each.id));
  const wordsOf = (each: typeof shown) => {
    const row = acknowledged.get(each.id);
    return row ? signedWords(each.version, row.typedName, localDateOf(row.at, timeZone)) : null;
  };
  const required = requiredPolicy(rules.policies);
  const covered = versions.some(
    (each) => required && each.number >= required.number && acknowledged.has(each.id),
  );
  const languages = await findPolicyLanguages(store.read, actor);
  const own = languages.get(shown.id) ?? "en";
  const translations = await findPolicyTranslations(store.read, actor, language());
  const translation = own === language() ? undefined : translations.get(shown.id);
  const inLanguage = translation ? language() : own;
  const context = companyContext(body, shown.version);
  const source = translation?.source ?? shown.source;
  return {
    id: shown.id,
    title: translation?.title ?? shown.title,
    language: inLanguage,
    why: inLanguage === language() ? null : "none",
    version: shown.version,
    publishedAt: shown.publishedAt,
    tree: JSON.stringify(renderPolicy(source, context, inLanguage).tree),
    current,
    signed: wordsOf(shown),
    signBy: current && required && !covered ? addDays(required.overdueFrom, -1) : null,
    changes:
      current && signedBefore
        ? versions
            .filter((each) => each.number > signedBefore.number)
            .map((each) => ({
              version: each.version,
              change: translations.get(each.id)?.change ?? each.change,
            }))
        : [],
    others: mayOpen
      .filter((each) => each !== shown)
      .reverse()
      .map((each) => ({
        version: each.version,
        signed: wordsOf(each),
        current: each === newest,
      })),
    timeZone,
  };
}
