import {
  renderLesson,
  type ChosenOptions,
  type WrittenTexts,
} from "~/curriculum/rules/markdoc/render";
import { companyContext, type CompanyContext } from "~/curriculum/rules/markdoc/variables";
import type { ShownLesson } from "~/curriculum/rules/translation/shown";
import type { Section } from "~/curriculum/rules/tree";
import { remembered } from "~/kit/cache/remember";
import { notFound } from "~/kit/http/refusal";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import type { CurrentActivity } from "~/curriculum/services/curriculum.server";

export interface Rendered {
  sections: Section[];
  /** The tree as JSON, so that sending it costs no walk through it. */
  tree: string;
  /** The ids of its checks that this company's people meet, in order. */
  checkIds: string[];
}

/** What one learner has answered in a lesson. */
export interface Answered {
  checks: ChosenOptions;
  written: WrittenTexts;
}

const NOTHING: Answered = { checks: {}, written: {} };

/** Lessons as a company's people see them before they answer anything; its rules hold the playbook and the policies. */
const unanswered = remembered<CompanyRules, Rendered>();

/** A lesson rendered for a company and, where they have answered something in it, for one learner. */
export function renderedLesson(
  rules: CompanyRules,
  { activity, shown }: { activity: CurrentActivity; shown: ShownLesson },
  answered: Answered = NOTHING,
): Rendered {
  if (Object.keys({ ...answered.checks, ...answered.written }).length > 0)
    return render(rules, shown, answered);
  const name = `${activity.revisionId} ${shown.language}`;
  return (
    unanswered.recall(rules, name) ?? unanswered.keep(rules, name, render(rules, shown, NOTHING))
  );
}

function render(
  rules: CompanyRules,
  { body, language, headingIds }: ShownLesson,
  answered: Answered,
): Rendered {
  const { sections, tree, checks } = renderLesson({
    source: body.source,
    context: contextOf(rules),
    ...answered,
    language,
    headingIds,
  });
  return { sections, tree: JSON.stringify(tree), checkIds: checks.map(({ id }) => id) };
}

/** What the company's texts are rendered with today. Without a playbook there is nothing to read yet. */
export function contextOf(rules: CompanyRules): CompanyContext {
  if (!rules.playbook) throw notFound("playbook");
  const { playbook, policies, curriculum } = rules;
  return companyContext(playbook, policies.at(-1)?.version ?? null, curriculum.law);
}
