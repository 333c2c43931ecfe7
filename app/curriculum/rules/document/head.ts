import { isMap, isNode, isPair, isScalar, isSeq, parseDocument, Scalar, stringify } from "yaml";
import type { Pair, ParsedNode } from "yaml";
import { linesOf } from "./lines";

/** The facts of a lesson, and of a company’s own copy of one. */
export const HEAD_FIELDS = [
  "title",
  "lead",
  "minutes",
  "objectives",
  "impact",
  "change",
  "original",
] as const;
export type HeadField = (typeof HEAD_FIELDS)[number];
export type HeadValue = string | number | readonly string[];

interface PartedHead {
  before: string;
  yaml: string;
  after: string;
}

/** Parts a head into its first `---` line, the YAML and its last `---` line. */
function partHead(head: string): PartedHead | null {
  const lines = linesOf(head);
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === "---");
  if (end < 0) return null;
  const [first = ""] = lines;
  return {
    before: first,
    yaml: lines.slice(1, end).join(""),
    after: lines.slice(end).join(""),
  };
}

function mapOf(yaml: string) {
  const document = parseDocument(yaml, { prettyErrors: false });
  if (document.errors.length > 0) return null;
  const { contents } = document;
  if (contents === null) return { pairs: [] };
  return isMap(contents) && !contents.flow
    ? { pairs: contents.items as Pair<ParsedNode, ParsedNode | null>[] }
    : null;
}

function find(pairs: readonly Pair<ParsedNode, ParsedNode | null>[], name: string) {
  return pairs.find((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === name);
}

/** Whether the facts at the top can be read, and so be set one by one. */
export function isHeadReadable(head: string): boolean {
  const parted = partHead(head);
  return parted !== null && mapOf(parted.yaml) !== null;
}

/** A fact of the head: null where it is missing, has another form, or the head cannot be read. */
export function headField(head: string, name: HeadField): HeadValue | null {
  const parted = partHead(head);
  const value: unknown = parted && find(mapOf(parted.yaml)?.pairs ?? [], name)?.value?.toJSON();
  if (typeof value === "string" || typeof value === "number") return value;
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return value;
  return null;
}

/** Sets one fact and leaves every other byte of the head alone. A head that cannot be read stays as it is. */
export function setHeadField(head: string, name: HeadField, value: HeadValue): string {
  if (same(headField(head, name), value)) return head;
  const parted = partHead(head);
  const map = parted && mapOf(parted.yaml);
  if (!parted || !map) return head;
  const { before, yaml, after } = parted;
  const newline = yaml.includes("\r\n") || before.endsWith("\r\n") ? "\r\n" : "\n";
  const pair = find(map.pairs, name);
  if (!pair) {
    const gap = yaml === "" || /[\r\n]$/.test(yaml) ? "" : newline;
    return `${before}${yaml}${gap}${name}: ${written(value, null)}${newline}${after}`;
  }
  const [start, end] = placeOf(pair, yaml);
  const text =
    isSeq(pair.value) && !pair.value.flow && Array.isArray(value)
      ? writtenLines(value, yaml, start, newline)
      : spaceBefore(yaml, start) + written(value, pair.value);
  return before + yaml.slice(0, start) + text + yaml.slice(end) + after;
}

function same(a: HeadValue | null, b: HeadValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** From where to where a value stands, without what follows it in its line. */
function placeOf(pair: Pair<ParsedNode, ParsedNode | null>, yaml: string): [number, number] {
  const { key, value } = pair;
  const colon = yaml.indexOf(":", key.range[1]) + 1;
  if (
    !isNode(value) ||
    (isScalar(value) && value.source === "" && value.range[0] === value.range[1])
  )
    return [colon, colon];
  const isBlock = isScalar(value) && /^BLOCK/.test(String(value.type));
  const [start, valueEnd] = value.range;
  const end = isBlock || isSeq(value) ? withoutLineEnd(yaml, start, valueEnd) : valueEnd;
  return [start, end];
}

function withoutLineEnd(yaml: string, start: number, end: number): number {
  return start + yaml.slice(start, end).trimEnd().length;
}

function spaceBefore(yaml: string, start: number): string {
  return yaml[start - 1] === ":" ? " " : "";
}

/** One line of YAML, quoted as the value before it was. */
function written(value: HeadValue, before: ParsedNode | null): string {
  if (Array.isArray(value)) return `[${value.map((one) => inFlow(String(one))).join(", ")}]`;
  if (typeof value === "number") return String(value);
  const text = String(value);
  const type = isScalar(before) ? before.type : undefined;
  const scalar = new Scalar(text);
  if (type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE) scalar.type = type;
  const line = stringify(scalar, { lineWidth: 0 }).trimEnd();
  return isOneLine(line) && readsAs(line, text) ? line : JSON.stringify(text);
}

function isOneLine(line: string): boolean {
  return !/[\r\n]/.test(line);
}

function readsAs(line: string, text: string): boolean {
  const document = parseDocument(`key: ${line}`, { prettyErrors: false });
  return document.errors.length === 0 && document.get("key") === text;
}

function inFlow(text: string): string {
  const document = parseDocument(`[${text}]`, { prettyErrors: false });
  const value: unknown = document.errors.length === 0 ? document.toJS() : null;
  return JSON.stringify(value) === JSON.stringify([text]) ? text : JSON.stringify(text);
}

/** A list with an entry on each line, indented as the one before it was. */
function writtenLines(
  value: readonly string[],
  yaml: string,
  start: number,
  newline: string,
): string {
  if (value.length === 0) return " []";
  const lineStart =
    Math.max(yaml.lastIndexOf("\n", start - 1), yaml.lastIndexOf("\r", start - 1)) + 1;
  const indent = yaml.slice(lineStart, start);
  return value.map((one) => `- ${inFlow(one)}`).join(newline + indent);
}
