import { editYaml } from "~/kit/yaml/edit-yaml";
import { keysIn } from "~/kit/yaml/open-yaml";
import { linesOf } from "./lines";

/** The facts of a lesson, of a company’s own copy of one, and of a policy. */
export type HeadField =
  | "title"
  | "lead"
  | "minutes"
  | "objectives"
  | "impact"
  | "change"
  | "original"
  | "version"
  | "graceDays"
  | "reacknowledge"
  | "language";
export type HeadValue = string | number | boolean | readonly string[];

/** Parts a head into its facts, under their first `---` line, and the last `---` line with what follows it. */
function partHead(head: string): { facts: string; after: string } | null {
  const lines = linesOf(head);
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === "---");
  return end < 0 ? null : { facts: lines.slice(0, end).join(""), after: lines.slice(end).join("") };
}

function factsOf(head: string) {
  const parted = partHead(head);
  return parted && keysIn(parted.facts);
}

/** Whether the facts at the top can be read, and so be set one by one. */
export function isHeadReadable(head: string): boolean {
  return factsOf(head) !== null;
}

/** A fact of the head: null where it is missing, has another form, or the head cannot be read. */
export function headField(head: string, name: HeadField): HeadValue | null {
  const value = factsOf(head)?.[name];
  if (typeof value === "string" || typeof value === "number") return value;
  if (typeof value === "boolean") return value;
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return value;
  return null;
}

/** Sets one fact and leaves every other byte of the head alone. A head that cannot be read stays as it is. */
export function setHeadField(head: string, name: HeadField, value: HeadValue): string {
  return withHeadFields(head, { [name]: value }) ?? head;
}

/** The same with several. Null where the head cannot be read. */
export function withHeadFields(
  head: string,
  values: { readonly [Name in HeadField]?: HeadValue },
): string | null {
  const parted = partHead(head);
  try {
    return parted && editYaml(parted.facts, values, { quotes: true }) + parted.after;
  } catch {
    return null;
  }
}
