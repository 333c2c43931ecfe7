import { policyGaps } from "~/company/rules/policy/gaps";
import type { PolicyForm } from "~/company/rules/policy/form";
import { PolicyHead } from "~/curriculum/rules/content/schemas";
import { m } from "~/kit/language/m";
import { listed } from "~/kit/text/listed";

/** What is wrong, by the field of the form. */
interface PolicyProblems {
  [field: string]: string;
}

/** What keeps a policy from being published and can be told from the form alone. */
export function policyProblems({ title, text }: PolicyForm): PolicyProblems {
  const problems: PolicyProblems = {};
  if (title.trim() === "") problems["title"] = m.authoring_playbook_problem_empty();
  else if (!PolicyHead.shape.title.safeParse(title.trim()).success)
    problems["title"] = m.authoring_playbook_problem_plain();
  if (text.trim() === "") problems["text"] = m.authoring_policy_problem_empty();
  else {
    const gaps = policyGaps(text);
    if (gaps.length > 0) problems["text"] = gapsText(gaps);
  }
  return problems;
}

/** Most gaps that are named. */
const MOST = 12;

function gapsText(gaps: readonly { gap: string }[]): string {
  const named = listed(gaps.slice(0, MOST).map(({ gap }) => gap));
  return m.authoring_policy_problem_gaps({ count: gaps.length, gaps: named });
}
