import { isMap, isNode, isScalar, parseDocument, stringify, type Pair, type YAMLMap } from "yaml";

export type YamlValue = string | number | boolean | null | readonly string[];

/**
 * The YAML with another value at a key of its outermost level; every other letter stays. A key that is not there is added at the
 * end, and one that has this value already changes nothing. The text must be readable, with `key: value` lines outermost.
 */
export function setYamlValue(text: string, key: string, value: YamlValue): string {
  const { document, map, end } = opened(text);
  const pair = pairOf(map, key);
  if (!pair) {
    const between = text === "" || text.endsWith("\n") ? "" : end;
    return `${text}${between}${key}: ${written(value)}${end}`;
  }
  if (JSON.stringify(document.toJS()?.[key]) === JSON.stringify(value)) return text;
  return withValue(text, pair, value, end);
}

/**
 * The same for a key in a map at the outermost level, such as `objectives`. A key that is not there is added as the map's last, and a
 * map that is not there at the end of the text.
 */
export function setYamlEntry(text: string, outer: string, key: string, value: string): string {
  const { document, map, end } = opened(text);
  const holder = pairOf(map, outer)?.value;
  if (!isMap(holder) || !holder.range) {
    if (holder) throw new Error("This YAML cannot be edited.");
    const between = text === "" || text.endsWith("\n") ? "" : end;
    return `${text}${between}${outer}:${end}  ${writtenKey(key)}: ${written(value)}${end}`;
  }
  const pair = pairOf(holder, key);
  if (pair) {
    if (document.getIn([outer, key]) === value) return text;
    return withValue(text, pair, value, end);
  }
  return holder.flow
    ? addedInBraces(text, holder, key, value)
    : addedBelow(text, holder, key, value, end);
}

/** The YAML without a key of its outermost level, its lines and all. The text itself where it has no such key. */
export function withoutYamlValue(text: string, key: string): string {
  const { map } = opened(text);
  const pair = pairOf(map, key);
  const from = isNode(pair?.key) ? pair.key.range?.[0] : undefined;
  if (!pair || from === undefined) return text;
  const last = (isNode(pair.value) ? pair.value.range?.[1] : undefined) ?? from + key.length;
  return `${text.slice(0, from)}${text.slice(afterLine(text, last))}`;
}

function opened(text: string) {
  const document = parseDocument(text);
  const map = document.contents;
  if (document.errors.length > 0 || !isMap(map)) throw new Error("This YAML cannot be edited.");
  return { document, map, end: text.includes("\r\n") ? "\r\n" : "\n" };
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((item) => isScalar(item.key) && item.key.value === key);
}

function withValue(text: string, pair: Pair, value: YamlValue, end: string): string {
  const range = isNode(pair.value) ? pair.value.range : null;
  if (!range) throw new Error("This YAML cannot be edited.");
  const [from, to] = range;
  // A block ends with its last line break, which belongs to the line after it.
  const block = text.slice(from, to).endsWith("\n") ? end : "";
  // An empty value begins at its colon.
  const space = from === to ? " " : "";
  return `${text.slice(0, from)}${space}${written(value)}${block}${text.slice(to)}`;
}

/** A line of its own below the map's last one, as far in as its first. */
function addedBelow(text: string, map: YAMLMap, key: string, value: string, end: string): string {
  const first = map.items[0]?.key;
  const last = map.items.at(-1);
  const start = isNode(first) ? first.range?.[0] : undefined;
  const reached = isNode(last?.value) ? last.value.range?.[1] : undefined;
  if (start === undefined || reached === undefined) throw new Error("This YAML cannot be edited.");
  const indent = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const at = afterLine(text, reached);
  const before = text.slice(0, at);
  const between = before.endsWith("\n") ? "" : end;
  return `${before}${between}${indent}${writtenKey(key)}: ${written(value)}${end}${text.slice(at)}`;
}

function addedInBraces(text: string, map: YAMLMap, key: string, value: string): string {
  const [from = 0, to = 0] = map.range ?? [];
  const entry = `${writtenKey(key)}: ${inBrackets(value)}`;
  const inside = text.slice(from + 1, to - 1);
  const kept = inside.trimEnd();
  const comma = kept.trim() === "" ? " " : kept.endsWith(",") ? " " : ", ";
  return `${text.slice(0, from + 1)}${kept}${comma}${entry}${inside.slice(kept.length) || " "}${text.slice(to - 1)}`;
}

/** Where the line ends on which a value does, or its block. */
function afterLine(text: string, at: number): number {
  if (text[at - 1] === "\n") return at;
  const next = text.indexOf("\n", at);
  return next < 0 ? text.length : next + 1;
}

function writtenKey(key: string): string {
  return /^[a-z][a-z0-9.-]*$/.test(key) ? key : JSON.stringify(key);
}

function inBrackets(value: string): string {
  const plain = written(value);
  return /^["']/.test(plain) ? plain : JSON.stringify(value);
}

/** On one line: lists in brackets, texts in quotes where they need them. */
function written(value: YamlValue): string {
  if (Array.isArray(value)) return `[${value.map((item) => written(String(item))).join(", ")}]`;
  const text = stringify(value, { lineWidth: 0, blockQuote: false }).trimEnd();
  // In brackets a comma or bracket would part a plain text.
  return typeof value === "string" && !/^["']/.test(text) && /[,[\]{}]/.test(text)
    ? JSON.stringify(value)
    : text;
}
