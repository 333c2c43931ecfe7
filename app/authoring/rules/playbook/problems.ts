import { m } from "~/kit/language/m";
import type { z } from "zod";
import type { PlaybookForm } from "~/company/rules/playbook/form";
import { listed } from "~/kit/text/listed";
import { emptyText } from "./field-names";
import { playbookValue } from "./file";
import { PlaybookFile } from "~/curriculum/rules/content/schemas";
import { ESCALATION_KEYS } from "~/company/rules/kinds";

const LINES: Record<(typeof ESCALATION_KEYS)[number], () => string> = {
  complaint: m.authoring_playbook_line_complaint,
  safety: m.authoring_playbook_line_safety,
  press: m.authoring_playbook_line_press,
  legal: m.authoring_playbook_line_legal,
};

/** What is wrong, by the name of its field in the form (`offLimits.2.say`) or of its list. */
export interface PlaybookProblems {
  [field: string]: string;
}

/** Everything that keeps a playbook from being published, in plain words, by the same shape that checks its file. */
export function playbookProblems(form: PlaybookForm): PlaybookProblems {
  const value = playbookValue(form);
  const problems: PlaybookProblems = {};
  const parsed = PlaybookFile.safeParse(value);
  for (const issue of parsed.error?.issues ?? []) {
    const field = fieldOf(issue.path, Object.keys(value.escalation));
    problems[field] ??= wordsFor(form, field, issue);
  }
  const missing = ESCALATION_KEYS.filter((key) => !(key in value.escalation));
  if (missing.length > 0)
    problems["escalation"] ??= m.authoring_playbook_problem_lines({
      lines: listed(missing.map((key) => LINES[key]())),
    });
  return problems;
}

function fieldOf(path: readonly PropertyKey[], lines: readonly string[]): string {
  const [first, second, ...rest] = path.map(String);
  if (first === "voice" && second === "principles") return ["principles", ...rest].join(".");
  if (first === "escalation" && second !== undefined)
    return ["escalation", lines.indexOf(second), ...rest].join(".");
  // A topic’s words are one field.
  if (first === "offLimits" && rest[0] === "words") return [first, second, "words"].join(".");
  return path.map(String).join(".");
}

function wordsFor(form: PlaybookForm, field: string, issue: z.core.$ZodIssue): string {
  if (field === "principles") return m.authoring_playbook_problem_principles();
  if (field === "channels") return m.authoring_playbook_problem_channels();
  const last = field.split(".").at(-1);
  const isEmpty = issue.code === "too_small" && issue.origin === "string";
  if (isEmpty && last !== "limit") return emptyText(form, field);
  switch (last) {
    case "limit":
      return m.authoring_playbook_problem_limit();
    case "timeZone":
      return m.authoring_playbook_problem_zone();
    case "by":
      return m.authoring_playbook_problem_month();
    case "now":
    case "then":
      return m.authoring_playbook_problem_party();
    default:
      return m.authoring_playbook_problem_plain();
  }
}
