import { renderLesson, type ChosenOptions } from "~/curriculum/rules/markdoc/render";
import { companyContext, type CompanyContext } from "~/curriculum/rules/markdoc/variables";
import type { LessonBody } from "~/curriculum/rules/bodies";
import type { Section } from "~/curriculum/rules/tree";
import { notFound } from "~/kit/http/refusal";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";
import type { CurrentActivity } from "~/curriculum/services/curriculum.server";

export interface Rendered {
  sections: Section[];
  /** The tree as JSON, so that sending it costs no walk through it. */
  tree: string;
}

const NOTHING_CHOSEN: ChosenOptions = {};

/**
 * Lessons as a company's people see them before they choose anything. The rules hold the playbook and the policies and are
 * made anew whenever content changes, so a copy lives as long as everything it was made from.
 */
const copies = new WeakMap<CompanyRules, Map<string, Rendered>>();

/** A lesson rendered for a company and, where they have chosen something at its checks, for one learner. */
export function renderedLesson(
  rules: CompanyRules,
  { activity, lesson }: { activity: CurrentActivity; lesson: LessonBody },
  checks: ChosenOptions = NOTHING_CHOSEN,
): Rendered {
  if (Object.keys(checks).length > 0) return render(rules, lesson, checks);
  const ofCompany = copies.get(rules) ?? new Map<string, Rendered>();
  copies.set(rules, ofCompany);
  const copy = ofCompany.get(activity.revisionId) ?? render(rules, lesson, NOTHING_CHOSEN);
  ofCompany.set(activity.revisionId, copy);
  return copy;
}

function render(rules: CompanyRules, lesson: LessonBody, checks: ChosenOptions): Rendered {
  const { sections, tree } = renderLesson({
    source: lesson.source,
    context: contextOf(rules),
    checks,
  });
  return { sections, tree: JSON.stringify(tree) };
}

/** What the company's texts are rendered with today. Without a playbook there is nothing to read yet. */
export function contextOf(rules: CompanyRules): CompanyContext {
  if (!rules.playbook) throw notFound("playbook");
  return companyContext(rules.playbook, rules.policies.at(-1)?.version ?? null);
}
