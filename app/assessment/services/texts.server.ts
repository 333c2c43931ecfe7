import { m } from "~/kit/language/m";
import { renderInline } from "~/curriculum/rules/markdoc/render";
import { companyContext, type CompanyContext } from "~/curriculum/rules/markdoc/variables";
import type { Prose, Render } from "~/assessment/rules/question-types/question-type";
import { madeOnce } from "~/kit/cache/remember";
import { conflict } from "~/kit/http/refusal";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Store } from "~db/store";

interface Rendered {
  context: CompanyContext;
  texts: Map<string, Prose>;
}

/** More than all quizzes hold; a cache that grows past it starts again. */
const MOST_TEXTS = 20_000;

/** How stems, options and feedback read for a company's people. */
export async function textsFor(store: Store, company: OwnCompany): Promise<Render> {
  const rendered = renderedFor(await companyRules(store, company));
  return (source) => {
    const known = rendered.texts.get(source);
    if (known) return known;
    const text = renderInline(source, rendered.context);
    if (rendered.texts.size >= MOST_TEXTS) rendered.texts.clear();
    rendered.texts.set(source, text);
    return text;
  };
}

const renderedFor = madeOnce(({ playbook, policies }: CompanyRules): Rendered => {
  if (!playbook) throw conflict(m.assessment_attempt_no_playbook());
  return { context: companyContext(playbook, policies.at(-1)?.version ?? null), texts: new Map() };
});
