import { isMap, isNode, isScalar, parseDocument, stringify } from "yaml";

export type YamlValue = string | number | boolean | null | readonly string[];

/**
 * The YAML with another value at a key of its outermost level; every other letter stays. A key that is not there is added at the
 * end, and one that has this value already changes nothing. The text must be readable, with `key: value` lines outermost.
 */
export function setYamlValue(text: string, key: string, value: YamlValue): string {
  const document = parseDocument(text);
  const map = document.contents;
  if (document.errors.length > 0 || !isMap(map)) throw new Error("This YAML cannot be edited.");
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
  if (!pair) {
    const between = text === "" || text.endsWith("\n") ? "" : end;
    return `${text}${between}${key}: ${written(value)}${end}`;
  }
  if (JSON.stringify(document.toJS()?.[key]) === JSON.stringify(value)) return text;
  const range = isNode(pair.value) ? pair.value.range : null;
  if (!range) throw new Error("This YAML cannot be edited.");
  const [from, to] = range;
  // A block ends with its last line break, which belongs to the line after it.
  const block = text.slice(from, to).endsWith("\n") ? end : "";
  // An empty value begins at its colon.
  const space = from === to ? " " : "";
  return `${text.slice(0, from)}${space}${written(value)}${block}${text.slice(to)}`;
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

const HEAD = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*$)/m;

/** The same for the facts at the top of a Markdoc file. */
export function setHeadValue(text: string, key: string, value: YamlValue): string {
  const found = HEAD.exec(text);
  if (!found || found.index !== 0) throw new Error("This file has no facts at its top.");
  const [whole, open = "", head = "", close = ""] = found;
  return `${open}${setYamlValue(head, key, value)}${close}${text.slice(whole.length)}`;
}
