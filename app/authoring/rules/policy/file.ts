import type { PolicyForm } from "~/company/rules/policy/form";
import { isLanguage, type Language } from "~/kit/language/language";
import type { Impact } from "~/curriculum/rules/kinds";
import {
  headField,
  isHeadReadable,
  withHeadFields,
  type HeadField,
  type HeadValue,
} from "~/curriculum/rules/document/head";
import { headOf } from "~/curriculum/rules/document/read/lesson-file";
import { readMarkdoc } from "~/curriculum/rules/markdoc/front-matter";

const unheard = () => undefined;

/** A policy’s file as a form shows it. Null where it cannot be told where its facts end, or they cannot be read. */
export function readPolicyForm(file: string): PolicyForm | null {
  const { parted, source } = readMarkdoc(file, unheard);
  const head = headOf(file);
  if (!parted || !isHeadReadable(head)) return null;
  return { title: String(headField(head, "title") ?? ""), text: source };
}

/** The file with what the form says; what says the same stays letter by letter. Null where it cannot be edited. */
export function writePolicyForm(file: string, form: PolicyForm): string | null {
  const before = readPolicyForm(file);
  if (!before) return null;
  const title = form.title.replace(/\s+/g, " ").trim();
  const text = form.text
    .replace(/\r\n?/g, "\n")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
  const head = title === before.title ? headOf(file) : withHeadFields(headOf(file), { title });
  if (head === null) return null;
  if (text === before.text) return head + file.slice(headOf(file).length);
  return `${head.trimEnd()}\n\n${text}\n`;
}

/** What a version says of itself. `relearn` stands for signing again, and `wording` for a minor change. */
export function policyPublication(file: string) {
  const head = headOf(file);
  if (!isHeadReadable(head)) return null;
  const [title, change, days] = [
    headField(head, "title"),
    headField(head, "change"),
    headField(head, "graceDays"),
  ];
  const again = headField(head, "reacknowledge") === true;
  const language = headField(head, "language");
  return {
    language: isLanguage(language) ? language : null,
    title: typeof title === "string" ? title : null,
    impact: again ? ("relearn" as const) : ("wording" as const),
    change: typeof change === "string" ? change.trim() : "",
    graceDays: typeof days === "number" ? days : null,
  };
}

interface SaidOfPolicy {
  impact: Impact;
  change: string;
  graceDays?: number | undefined;
  language?: Language | undefined;
}

/** The file with how it is published; null where it cannot be edited. */
export function setPolicyPublication(
  file: string,
  { impact, change, graceDays, language }: SaidOfPolicy,
): string | null {
  return withPolicyFacts(file, {
    ...(graceDays !== undefined && { graceDays }),
    ...(language && { language }),
    reacknowledge: impact === "relearn",
    change,
  });
}

/** The file as that version of the policy; null where it cannot be edited. */
export function setPolicyVersion(file: string, version: string): string | null {
  return withPolicyFacts(file, { version });
}

/** The file with other facts above its text. */
function withPolicyFacts(
  file: string,
  facts: { readonly [Name in HeadField]?: HeadValue },
): string | null {
  const head = headOf(file);
  const edited = withHeadFields(head, facts);
  return edited === null ? null : edited + file.slice(head.length);
}
