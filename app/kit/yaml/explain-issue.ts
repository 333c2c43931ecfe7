import type { z } from "zod";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { listed } from "~/kit/text/listed";
import type { Found, Report } from "./mistakes";
import type { Path, YamlFile } from "./yaml-file";

/** Checks what a YAML file holds at a path against a shape, reports all that is wrong, and gives the value or null. */
export function readShape<Shape>(
  schema: z.ZodType<Shape>,
  file: YamlFile,
  value: unknown,
  report: Report,
  at: Path = [],
): Shape | null {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { issues } = result.error;
  for (const issue of issues) reportIssue(issue, file, report, at);
  for (const issue of schema.safeParse(mended(value, issues)).error?.issues ?? [])
    if (issue.code === "custom" && !issues.some(({ code }) => code === "custom"))
      reportIssue(issue, file, report, at);
  return null;
}

/** The value with stand-ins where simple values are wrong, so that rules which look at the whole are asked as well. */
function mended(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy: unknown = structuredClone(value);
  issues.forEach((issue, index) => {
    const parent = issue.path
      .slice(0, issue.code === "unrecognized_keys" ? undefined : -1)
      .reduce<unknown>((held, step) => (held as Holder | null | undefined)?.[step], copy);
    if (typeof parent !== "object" || parent === null) return;
    const holder = parent as Holder;
    const last = issue.path.at(-1);
    if (issue.code === "unrecognized_keys") for (const key of issue.keys) delete holder[key];
    else if (last !== undefined && "expected" in issue && issue.expected === "boolean")
      holder[last] = false;
    else if (last !== undefined && isText(issue)) holder[last] = `stand-in ${index}`;
  });
  return copy;
}

type Holder = Record<PropertyKey, unknown>;

function isText(issue: z.core.$ZodIssue): boolean {
  if (issue.code === "invalid_type") return issue.expected === "string";
  return issue.code === "too_small" && issue.origin === "string";
}

function reportIssue(issue: z.core.$ZodIssue, file: YamlFile, report: Report, at: Path) {
  const path = [...at, ...issue.path];
  const name = nameOf(path);
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys)
      report(file.lineOf([...path, key]), unknownKey(key), [...path, key]);
    return;
  }
  const line = file.lineOf(path);
  const last = String(path.at(-1) ?? "");
  if (path.length > 0 && !file.has(path)) {
    report(line, m.kit_yaml_missing({ key: last }), path, {
      found: { code: "missing", key: last },
    });
    return;
  }
  report(line, explain(issue, name), path, {
    found: { code: codeOf(issue), key: last },
    as: (other) => explain(issue, other),
  });
}

/** What a check of a file's shape can find: nothing, an empty text, a list that is too short, or another value than it should be. */
export type ShapeFound = Found & { code: "missing" | "empty" | "few" | "wrong"; key: string };

function codeOf(issue: z.core.$ZodIssue): ShapeFound["code"] {
  if (issue.code !== "too_small") return "wrong";
  return issue.origin === "string" ? "empty" : issue.origin === "array" ? "few" : "wrong";
}

export function unknownKey(key: string): string {
  return m.kit_yaml_unknown({ key });
}

/** Stands in a schema's message for the name of the value, which only the reader of the file knows. */
export const NAME = "{name}";

/** What zod says if a schema doesn't say it better. */
const PLAIN = /^(?:Invalid|Too (?:small|big)|Unrecognized)/;

function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return m.kit_yaml_the_file();
  if (typeof last !== "number") return `\`${String(last)}\``;
  const list = path.findLast((step) => typeof step !== "number");
  const number = numberText(last + 1);
  return list === undefined
    ? m.kit_yaml_entry_of_list({ number })
    : m.kit_yaml_entry({ number, list: String(list) });
}

const KINDS: Readonly<Record<string, (values: { name: string }) => string>> = {
  string: m.kit_yaml_text,
  number: m.kit_yaml_number,
  int: m.kit_yaml_whole,
  boolean: m.kit_yaml_yes_or_no,
  array: m.kit_yaml_list,
  object: m.kit_yaml_lines,
  record: m.kit_yaml_lines,
};

function explain(issue: z.core.$ZodIssue, name: string): string {
  const { message } = issue;
  if (!PLAIN.test(message)) return named(message, name);
  switch (issue.code) {
    case "invalid_type":
      return KINDS[issue.expected]?.({ name }) ?? m.kit_yaml_other({ name, kind: issue.expected });
    case "invalid_value":
      return m.kit_yaml_one_of({ name, values: listed(issue.values.map(String), "or") });
    case "too_small": {
      if (issue.origin === "string") return m.kit_yaml_empty({ name });
      const count = Number(issue.minimum);
      if (issue.origin === "array") return m.kit_yaml_least_entries({ name, count });
      return m.kit_yaml_at_least({ name, least: String(count) });
    }
    case "too_big": {
      const count = Number(issue.maximum);
      if (issue.origin === "array") return m.kit_yaml_most_entries({ name, count });
      return m.kit_yaml_at_most({ name, most: String(count) });
    }
    case "invalid_key":
      return m.kit_yaml_key({ name });
    case "invalid_union":
      return m.kit_yaml_text({ name });
    default:
      return named(message, name);
  }
}

/** A schema's message with the name in it. A sentence without a place for the name already says what it is about. */
function named(message: string, name: string): string {
  if (message.includes(NAME)) return message.replaceAll(NAME, () => name);
  return message.endsWith(".") ? message : `${name}: ${message}.`;
}
