import type { z } from "zod";
import type { PlaybookForm } from "~/company/rules/playbook/form";
import { listed } from "~/kit/text/formats";
import { playbookValue } from "./file";
import { PlaybookFile } from "~/curriculum/rules/content/schemas";
import { ESCALATION_KEYS } from "~/company/rules/kinds";

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
    problems[field] ??= wordsFor(field, issue);
  }
  const missing = ESCALATION_KEYS.filter((key) => !(key in value.escalation));
  if (missing.length > 0)
    problems["escalation"] ??=
      `Every playbook says what to do for ${listed(missing)}. Put that back.`;
  return problems;
}

function fieldOf(path: readonly PropertyKey[], lines: readonly string[]): string {
  const [first, second, ...rest] = path.map(String);
  if (first === "voice" && second === "principles") return ["principles", ...rest].join(".");
  if (first === "escalation" && second !== undefined)
    return ["escalation", lines.indexOf(second), ...rest].join(".");
  return path.map(String).join(".");
}

function wordsFor(field: string, issue: z.core.$ZodIssue): string {
  if (field === "principles") return "A voice guide has three to five principles.";
  if (field === "channels") return "At least one channel is needed.";
  const last = field.split(".").at(-1);
  const isEmpty = issue.code === "too_small" && issue.origin === "string";
  if (isEmpty && last !== "limit") return "Please fill this in.";
  switch (last) {
    case "limit":
      return "How many characters a post may have: a whole number, such as 280.";
    case "timeZone":
      return "A time zone, such as Europe/London.";
    case "by":
      return "A year and a month, such as 2027-03.";
    case "now":
    case "then":
      return "Choose who does it.";
    default:
      return "Plain words only: signs such as {% … %} cannot stand here.";
  }
}
