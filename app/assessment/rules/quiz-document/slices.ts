import { isAlias, isCollection, isMap, isPair, isScalar, isSeq } from "yaml";
import type { Node, ParsedNode, YAMLMap, YAMLSeq } from "yaml";
import type { CST } from "yaml";

/** One `name: value` of a map as its file has it: `lead`, `written` and `rest` follow each other there. */
export interface Part {
  name: string;
  /** Blank lines, comments and indentation before it. */
  lead: string;
  written: string;
  /** A comment after it and the end of its line. */
  rest: string;
  value: unknown;
}

/** A map cut up, so that each part can be replaced without a letter of the others changing. */
export interface MapSlices {
  style: "block" | "flow";
  head: string;
  parts: readonly Part[];
  foot: string;
}

/** One entry of a list as its file has it, with the comments just above it. */
export interface Entry {
  /** The blank lines between it and the one before, with comments that belong to neither. Null for the first. */
  gap: string | null;
  slice: string;
  /** The entry itself within its slice: what a block map of it is made of, or between what a flow value stands. */
  inside: MapSlices | { before: string; after: string } | null;
}

export interface ListSlices {
  style: "block" | "flow";
  /** What stands before each dash. */
  indent: string;
  head: string;
  entries: readonly Entry[];
  foot: string;
}

type Span = readonly [from: number, to: number];

/** Cuts up the map that stands in this span of the text. Null where it is written in a way that is not taken apart. */
export function sliceMap(text: string, map: YAMLMap, [from, to]: Span): MapSlices | null {
  const values = map.toJSON() as Readonly<Record<string, unknown>>;
  return map.flow
    ? sliceFlowMap(text, map, [from, to], values)
    : sliceBlockMap(text, map, [from, to], values);
}

function sliceBlockMap(
  text: string,
  map: YAMLMap,
  [from, to]: Span,
  values: Readonly<Record<string, unknown>>,
): MapSlices | null {
  const parts: Part[] = [];
  let end = from;
  let head = "";
  for (const [index, { key, value }] of map.items.entries()) {
    if (!isScalar(key) || !key.range) return null;
    const start = key.range[0];
    const lead = text.slice(end, start);
    if (index === 0) head = lead;
    else if (!/(?:^|\n)[ ]*$/.test(lead)) return null;
    const until = Math.max(afterColon(text, key.range[1]), leafEnd(value));
    end = endOfLines(text, until, columnOf(text, start));
    const written = text.slice(start, until).replace(/[ \t\r\n]+$/, "");
    parts.push({
      name: String(key.value),
      lead: index === 0 ? "" : lead,
      written,
      rest: text.slice(start + written.length, end),
      value: values[String(key.value)],
    });
  }
  return end > to ? null : { style: "block", head, parts, foot: text.slice(end, to) };
}

function sliceFlowMap(
  text: string,
  map: YAMLMap,
  [from, to]: Span,
  values: Readonly<Record<string, unknown>>,
): MapSlices | null {
  const chunks = chunksOf(map.srcToken);
  if (!chunks || map.items.length === 0) return null;
  const parts: Part[] = [];
  for (const [index, { key, value }] of map.items.entries()) {
    const [start, end] = chunks.spans[index] ?? [0, 0];
    if (!isScalar(key) || !key.range) return null;
    const until = Math.max(afterColon(text, key.range[1]), leafEnd(value));
    parts.push({
      name: String(key.value),
      lead: text.slice(start, key.range[0]),
      written: text.slice(key.range[0], until),
      rest: text.slice(until, end),
      value: values[String(key.value)],
    });
  }
  const foot = text.slice(chunks.end, to);
  return { style: "flow", head: text.slice(from, chunks.start), parts, foot };
}

/** Cuts up the list that stands in this span. Null where it is empty, or written in a way that is not taken apart. */
export function sliceList(text: string, list: YAMLSeq, span: Span): ListSlices | null {
  if (list.items.length === 0) return null;
  return list.flow ? sliceFlowList(text, list, span) : sliceBlockList(text, list, span);
}

function sliceBlockList(text: string, list: YAMLSeq, [from, to]: Span): ListSlices | null {
  const dashes = dashesOf(list.srcToken);
  const [first] = dashes;
  if (first === undefined || dashes.length !== list.items.length) return null;
  const indent = text.slice(lineStart(text, first), first);
  if (!/^ *$/.test(indent) || lineStart(text, first) < from) return null;
  const entries: Entry[] = [];
  const opening = commentsAbove(text, first, from);
  let end = opening;
  for (const [index, dash] of dashes.entries()) {
    const start = commentsAbove(text, dash, end);
    const gap = text.slice(end, start);
    const node = list.items[index];
    end = endOfLines(text, Math.max(dash + 1, leafEnd(node)), columnOf(text, dash));
    entries.push({
      gap: index === 0 ? null : gap,
      slice: text.slice(start, end),
      inside: isMap(node) && !node.flow ? sliceMap(text, node, [start, end]) : null,
    });
  }
  const [head, foot] = [text.slice(from, opening), text.slice(end, to)];
  return { style: "block", indent, head, entries, foot };
}

function sliceFlowList(text: string, list: YAMLSeq, [from, to]: Span): ListSlices | null {
  const chunks = chunksOf(list.srcToken);
  if (!chunks) return null;
  const entries: Entry[] = [];
  for (const [index, node] of list.items.entries()) {
    const [start, end] = chunks.spans[index] ?? [0, 0];
    const range = isPair(node) ? null : (node as ParsedNode).range;
    if (!range) return null;
    const inside = { before: text.slice(start, range[0]), after: text.slice(range[1], end) };
    entries.push({ gap: null, slice: text.slice(start, end), inside });
  }
  const [head, foot] = [text.slice(from, chunks.start), text.slice(chunks.end, to)];
  return { style: "flow", indent: "", head, entries, foot };
}

/** What stands between the brackets and commas of a flow collection, without a comma after the last. */
function chunksOf(
  token: CST.Token | undefined,
): { start: number; end: number; spans: Span[] } | null {
  if (token?.type !== "flow-collection") return null;
  const start = token.start.offset + 1;
  const commas = token.items.flatMap((item) => {
    return item.start.flatMap(({ type, offset }) => (type === "comma" ? [offset] : []));
  });
  const close = token.end[0]?.offset ?? start;
  const filled = token.items.filter((item) => item.key || item.value).length;
  const ends = [...commas, close].slice(0, filled);
  const spans = ends.map((end, index): Span => {
    return [index === 0 ? start : (ends[index - 1] ?? start) + 1, end];
  });
  return { start, end: ends.at(-1) ?? start, spans };
}

function dashesOf(token: CST.Token | undefined): number[] {
  if (token?.type !== "block-seq") return [];
  return token.items.flatMap(({ start }) => {
    return start.flatMap(({ type, offset }) => (type === "seq-item-ind" ? [offset] : []));
  });
}

/** Where the last thing in a node ends; 0 where nothing is written. */
function leafEnd(node: unknown): number {
  if (isPair(node)) return Math.max(leafEnd(node.key), leafEnd(node.value));
  if (isCollection(node) && !node.flow) {
    const last: unknown = node.items.at(-1);
    const dash = isSeq(node) ? (dashesOf(node.srcToken).at(-1) ?? -1) + 1 : 0;
    return Math.max(dash, leafEnd(last));
  }
  if (isScalar(node) && node.value === null && !node.source) return 0;
  if (isScalar(node) || isAlias(node) || isCollection(node)) return (node as Node).range?.[1] ?? 0;
  return 0;
}

/** The end of the line here, or after the comments below that are indented deeper than `column`. */
function endOfLines(text: string, position: number, column: number): number {
  let end = text[position - 1] === "\n" ? position : lineEnd(text, position);
  for (;;) {
    const comment = /^( *)#/.exec(text.slice(end, lineEnd(text, end)));
    if (!comment || (comment[1]?.length ?? 0) <= column) return end;
    end = lineEnd(text, end);
  }
}

/** The start of the comments just above this line that are not indented deeper than it, none of them before `from`. */
function commentsAbove(text: string, position: number, from: number): number {
  const column = columnOf(text, position);
  let start = lineStart(text, position);
  for (;;) {
    const above = lineStart(text, Math.max(0, start - 1));
    const comment = /^( *)#/.exec(text.slice(above, start));
    if (above < from || !comment || (comment[1]?.length ?? 0) > column) return start;
    start = above;
  }
}

function afterColon(text: string, position: number): number {
  return position + (/^[ \t\r\n]*:/.exec(text.slice(position, position + 1_000))?.[0].length ?? 0);
}

function lineStart(text: string, position: number): number {
  return position === 0 ? 0 : text.lastIndexOf("\n", position - 1) + 1;
}

function lineEnd(text: string, position: number): number {
  const end = text.indexOf("\n", position);
  return end < 0 ? text.length : end + 1;
}

function columnOf(text: string, position: number): number {
  return position - lineStart(text, position);
}
