import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  parse,
  parseDocument,
  stringify,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { pairRows } from "./pair-rows";

/** What a value is to be. A key that is `undefined` goes; one that is not named stays as it is. */
export type Wanted =
  string | number | boolean | readonly Wanted[] | { readonly [key: string]: Wanted | undefined };

interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Where a value stands: how far in its line is, and whether brackets or braces are around it. */
interface Around {
  indent: number;
  flow: boolean;
}

/** What cannot be changed in place, so that the value at the outermost key is written as a whole. */
class Unchangeable extends Error {}

/**
 * The YAML with other values at keys of its outermost level. Every letter of what says the same stays, down to a field of an entry;
 * entries of a list keep their letters where they are moved. Texts are compared without the blanks around them. Throws where the
 * text cannot be read, or holds no `key: value` lines.
 */
export function rewriteYaml(text: string, wanted: { readonly [key: string]: Wanted }): string {
  let file = opened(text);
  for (const [key, value] of Object.entries(wanted)) {
    const changed = withKey(file, key, value);
    if (changed !== file.text) file = opened(changed);
  }
  return file.text;
}

function opened(text: string) {
  const document = parseDocument(text, { keepSourceTokens: true });
  const map = document.contents;
  if (document.errors.length > 0 || !isMap(map)) throw new Error("This YAML cannot be edited.");
  const line = text.includes("\r\n") ? "\r\n" : "\n";
  return { text, map, value: document.toJS() as Record<string, unknown>, line };
}

/** Whether a value of YAML is what is wanted, as far as that names it. */
export function saysThat(value: unknown, wanted: Wanted | undefined): boolean {
  if (wanted === undefined) return value === undefined;
  if (typeof wanted === "string")
    return typeof value === "string" && plain(value) === plain(wanted);
  if (typeof wanted !== "object") return value === wanted;
  if (Array.isArray(wanted))
    return (
      Array.isArray(value) &&
      value.length === wanted.length &&
      wanted.every((one, index) => saysThat(value[index], one as Wanted))
    );
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.entries(wanted).every(([key, one]) =>
    saysThat((value as Record<string, unknown>)[key], one as Wanted | undefined),
  );
}

function plain(text: string): string {
  return text.replace(/\r\n?/g, "\n").trim();
}

function withKey(
  { text, map, value, line }: ReturnType<typeof opened>,
  key: string,
  wanted: Wanted,
): string {
  if (saysThat(value[key], wanted)) return text;
  const pair = pairOf(map, key);
  if (!pair) {
    const between = text === "" || text.endsWith("\n") ? "" : line;
    return `${text}${between}${asBlock(key, wanted, line)}`;
  }
  const changed =
    inPlace({ text, line }, pair, wanted) ?? asAWhole({ text, line }, pair, key, wanted);
  const says = parse(changed) as Record<string, unknown>;
  if (!saysThat(says[key], wanted)) throw new Error("This YAML cannot be edited.");
  return changed;
}

interface Source {
  text: string;
  line: string;
}

/** Null where that cannot be done, or would not say what is wanted. */
function inPlace(source: Source, pair: Pair, wanted: Wanted): string | null {
  try {
    const edits = editsOf(source, nodeOf(pair.value), wanted, { indent: 0, flow: false });
    const changed = applied(source.text, edits, 0, source.text.length);
    const [key] = isScalar(pair.key) ? [String(pair.key.value)] : [""];
    return saysThat((parse(changed) as Record<string, unknown>)[key], wanted) ? changed : null;
  } catch {
    return null;
  }
}

/** The value written anew, in place of all its lines. */
function asAWhole({ text, line }: Source, pair: Pair, key: string, wanted: Wanted): string {
  const from = rangeOf(pair.key)[0];
  const to = afterLine(text, isNode(pair.value) ? rangeOf(pair.value)[1] : from + key.length);
  return `${text.slice(0, from)}${asBlock(key, wanted, line)}${text.slice(to)}`;
}

function editsOf(source: Source, node: Node, wanted: Wanted, around: Around): Edit[] {
  if (saysThat(node.toJSON() as unknown, wanted)) return [];
  if (typeof wanted !== "object") return [scalarEdit(source, node, wanted, around)];
  if (Array.isArray(wanted)) {
    if (!isSeq(node)) throw new Unchangeable();
    return listEdits(source, node, wanted as readonly Wanted[], around);
  }
  if (!isMap(node)) throw new Unchangeable();
  return mapEdits(source, node, wanted as { [key: string]: Wanted | undefined }, around);
}

function scalarEdit(
  { text, line }: Source,
  node: Node,
  value: string | number | boolean,
  { flow }: Around,
): Edit {
  if (!isScalar(node)) throw new Unchangeable();
  const [from, to] = rangeOf(node);
  // A block ends with its last line break, which belongs to the line after it.
  const block = text.slice(from, to).endsWith("\n") ? line : "";
  // An empty value begins at its colon.
  const space = from === to ? " " : "";
  return { from, to, text: `${space}${written(value, flow)}${block}` };
}

function mapEdits(
  source: Source,
  map: YAMLMap,
  wanted: { [key: string]: Wanted | undefined },
  around: Around,
): Edit[] {
  const { text, line } = source;
  const flow = around.flow || map.flow === true;
  const first = map.items[0];
  const indent = first ? columnOf(text, rangeOf(first.key)[0]) : around.indent + 2;
  return Object.entries(wanted).flatMap(([key, value]): Edit[] => {
    const pair = pairOf(map, key);
    if (pair && value !== undefined)
      return editsOf(source, nodeOf(pair.value), value, { indent, flow });
    if (!pair && value === undefined) return [];
    if (flow || !first) throw new Unchangeable();
    if (pair) {
      const from = lineStart(text, rangeOf(pair.key)[0]);
      return [{ from, to: afterLine(text, rangeOf(pair.value)[1]), text: "" }];
    }
    const at = afterLine(text, rangeOf(map.items.at(-1)?.value)[1]);
    const between = text.slice(0, at).endsWith("\n") ? "" : line;
    const entry = indented(asBlock(key, value as Wanted, line), indent, line);
    return [{ from: at, to: at, text: `${between}${entry}` }];
  });
}

function listEdits(
  source: Source,
  list: YAMLSeq,
  wanted: readonly Wanted[],
  around: Around,
): Edit[] {
  const { text, line } = source;
  const old = list.toJSON() as unknown[];
  const items = list.items.map(nodeOf);
  const pairs = pairRows(old, wanted, (value, one) => saysThat(value, one));
  const flow = around.flow || list.flow === true;
  if (old.length === wanted.length && pairs.every((from, index) => from === index))
    return items.flatMap((item, index) =>
      editsOf(source, item, wanted[index]!, { indent: around.indent + 2, flow }),
    );
  if (wanted.length === 0 || around.flow) throw new Unchangeable();
  if (flow) {
    if (items.length > 0) throw new Unchangeable();
    const [start, to] = rangeOf(list);
    const from = start - (/ *$/.exec(text.slice(0, start))?.[0].length ?? 0);
    const fresh = wanted.map((one) => freshItem(one, around.indent + 2, false, line)).join("");
    return [{ from, to, text: `${line}${fresh.slice(0, -line.length)}` }];
  }
  const chunks = chunksOf(text, list);
  const indent = columnOf(text, dashOf(list, 0));
  const braces = items.some((item) => isMap(item) && item.flow === true);
  const parts = wanted.map((one, index) => {
    const at = pairs[index];
    if (at === null || at === undefined) return freshItem(one, indent, braces, line);
    const { from, to } = chunks[at]!;
    const edits = editsOf(source, items[at]!, one, { indent: indent + 2, flow: false });
    const chunk = applied(text, edits, from, to);
    return chunk.endsWith("\n") ? chunk : `${chunk}${line}`;
  });
  return [{ from: chunks[0]!.from, to: chunks.at(-1)!.to, text: parts.join("") }];
}

/** The lines of each entry, with the comments right above it. */
function chunksOf(text: string, list: YAMLSeq): { from: number; to: number }[] {
  const starts = list.items.map((_, index) => {
    let at = lineStart(text, dashOf(list, index));
    const before = index === 0 ? 0 : afterLine(text, rangeOf(list.items[index - 1])[1]);
    while (at > before) {
      const above = lineStart(text, at - 1);
      if (!/^\s*#/.test(text.slice(above, at))) break;
      at = above;
    }
    return at;
  });
  const end = afterLine(text, rangeOf(list.items.at(-1))[1]);
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? end }));
}

function dashOf(list: YAMLSeq, index: number): number {
  const token = list.srcToken;
  const start = token?.type === "block-seq" ? token.items[index]?.start : undefined;
  const dash = start?.find(({ type }) => type === "seq-item-ind");
  if (!dash) throw new Unchangeable();
  return dash.offset;
}

function freshItem(wanted: Wanted, indent: number, braces: boolean, line: string): string {
  const pad = " ".repeat(indent);
  if (typeof wanted !== "object" || Array.isArray(wanted))
    return `${pad}- ${written(wanted as string, true)}${line}`;
  const fields = Object.entries(wanted) as [string, string | number | boolean][];
  if (braces) {
    const inside = fields.map(([key, value]) => `${key}: ${written(value, true)}`).join(", ");
    return `${pad}- { ${inside} }${line}`;
  }
  return fields
    .map(
      ([key, value], index) =>
        `${pad}${index ? "  " : "- "}${key}: ${written(value, false)}${line}`,
    )
    .join("");
}

/** `key: value` lines, however deep the value is. */
function asBlock(key: string, wanted: Wanted, line: string): string {
  const text = stringify({ [key]: wanted }, { lineWidth: 0, blockQuote: false });
  return text.replaceAll("\n", line);
}

function indented(text: string, indent: number, line: string): string {
  const pad = " ".repeat(indent);
  return text
    .split(line)
    .map((one) => (one === "" ? one : `${pad}${one}`))
    .join(line);
}

/** On one line, in quotes where it needs them; in brackets and braces wherever it could need them. */
function written(value: string | number | boolean, flow: boolean): string {
  const text = stringify(value, { lineWidth: 0, blockQuote: false }).trimEnd();
  if (typeof value !== "string" || /^["']/.test(text)) return text;
  return flow && !/^[\p{L}\p{N}][\p{L}\p{N} ’.&/-]*$/u.test(text) ? JSON.stringify(value) : text;
}

function applied(text: string, edits: readonly Edit[], from: number, to: number): string {
  let at = to;
  let result = "";
  for (const edit of [...edits].sort((a, b) => b.from - a.from)) {
    result = `${edit.text}${text.slice(edit.to, at)}${result}`;
    at = edit.from;
  }
  return `${text.slice(from, at)}${result}`;
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((item) => isScalar(item.key) && item.key.value === key);
}

function nodeOf(value: unknown): Node {
  if (!isNode(value) || !value.range) throw new Unchangeable();
  return value;
}

function rangeOf(value: unknown): [number, number] {
  const [from, to] = nodeOf(value).range ?? [0, 0];
  return [from, to];
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** Where the line ends on which a value does, or its block. */
function afterLine(text: string, at: number): number {
  if (text[at - 1] === "\n") return at;
  const next = text.indexOf("\n", at);
  return next < 0 ? text.length : next + 1;
}
