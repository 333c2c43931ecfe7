import { renderInline } from "~/curriculum/rules/markdoc/render";
import { companyContext, type CompanyContext } from "~/curriculum/rules/markdoc/variables";
import type { Prose, Render } from "~/assessment/rules/question-types/question-type";
import { conflict } from "~/kit/http/refusal";
import { companyRules, type CompanyRules } from "~/curriculum/services/company-rules.server";
import type { Store } from "~db/store";

interface Copy {
  context: CompanyContext;
  texts: Map<string, Prose>;
}

/** Rendered texts of a company, thrown away with its rules when content or playbook change. */
const copies = new WeakMap<CompanyRules, Copy>();

/** More than all quizzes hold; a copy that grows past it starts again. */
const MOST_TEXTS = 20_000;

/** How stems, options and feedback read for a company's people. */
export async function textsFor(store: Store, companyId: string): Promise<Render> {
  const copy = copyOf(await companyRules(store, companyId));
  return (source) => {
    const known = copy.texts.get(source);
    if (known) return known;
    const text = renderInline(source, copy.context);
    if (copy.texts.size >= MOST_TEXTS) copy.texts.clear();
    copy.texts.set(source, text);
    return text;
  };
}

function copyOf(rules: CompanyRules): Copy {
  const known = copies.get(rules);
  if (known) return known;
  if (!rules.playbook) throw conflict("Your company’s playbook is not here yet.");
  const context = companyContext(rules.playbook, rules.policies.at(-1)?.version ?? null);
  const copy: Copy = { context, texts: new Map() };
  copies.set(rules, copy);
  return copy;
}
