import {
  containerKey,
  contentKey,
  type Spacing,
  spacingOf,
  standing,
} from "~/curriculum/rules/document/content-key";
import { escapeAttribute } from "~/curriculum/rules/document/escape";
import { hasBlankLine, isBlank, joinItem, withoutEnd } from "~/curriculum/rules/document/lines";
import type {
  Attributes,
  Block,
  Container,
  IfBlock,
  Item,
  List,
  ListMarker,
} from "~/curriculum/rules/document/model";
import type { Newline, TagBlock } from "~/curriculum/rules/document/model";
import {
  attributesOf,
  readBlocks,
  readLeaf,
  readOpen,
} from "~/curriculum/rules/document/read/blocks";
import { readCondition } from "~/curriculum/rules/document/read/inline";
import { writeHeading, writeParagraph } from "./inline";

/** How a whole text is written. */
interface Manner {
  newline: Newline;
  /** Whether gaps are kept only where blocks stay apart with them. */
  careful: boolean;
}

/** Where blocks are written: how their lines end, and what stands between them where nothing is known. */
interface Place extends Manner {
  /** Line ends between two blocks that have no bytes of their own between them. */
  apart: 1 | 2;
  /** Line ends before the first and after the last. */
  edge: { lead: string; tail: string };
}

/** Writes a text. What is as it was read is written as it stood. */
export function writeText(content: Container, newline: Newline): string {
  const place = { newline, apart: 2, edge: { lead: newline, tail: newline } } as const;
  const wanted = containerKey(content);
  const isRead = (text: string) => containerKey(readBlocks(text)) === wanted;
  const kept = writeContainer(content, { ...place, careful: false });
  if (isRead(kept)) return kept;
  const apart = writeContainer(content, { ...place, careful: true });
  if (isRead(apart)) return apart;
  // Markdoc misreads some tags in a text whose first line is indented.
  const outdented = apart.replace(/^((?:[ \t]*[\r\n])*)[ \t]+/, "$1");
  return isRead(outdented) ? outdented : apart;
}

function writeContainer(container: Container, place: Place): string {
  const blocks = standing(container);
  const { lead, tail } = container;
  if (blocks.length === 0) {
    const bytes = (lead ?? place.edge.lead) + (tail ?? "");
    return isBlank(bytes) ? bytes : place.edge.lead;
  }
  let out = "";
  let before: Written | null = null;
  for (const block of blocks) {
    const written = writtenBlock(block, place, before);
    if (before) out += gapBetween(before, written, place);
    out += written.text;
    before = written;
  }
  return (lead ?? place.edge.lead) + out + (tail ?? place.edge.tail);
}

interface Written {
  block: Block;
  text: string;
}

function writtenBlock(block: Block, manner: Manner, before: Written | null): Written {
  const text = writeBlock(block, manner);
  if (!manner.careful || block.type !== "list" || before?.block.type !== "list")
    return { block, text };
  // Two lists with one sign would be one list.
  const apart = `${before.text}\n\n${text}`;
  if (reads(apart, [before.block, block])) return { block, text };
  const marker = otherMarker(block, signOf(before.text, before.block));
  const own: List = { ...block, source: null, marker, items: block.items.map(unsigned) };
  return { block: own, text: writeList(own, manner) };
}

function signOf(text: string, { ordered }: List): string {
  const sign = ordered ? /^\s*\d+([.)])/.exec(text)?.[1] : /^\s*([-+*])/.exec(text)?.[1];
  return sign ?? (ordered ? "." : "-");
}

function otherMarker({ ordered }: List, taken: string): ListMarker {
  if (ordered) return taken === "." ? ")" : ".";
  return taken === "-" ? "*" : "-";
}

function unsigned(item: Item): Item {
  return { ...item, source: null, prefix: null };
}

function gapBetween(before: Written, after: Written, place: Place): string {
  const gap = after.block.before;
  const canonical = place.newline.repeat(standsClose(before.block, after.block) ? 1 : place.apart);
  if (gap === null || !isBlank(gap) || !/[\r\n]/.test(gap)) return canonical;
  return !place.careful || isSafe(before, gap, after) ? gap : place.newline.repeat(2);
}

function standsClose(before: Block, after: Block): boolean {
  const isPart = (block: Block) =>
    block.type === "tag" && ["dont", "do", "option", "version"].includes(block.name);
  return isPart(before) && isPart(after);
}

const closesItself = ({ type }: Block) => ["tag", "if", "playbook", "law"].includes(type);

/** Whether two blocks stay two blocks with this gap between them. */
function isSafe(before: Written, gap: string, after: Written): boolean {
  if (closesItself(before.block) && after.block.type !== "opaque") return true;
  const simple = before.block.type === "paragraph" || before.block.type === "heading";
  if (simple && after.block.type !== "opaque") {
    if (hasBlankLine(gap) || before.block.type === "heading") return true;
    if (closesItself(after.block) || after.block.type === "heading") return true;
  }
  return reads(before.text + gap + after.text, [before.block, after.block]);
}

function reads(text: string, blocks: readonly Block[]): boolean {
  return (
    containerKey(readBlocks(text)) === containerKey({ lead: "", blocks: [...blocks], tail: "" })
  );
}

function writeBlock(block: Block, manner: Manner): string {
  switch (block.type) {
    case "opaque":
      return block.source;
    case "tag":
      return writeTag(block, manner);
    case "if":
      return writeIf(block, manner);
    default:
      if (block.source !== null && saysTheSame(block.source, block)) return block.source;
  }
  switch (block.type) {
    case "paragraph":
      return writeParagraph(block.inline).replaceAll("\n", manner.newline);
    case "heading":
      return writeHeading(block.level, block.inline);
    case "list":
      return writeList(block, manner);
    case "playbook":
      return `{% ${block.name} /%}`;
    case "law":
      return `{% law topic="${escapeAttribute(block.topic)}" /%}`;
  }
}

const CACHE_LIMIT = 4_000;
const keys = new Map<string, string | null>();

/** Whether a source, standing alone, is this block. */
function saysTheSame(source: string, block: Block): boolean {
  let key = keys.get(source);
  if (key === undefined) {
    const read = readLeaf(source);
    key = read && contentKey(read);
    if (keys.size >= CACHE_LIMIT) keys.clear();
    keys.set(source, key);
  }
  return key === contentKey(block);
}

function partPlace(name: string, manner: Manner): Place {
  const { newline } = manner;
  const apart = ["compare", "check", "write"].includes(name) ? 1 : 2;
  return { ...manner, apart, edge: { lead: newline, tail: newline } };
}

function writeTag(block: TagBlock, manner: Manner): string {
  const { name, attributes, open, close, content } = block;
  const node = open === null ? null : readOpen(open);
  const known = node?.tag === name ? attributesOf(node) : null;
  const first = open !== null && known && sameAttributes(known, attributes) ? open : null;
  const last = close !== null && node?.tag === name ? close : null;
  return (
    (first ?? `{% ${[name, ...writeAttributes(attributes)].join(" ")} %}`) +
    inTag(content, partPlace(name, manner)) +
    (last ?? `{% /${name} %}`)
  );
}

function sameAttributes(a: Attributes, b: Attributes): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}

function writeAttributes(attributes: Attributes): string[] {
  return Object.entries(attributes).map(([name, value]) =>
    typeof value === "string" ? `${name}="${escapeAttribute(value)}"` : `${name}=${String(value)}`,
  );
}

/** What stands between two tags: each of them keeps its own line. */
function inTag(content: Container, place: Place): string {
  const { newline, edge } = place;
  const lead = content.lead !== null && /[\r\n]/.test(content.lead) ? content.lead : newline;
  if (standing(content).length === 0) {
    const tail = content.tail ?? "";
    return isBlank(lead + tail) ? lead + (/[\r\n]/.test(tail) ? "" : tail) : newline;
  }
  const tail = content.tail !== null && /[\r\n]/.test(content.tail) ? content.tail : edge.tail;
  return writeContainer({ ...content, lead, tail }, place);
}

function writeIf(block: IfBlock, manner: Manner): string {
  const { condition, open, close, then, otherwise } = block;
  const node = open === null ? null : readOpen(open);
  const known = node && readCondition(node);
  const same = known && known.name === condition.name && known.negated === condition.negated;
  const asked = condition.negated ? `not($${condition.name})` : `$${condition.name}`;
  const place = partPlace("if", manner);
  return [
    same && open !== null ? open : `{% if ${asked} %}`,
    inTag(then, place),
    ...(otherwise ? [otherwise.divider ?? "{% else /%}", inTag(otherwise.content, place)] : []),
    close ?? "{% /if %}",
  ].join("");
}

function writeList(list: List, manner: Manner): string {
  const { newline } = manner;
  const wanted = spacingOf(list);
  const spacing = wanted === "loose" && hasSpace(list) ? "free" : wanted;
  const close = wanted === "tight" || (wanted === "free" && list.tight);
  const prefixes = prefixesOf(list);
  return list.items
    .map((item, index) => {
      const text = writeItem(item, prefixes[index] ?? "- ", spacing, manner);
      if (index === 0) return text;
      const gap = item.before;
      const kept =
        gap !== null &&
        isBlank(gap) &&
        /[\r\n]/.test(gap) &&
        (spacing === "free" || hasBlankLine(gap) === (spacing === "loose"));
      return (kept ? gap : newline.repeat(close ? 1 : 2)) + text;
    })
    .join("");
}

/** Whether an empty line stands somewhere between a list’s items or their blocks: one makes all of it loose. */
function hasSpace({ items }: Pick<List, "items">): boolean {
  const isSpace = (before: string | null) => before !== null && hasBlankLine(before);
  return items.some(
    ({ before, content }, index) =>
      (index > 0 && isSpace(before)) ||
      standing(content).some((block, at) => at > 0 && isSpace(block.before)),
  );
}

function writeItem(item: Item, prefix: string, spacing: Spacing, manner: Manner): string {
  if (item.source !== null && item.prefix === prefix && spacing !== "loose") {
    const [read, ...rest] = itemsIn(item.source);
    if (read && rest.length === 0 && containerKey(read.content) === containerKey(item.content))
      if (spacing !== "tight" || !hasSpace({ items: [read] })) return item.source;
  }
  const place: Place = {
    ...manner,
    apart: spacing === "tight" ? 1 : 2,
    edge: { lead: "", tail: "" },
  };
  const content = respaced(item.content, spacing);
  const lead = safeLead(content.lead);
  const body = writeContainer({ ...content, lead, tail: "" }, place);
  if (isLineAcross(prefix + body) && lead === "")
    return joinItem({ prefix: prefix.trimEnd(), body: manner.newline + body });
  return withoutEnd(joinItem({ prefix: body === "" ? prefix.trimEnd() : prefix, body }));
}

function itemsIn(source: string): Item[] {
  const read = readLeaf(source);
  return read?.type === "list" ? read.items : [];
}

/** An item’s text may begin on the line after its marker, but not later. */
function safeLead(lead: string | null): string | null {
  return lead !== null && isBlank(lead) && !hasBlankLine(lead) ? lead : "";
}

/** `- - -` would be read as a line across the page. */
function isLineAcross(text: string): boolean {
  return /^\s*([-*_])[ \t]*(?:\1[ \t]*){2,}(?:[\r\n]|$)/.test(text);
}

/** Forgets the gaps that would make a list’s spacing other than it shall be. */
function respaced(content: Container, spacing: Spacing): Container {
  if (spacing === "free") return content;
  const fits = (gap: string) => hasBlankLine(gap) === (spacing === "loose");
  return {
    ...content,
    blocks: content.blocks.map((block) =>
      block.before === null || fits(block.before) ? block : { ...block, before: null },
    ),
  };
}

/** The items’ markers: those they had, where these still count in order or never did. */
function prefixesOf({ ordered, start, marker, source, items }: List): string[] {
  const sign = ordered === /[.)]/.test(marker) ? marker : ordered ? "." : "-";
  const usable = (prefix: string | null): prefix is string =>
    prefix !== null && signIn(prefix) === sign && /[ \t]$/.test(prefix);
  if (!ordered)
    return items.map(({ prefix }) => (usable(prefix) ? prefix : `${indentIn(items)}${sign} `));
  const numbers = items.map(({ prefix }) =>
    usable(prefix) ? Number.parseInt(prefix.trim(), 10) : null,
  );
  const rising = numbers.every((number, at) => {
    const last = numbers[at - 1];
    return number !== null && (at === 0 ? number === start : last != null && number > last);
  });
  const level = numbers.every((number) => number === start);
  const kept = rising || level || (numbers[0] === start && isCountedAs(source, items));
  return items.map(({ prefix }, at) => {
    if (usable(prefix) && kept) return prefix;
    const number = level ? start : start + at;
    return usable(prefix)
      ? prefix.replace(/\d+/, String(number))
      : `${indentIn(items)}${number}${sign} `;
  });
}

/** Whether the items are as many as were read, under the same markers. */
function isCountedAs(source: string | null, items: readonly Item[]): boolean {
  const read = source === null ? [] : itemsIn(source);
  return (
    read.length === items.length && read.every(({ prefix }, at) => prefix === items[at]?.prefix)
  );
}

function indentIn(items: readonly Item[]): string {
  const known = items.find(({ prefix }) => prefix !== null)?.prefix ?? "";
  return /^[ ]{0,3}(?=\S)/.exec(known)?.[0] ?? "";
}

function signIn(prefix: string): string {
  return prefix.trim().slice(-1);
}
