import type { Node } from "@markdoc/markdoc";
import { keptWithin } from "~/kit/cache/remember";
import { parse, type Token, tokenize } from "~/curriculum/rules/markdoc/parse";
import { normalInline } from "~/curriculum/rules/document/inline-form";
import { isBlank, linesOf, partItem, withoutEnd } from "~/curriculum/rules/document/lines";
import { CONTAINER_TAGS, PLAYBOOK_LISTS } from "~/curriculum/rules/document/model";
import type {
  AttributeValue,
  Attributes,
  Block,
  Container,
  Item,
  List,
} from "~/curriculum/rules/document/model";
import type { ContainerTag, ListMarker, PlaybookListName } from "~/curriculum/rules/document/model";
import { readCondition, readInline } from "./inline";
import { type Piece, piecesOf, signature, tagName } from "~/curriculum/rules/document/tokens";

/** Reads a text into blocks. Joining their sources and the gaps gives the text again, byte for byte. */
export function readBlocks(text: string): Container {
  const all = linesOf(text);
  const start = all.findIndex((line) => !isBlank(line));
  if (start < 0) return { lead: text, blocks: [], tail: null };
  // Markdoc reads some tags otherwise where empty lines come first; what is shown is read without them.
  const reading: Reading = { lines: all.slice(start) };
  const pieces = piecesOf(tokenize(reading.lines.join("")));
  const read = container(pieces, 0, reading.lines.length, reading, "document");
  return { ...read, lead: all.slice(0, start).join("") + (read.lead ?? "") };
}

interface Reading {
  lines: string[];
}

type Parent = "document" | ContainerTag | "if";

/** What may stand directly inside the tags that are made of parts. */
const PARTS: Partial<Record<Parent, readonly string[]>> = {
  compare: ["dont", "do"],
  check: ["option"],
  write: ["version"],
};
const PART_NAMES = ["dont", "do", "option", "version"];

function container(
  pieces: readonly Piece[],
  from: number,
  to: number,
  reading: Reading,
  parent: Parent,
): Container {
  const found: { start: number; end: number; block: Block }[] = [];
  let at = from;
  const gap = (end: number) => {
    // A definition of a link has no tokens: it is kept as it is.
    let start = at;
    while (start < end && isBlank(reading.lines[start] ?? "")) start += 1;
    let stop = end;
    while (stop > start && isBlank(reading.lines[stop - 1] ?? "")) stop -= 1;
    if (start < stop) found.push({ start, end: stop, block: opaque(reading, start, stop) });
  };
  for (const piece of pieces) {
    const start = Math.max(piece.start, at);
    gap(start);
    let end = Math.max(Math.min(piece.end, to), start);
    while (end > start && isBlank(reading.lines[end - 1] ?? "")) end -= 1;
    if (end === start) continue;
    const block = blockOf({ ...piece, start, end }, reading);
    const parts = PARTS[parent];
    const fits = parts
      ? block.type === "opaque" || (block.type === "tag" && parts.includes(block.name))
      : block.type !== "tag" || !PART_NAMES.includes(block.name);
    found.push({ start, end, block: fits ? block : opaque(reading, start, end) });
    at = end;
  }
  gap(to);
  return laidOut(found, from, to, reading);
}

/** Gives what is between the blocks, line ends with it, to the gaps. */
function laidOut(
  found: readonly { start: number; end: number; block: Block }[],
  from: number,
  to: number,
  reading: Reading,
): Container {
  let start = from;
  let lastEnd = "";
  const gapBefore = (line: number) => lastEnd + reading.lines.slice(start, line).join("");
  const gaps: string[] = [];
  for (const { start: line, end } of found) {
    gaps.push(gapBefore(line));
    start = end;
    lastEnd = endOf(reading.lines[end - 1] ?? "");
  }
  const blocks = found.map(({ block }, index) =>
    index === 0 ? block : { ...block, before: gaps[index] ?? null },
  );
  const rest = gapBefore(to);
  return found.length === 0
    ? { lead: rest, blocks, tail: null }
    : { lead: gaps[0] ?? null, blocks, tail: rest };
}

function endOf(line: string): string {
  return line.slice(withoutEnd(line).length);
}

/** The bytes of some lines, without the last one’s end. */
function slice({ lines }: Reading, start: number, end: number): string {
  return lines.slice(start, end - 1).join("") + withoutEnd(lines[end - 1] ?? "");
}

function opaque(reading: Reading, start: number, end: number): Block {
  return { type: "opaque", before: null, source: slice(reading, start, end) };
}

function blockOf(piece: Piece, reading: Reading): Block {
  const { start, end } = piece;
  const block = piece.inside
    ? tagPair(piece, piece.inside, reading)
    : leaf(slice(reading, start, end), piece.tokens);
  return block ?? opaque(reading, start, end);
}

/** A leaf must say the same when it stands alone; what leans on the text around it is not taken apart. */
function leaf(source: string, tokens: readonly Token[]): Block | null {
  return signatureOf(source) === signature(tokens) ? readLeaf(source) : null;
}

/** While somebody types, all blocks but one are what they were: they are not read again. Letters of all that are kept. */
const KEPT = 2_000_000;
const signatures = keptWithin<{ signature: string }>(KEPT);
const leaves = keptWithin<{ leaf: Block | null }>(KEPT);

function signatureOf(source: string): string {
  const known = signatures.recall(source);
  if (known) return known.signature;
  const found = { signature: signature(tokenize(source)) };
  return signatures.keep(source, found, source.length).signature;
}

/** The block that a source is when it stands alone; null where it is none or more than one. */
export function readLeaf(source: string): Block | null {
  const known = leaves.recall(source);
  if (known) return known.leaf;
  return leaves.keep(source, { leaf: leafOf(source) }, source.length).leaf;
}

function leafOf(source: string): Block | null {
  const { children } = parse(source);
  const [node] = children;
  if (!node || children.length !== 1 || node.errors.length > 0) return null;
  switch (node.type) {
    case "paragraph": {
      const inline = readInline(node);
      // Tags around nothing are kept as they stand: a paragraph without words would not be written.
      if (!inline || normalInline(inline).length === 0) return null;
      return { type: "paragraph", before: null, source, inline };
    }
    case "heading": {
      const inline = readInline(node);
      const level = Number(node.attributes["level"]);
      return inline && { type: "heading", before: null, source, level, inline };
    }
    case "list":
      return readList(source, node);
    case "tag": {
      const name = node.tag ?? "";
      if (name === "law") return lawBlock(source, node);
      if (!PLAYBOOK_LISTS.includes(name) || node.annotations.length > 0) return null;
      if (!/\/\s*%\}\s*$/.test(source)) return null;
      return { type: "playbook", before: null, source, name: name as PlaybookListName };
    }
    default:
      return null;
  }
}

function lawBlock(source: string, node: Node): Block | null {
  const attributes = attributesOf(node);
  const topic = attributes?.["topic"];
  if (typeof topic !== "string" || Object.keys(attributes ?? {}).length > 1) return null;
  return /\/\s*%\}\s*$/.test(source) ? { type: "law", before: null, source, topic } : null;
}

function readList(source: string, node: Node): List | null {
  if (node.annotations.length > 0) return null;
  const [list] = piecesOf(tokenize(source));
  if (!list || list.end < linesOf(source).length) return null;
  const inner = list.tokens.slice(1, -1);
  const reading: Reading = { lines: linesOf(source) };
  const items: { start: number; end: number; item: Item }[] = [];
  for (const piece of piecesOf(inner)) {
    let end = Math.min(piece.end, reading.lines.length);
    while (end > piece.start + 1 && isBlank(reading.lines[end - 1] ?? "")) end -= 1;
    const item = readItem(slice(reading, piece.start, end), piece.tokens);
    if (!item) return null;
    items.push({ start: piece.start, end, item });
  }
  if (items.length === 0 || items[0]?.start !== 0) return null;
  const gaps = items.map(({ start }, index) => {
    const before = items[index - 1];
    if (!before) return null;
    return (
      endOf(reading.lines[before.end - 1] ?? "") + reading.lines.slice(before.end, start).join("")
    );
  });
  if (gaps.some((gap) => gap !== null && !isBlank(gap))) return null;
  const { ordered, start, marker } = node.attributes as {
    ordered: boolean;
    start?: string | number;
    marker: ListMarker;
  };
  return {
    type: "list",
    before: null,
    source,
    ordered,
    start: ordered ? Number(start ?? 1) : 1,
    tight: !inner.some(
      ({ type, hidden, level }) => type === "paragraph_open" && level === 2 && !hidden,
    ),
    marker,
    items: items.map(({ item }, index) => ({ ...item, before: gaps[index] ?? null })),
  };
}

function readItem(source: string, tokens: readonly Token[]): Item | null {
  const parted = partItem(source);
  if (!parted) return null;
  if (signatureOf(parted.body) !== signature(tokens.slice(1, -1))) return null;
  return { before: null, source, prefix: parted.prefix, content: readBlocks(parted.body) };
}

function tagPair(piece: Piece, inside: readonly Piece[], reading: Reading): Block | null {
  const { start, end, openEnd, closeStart, tokens } = piece;
  const name = tagName(tokens[0]) ?? "";
  const open = slice(reading, start, openEnd);
  const close = slice(reading, closeStart, end);
  const node = readOpen(open);
  if (!node || !/^\s*\{%[^"]*%\}\s*$/.test(close)) return null;
  if (CONTAINER_TAGS.includes(name)) {
    const attributes = attributesOf(node);
    if (!attributes) return null;
    const tag = name as ContainerTag;
    const content = afterTag(
      container(inside, openEnd, closeStart, reading, tag),
      reading,
      openEnd,
    );
    return { type: "tag", before: null, name: tag, attributes, open, content, close };
  }
  const condition = readCondition(node);
  if (name !== "if" || !condition) return null;
  const dividers = inside.filter((one) => !one.inside && tagName(one.tokens[0]) === "else");
  const [divider] = dividers;
  if (dividers.length > 1) return null;
  const part = (pieces: readonly Piece[], from: number, to: number) =>
    afterTag(container(pieces, from, to, reading, "if"), reading, from);
  const base = { type: "if" as const, before: null, condition, open, close };
  if (!divider) return { ...base, then: part(inside, openEnd, closeStart), otherwise: null };
  const at = inside.indexOf(divider);
  const words = slice(reading, divider.start, divider.end);
  if (!isPlainDivider(words)) return null;
  return {
    ...base,
    then: part(inside.slice(0, at), openEnd, divider.start),
    otherwise: {
      divider: words,
      content: part(inside.slice(at + 1), divider.end, closeStart),
    },
  };
}

function isPlainDivider(source: string): boolean {
  return /^\s*\{%\s*else\s*\/\s*%\}\s*$/.test(source);
}

/** The line end after an opening tag belongs to what stands inside it. */
function afterTag(inside: Container, reading: Reading, openEnd: number): Container {
  const first = endOf(reading.lines[openEnd - 1] ?? "");
  return { ...inside, lead: first + (inside.lead ?? "") };
}

/** The tag that an opening tag’s own text is; null where the text is more than the tag. */
export function readOpen(open: string): Node | null {
  if (!/^\s*\{%[^]*%\}\s*$/.test(open)) return null;
  const name = /^\s*\{%\s*([\w-]+)/.exec(open)?.[1];
  const { children } = parse(`${open}\n{% /${name ?? ""} %}`);
  const [node] = children;
  return node?.type === "tag" && children.length === 1 && node.errors.length === 0 ? node : null;
}

/** A tag’s attributes, where all of them are plain values under a name. */
export function attributesOf(node: Node): Attributes | null {
  const out: Attributes = {};
  for (const { type, name, value } of node.annotations as {
    type: string;
    name: string;
    value: unknown;
  }[]) {
    if (type !== "attribute" || name === "primary" || !isPlainValue(value)) return null;
    out[name] = value;
  }
  return out;
}

function isPlainValue(value: unknown): value is AttributeValue {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}
