import { isAlias, isCollection, isPair, isScalar, isSeq } from "yaml";
import type { Node, Pair, YAMLMap, YAMLSeq } from "yaml";
import type { CST } from "yaml";

/** From where to where something stands in a text. */
export interface Span {
  from: number;
  to: number;
}

/** An entry of a list with the comments just above it and its last line. */
export interface EntrySpan extends Span {
  /** The blank lines between it and the one before, with comments that belong to neither. Null for the first. */
  gap: string | null;
  /** Where its dash ends, or where it begins within brackets; null where nothing is there. */
  sign: number | null;
  /** Whether it ends in a text that would take blank lines below it along: a block written with `+`. */
  keeps: boolean;
}

/** The entries of a list that stands in lines; null where it is written in a way that is not taken apart. */
export function blockEntries(text: string, list: YAMLSeq): EntrySpan[] | null {
  const dashes = dashesOf(list.srcToken);
  const [first] = dashes;
  if (first === undefined || dashes.length !== list.items.length) return null;
  if (!isFirstInLine(text, first)) return null;
  let end = 0;
  return dashes.map((dash, index) => {
    const from = commentsAbove(text, dash, end);
    const gap = index === 0 ? null : text.slice(end, from);
    end = endOfLines(text, Math.max(dash + 1, leafEnd(list.items[index])), columnOf(text, dash));
    return { from, to: end, gap, sign: dash + 1, keeps: endsInKept(list.items[index]) };
  });
}

/** What stands between the brackets and commas of a flow collection, without a comma after the last. */
export function flowEntries(token: CST.Token | undefined): Span[] | null {
  if (token?.type !== "flow-collection") return null;
  const start = token.start.offset + 1;
  const commas = token.items.flatMap((item) => {
    return item.start.flatMap(({ type, offset }) => (type === "comma" ? [offset] : []));
  });
  const close = token.end[0]?.offset ?? start;
  const filled = token.items.filter((item) => item.key || item.value).length;
  const ends = [...commas, close].slice(0, filled);
  return ends.map((to, index) => ({
    from: index === 0 ? start : (ends[index - 1] ?? start) + 1,
    to,
  }));
}

/** Where the last line of a key and its value ends, with the comments below that are deeper in. */
export function pairEnd(text: string, pair: Pair, column: number): number {
  return endOfLines(text, Math.max(colonEnd(pair) ?? 0, leafEnd(pair)), column);
}

/** Where the colon between a key and its value ends; null where there is none. */
export function colonEnd({ srcToken }: Pair): number | null {
  const colon = srcToken?.sep?.find(({ type }) => type === "map-value-ind");
  return colon ? colon.offset + 1 : null;
}

/** Where the last thing in a node ends; 0 where nothing is written. */
export function leafEnd(node: unknown): number {
  if (isPair(node)) return Math.max(leafEnd(node.key), colonEnd(node) ?? 0, leafEnd(node.value));
  if (isCollection(node) && !node.flow) {
    const last: unknown = node.items.at(-1);
    const dash = isSeq(node) ? (lastDash(node.srcToken) ?? -1) + 1 : 0;
    return Math.max(dash, leafEnd(last));
  }
  if (isScalar(node) && node.value === null && !node.source) return 0;
  if (isScalar(node) || isAlias(node) || isCollection(node)) return (node as Node).range?.[1] ?? 0;
  return 0;
}

/** Whether the last thing in a node is a block text that keeps the blank lines below it. */
function endsInKept(node: unknown): boolean {
  if (isPair(node)) return endsInKept(node.value);
  if (isCollection(node)) return !node.flow && endsInKept(node.items.at(-1));
  if (!isScalar(node) || node.srcToken?.type !== "block-scalar") return false;
  return node.srcToken.props.some(
    (prop) => prop.type === "block-scalar-header" && prop.source.includes("+"),
  );
}

/** How far in the keys of a map or the dashes of a list stand. */
export function indentOf({ srcToken }: YAMLMap | YAMLSeq): number {
  return srcToken && "indent" in srcToken ? srcToken.indent : 0;
}

/** Whether there are only blanks before it in its line, or the mark that begins a file. */
export function isFirstInLine(text: string, position: number): boolean {
  return /^\ufeff? *$/.test(text.slice(lineStart(text, position), position));
}

function lineStart(text: string, position: number): number {
  return position === 0 ? 0 : text.lastIndexOf("\n", position - 1) + 1;
}

/** Where what stands in a span ends without the blanks and line ends behind it. */
export function withoutBlanks(text: string, { from, to }: Span): number {
  let end = Math.max(from, to);
  while (end > from && " \t\r\n".includes(text.charAt(end - 1))) end -= 1;
  return end;
}

function dashesOf(token: CST.Token | undefined): number[] {
  if (token?.type !== "block-seq") return [];
  return token.items.flatMap(dashesIn);
}

function lastDash(token: CST.Token | undefined): number | undefined {
  if (token?.type !== "block-seq") return undefined;
  return token.items.slice(-2).flatMap(dashesIn).at(-1);
}

function dashesIn({ start }: CST.CollectionItem): number[] {
  return start.flatMap(({ type, offset }) => (type === "seq-item-ind" ? [offset] : []));
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

function lineEnd(text: string, position: number): number {
  const end = text.indexOf("\n", position);
  return end < 0 ? text.length : end + 1;
}

function columnOf(text: string, position: number): number {
  return position - lineStart(text, position);
}
