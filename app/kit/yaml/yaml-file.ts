import { m } from "~/kit/language/m";
import { isMap, isNode, isScalar, isSeq } from "yaml";
import type { Document, Pair, YAMLError, YAMLMap } from "yaml";
import { madeOnce } from "~/kit/cache/remember";
import type { Report } from "./mistakes";
import { openYaml } from "./open-yaml";

export type Path = readonly PropertyKey[];

/** A YAML text that could be read, with the lines its values stand on. */
export interface YamlFile {
  value: unknown;
  /** The line of the key or list item at the path, else of the nearest thing around it. */
  lineOf(path: Path): number;
  /** The line of the text in the value at the path: below the key where it is a block. */
  textLine(path: Path, lineInText: number): number;
  /** What the file says there, letter by letter: `2026.10` and not the number 2026.1. */
  writtenAt(path: Path): string | null;
  has(path: Path): boolean;
}

/** Reads YAML. Mistakes of its grammar are reported and give null. `firstLine` is where the text starts in its file. */
export function readYaml(text: string, report: Report, firstLine = 1): YamlFile | null {
  const { document, lineCounter } = openYaml(text);
  const lineAt = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
  for (const error of document.errors) report(lineAt(error.pos[0]), explainYaml(error));
  if (document.errors.some((error) => error.code !== "DUPLICATE_KEY")) return null;

  return {
    value: document.toJS(),
    lineOf: (path) => lineAt(offsetOf(document, path)),
    textLine(path, lineInText) {
      const node = nodeAt(document, path);
      const start = isNode(node) ? lineAt(node.range?.[0] ?? 0) : firstLine;
      const isBlock = isScalar(node) && /^BLOCK/.test(String(node.type));
      return isBlock ? start + lineInText : start;
    },
    writtenAt(path) {
      const node = nodeAt(document, path);
      return isScalar(node) ? (node.source ?? null) : null;
    },
    has: (path) => nodeAt(document, path) !== undefined,
  };
}

function nodeAt(document: Document, path: Path): unknown {
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node)) node = pairsOf(node).get(step)?.value;
    else node = isSeq(node) && typeof step === "number" ? node.items[step] : undefined;
  }
  return node;
}

/** A map’s pairs by their keys, so that a long file with a mistake in each line is read through once. */
const pairsOf = madeOnce((map: YAMLMap) => {
  const pairs = new Map<unknown, Pair>();
  for (const pair of map.items)
    if (isScalar(pair.key) && !pairs.has(pair.key.value)) pairs.set(pair.key.value, pair);
  return pairs;
});

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = pairsOf(node).get(step);
      if (!isNode(pair?.key)) break;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === "number") {
      node = node.items[step];
      if (!isNode(node)) break;
      offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

const GRAMMAR: Partial<Record<YAMLError["code"], () => string>> = {
  BAD_ALIAS: m.kit_yaml_alias,
  RESOURCE_EXHAUSTION: m.kit_yaml_too_deep,
  DUPLICATE_KEY: m.kit_yaml_twice,
  TAB_AS_INDENT: m.kit_yaml_tab,
  BAD_INDENT: m.kit_yaml_indent,
  BAD_SCALAR_START: m.kit_yaml_scalar_start,
  MISSING_CHAR: m.kit_yaml_missing_char,
  BLOCK_AS_IMPLICIT_KEY: m.kit_yaml_colon,
  MULTILINE_IMPLICIT_KEY: m.kit_yaml_not_a_key,
};

function explainYaml({ code, message }: YAMLError): string {
  if (NESTED.test(message)) return m.kit_yaml_colon();
  return GRAMMAR[code]?.() ?? m.kit_yaml_unreadable({ why: message.replace(/\.$/, "") });
}

/** How the library complains about a plain text that has a colon in it. */
const NESTED = /^Nested mappings are not allowed/;
