import type { z } from "zod";
import { plural } from "~/kit/text/amounts";
import { listed } from "~/kit/text/formats";
import { type Report } from "./mistakes";
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
  const last = path.at(-1);
  if (path.length > 0 && !file.has(path)) {
    report(line, `\`${String(last)}\` is missing. Add \`${String(last)}: …\`.`, path);
    return;
  }
  const reason = explain(issue);
  const joint = /^(?:is|must|needs|can|has) /.test(reason) ? " " : ": ";
  report(line, `${name}${joint}${reason}.`, path);
}

export function unknownKey(key: string): string {
  return `There is no \`${key}\` here. Check the spelling, or remove it.`;
}

/** What zod says where a schema does not say it better. */
const PLAIN = /^(?:Invalid|Too (?:small|big)|Unrecognized)/;

function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return "The file";
  if (typeof last !== "number") return `\`${String(last)}\``;
  const list = path.findLast((step) => typeof step !== "number");
  return `Entry ${last + 1} of \`${String(list ?? "the list")}\``;
}

const KINDS: Readonly<Record<string, string>> = {
  string: "text; put it in double quotes",
  number: "a number, without quotes",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "made of `name: value` lines",
  record: "made of `name: value` lines",
};

function explain(issue: z.core.$ZodIssue): string {
  if (!PLAIN.test(issue.message)) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case "invalid_value":
      return `must be ${listed(issue.values.map(String), "or")}`;
    case "too_small":
      if (issue.origin === "string") return "is empty; write something, or remove it";
      if (issue.origin === "array") return `needs at least ${entries(Number(issue.minimum))}`;
      return `must be ${issue.minimum} or more`;
    case "too_big":
      if (issue.origin === "array") return `can have at most ${entries(Number(issue.maximum))}`;
      return `must be ${issue.maximum} or less`;
    case "invalid_key":
      return "is made of lower case letters, digits and hyphens";
    case "invalid_union":
      return "must be text; put it in double quotes";
    default:
      return issue.message;
  }
}

function entries(count: number): string {
  return plural(count, "one entry", "# entries");
}
