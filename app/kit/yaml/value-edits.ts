import { isMap, isNode, isScalar, isSeq } from "yaml";
import type { Pair, YAMLMap, YAMLSeq } from "yaml";
import { Unchangeable, type Edit } from "./edits";
import { pairRows } from "./pair-rows";
import {
  blockEntries,
  colonEnd,
  flowEntries,
  indentOf,
  leafEnd,
  withoutBlanks,
  type EntrySpan,
} from "./places";
import { pairsInFlow, pairsInLines, pairsOf } from "./pairs";
import { entriesReordered, flowReordered, type Piece } from "./reordered";
import {
  isCollection,
  merged,
  own,
  says,
  type Sameness,
  type Wanted,
  type WantedMap,
} from "./says";
import { writeAfterColon, writeAfterDash, writeFlow, writeQuoted, type Place } from "./write-yaml";

export interface Manner extends Sameness {
  /** A text stays in the quotes that it had, where else it gets those that it needs. */
  quotes?: boolean;
  /** The entry of the text that each entry of a list is made from, where that is known; else they are paired by what they say. */
  origins?: ReadonlyMap<unknown, readonly (number | null)[]>;
}

export interface Source {
  text: string;
  eol: string;
  manner: Manner;
  /** False rewrites the value of every key that differs. */
  deep: boolean;
  /** False keeps every text on one line. */
  literals: boolean;
}

/** How far in a key or dash stands, and whether brackets or braces are around it. */
interface Around {
  indent: number;
  flow: boolean;
}

/** A value behind a colon or dash: where that ends, and how another value is written there. */
interface Behind {
  node: unknown;
  sign: number | null;
  write(value: unknown, place: Place): string;
  old: unknown;
}

/** Gives a key or an entry another value: edits the existing one in place if it can, and otherwise rewrites it. */
function editsBehind(
  source: Source,
  { node, sign, write, old }: Behind,
  wanted: Wanted,
  around: Around,
): Edit[] {
  const { text, manner, deep } = source;
  if (says(old, wanted, manner)) return [];
  if (deep) {
    try {
      return editsWithin(source, node, old, wanted, around);
    } catch (error) {
      if (!(error instanceof Unchangeable)) throw error;
    }
  }
  if (sign === null) throw new Unchangeable();
  const to = withoutBlanks(text, { from: sign, to: leafEnd(node) });
  return [
    { from: sign, to, text: write(merged(old, wanted, manner), placeAt(source, around, to)) },
  ];
}

function editsWithin(
  source: Source,
  node: unknown,
  old: unknown,
  wanted: Wanted,
  around: Around,
): Edit[] {
  if (typeof wanted !== "object" || wanted === null)
    return [scalarEdit(source, node, wanted, around)];
  if (Array.isArray(wanted) && isSeq(node) && Array.isArray(old))
    return listEdits(source, node, old, wanted as readonly Wanted[], around);
  if (!Array.isArray(wanted) && isMap(node))
    return mapEdits(source, node, old, wanted as WantedMap, around);
  throw new Unchangeable();
}

function scalarEdit(
  source: Source,
  node: unknown,
  value: string | number | boolean | null,
  around: Around,
): Edit {
  const { text, manner } = source;
  if (!isScalar(node) || !node.range || node.range[0] === node.range[1]) throw new Unchangeable();
  const [from, end] = node.range;
  // A block ends with its last line break, which belongs to the line after it.
  const to = withoutBlanks(text, { from, to: end });
  if (
    manner.quotes &&
    typeof value === "string" &&
    (node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE")
  )
    return { from, to, text: writeQuoted(value, node.type) };
  if (around.flow) return { from, to, text: writeFlow(value) };
  return { from, to, text: writeAfterColon(value, placeAt(source, around, to)).slice(1) };
}

/** Text on several lines cannot stand where a comment follows in the line. */
function placeAt({ text, eol, literals }: Source, { indent }: Around, position: number): Place {
  const sign = /[^ \t]/g;
  sign.lastIndex = position;
  return { indent, eol, literals: literals && sign.exec(text)?.[0] !== "#" };
}

/** Gives the keys of a map other values. Nothing is around the outermost one, which may lose all of them. */
export function mapEdits(
  source: Source,
  map: YAMLMap,
  old: unknown,
  wanted: WantedMap,
  outer: Around | null,
): Edit[] {
  const { manner } = source;
  const around = { indent: indentOf(map), flow: outer?.flow === true || map.flow === true };
  const write = around.flow ? (value: unknown) => ` ${writeFlow(value)}` : writeAfterColon;
  const known = pairsOf(map);
  const edits = new Map<Pair, Edit[]>();
  const going = new Set<Pair>();
  const fresh: { below: Pair | undefined; entry: [string, Wanted] }[] = [];
  const unnamed =
    manner.whole && isCollection(old)
      ? Object.keys(old).filter((name) => !Object.hasOwn(wanted, name))
      : [];
  let below: Pair | undefined;
  for (const [name, value] of [
    ...Object.entries(wanted),
    ...unnamed.map((one) => [one, undefined] as const),
  ]) {
    const pair = known.get(name);
    if (pair === null && !says(own(old, name), value, manner)) throw new Unchangeable();
    if (pair && value === undefined) going.add(pair);
    else if (pair && value !== undefined) {
      const behind = { node: pair.value, sign: colonEnd(pair), write, old: own(old, name) };
      edits.set(pair, editsBehind(source, behind, value, around));
      below = pair;
    } else if (pair === undefined && value !== undefined)
      fresh.push({ below, entry: [name, value] });
  }
  const staying = map.items.filter((pair) => !going.has(pair));
  const added = new Map<Pair, [string, Wanted][]>();
  for (const { below: named, entry } of fresh) {
    const pair = (manner.whole ? (named ?? staying[0]) : staying.at(-1)) ?? map.items.at(-1);
    if (!pair) throw new Unchangeable();
    if (!added.get(pair)?.push(entry)) added.set(pair, [entry]);
  }
  if (outer && staying.length === 0 && added.size === 0) throw new Unchangeable();
  if (going.size === 0 && added.size === 0) return [...edits.values()].flat();
  const changes = { edits, going, added };
  return around.flow ? [pairsInFlow(source, map, changes)] : pairsInLines(source, map, changes);
}

function listEdits(
  source: Source,
  list: YAMLSeq,
  old: readonly unknown[],
  wanted: readonly Wanted[],
  outer: Around,
): Edit[] {
  const { text, eol, manner, literals } = source;
  const around = { indent: indentOf(list), flow: outer.flow || list.flow === true };
  const entries = around.flow ? inBrackets(list) : blockEntries(text, list);
  if (wanted.length === 0 || entries?.length !== list.items.length) throw new Unchangeable();
  const origins = manner.origins?.get(wanted) ?? pairRows(old, wanted, manner);
  const braces = list.items.some((item) => isMap(item) && item.flow === true);
  const write = around.flow ? writeFlow : writeAfterDash;
  const pieces = wanted.map((value, index): Piece => {
    const at = origins[index] ?? null;
    if (at !== null) {
      const behind = { node: list.items[at], sign: entries[at]?.sign ?? null, write, old: old[at] };
      return { at, edits: editsBehind(source, behind, value, around) };
    }
    if (around.flow) return { fresh: writeFlow(value) };
    const place = { indent: around.indent, eol, literals };
    const fresh = braces ? ` ${writeFlow(value)}` : writeAfterDash(value, place);
    return { fresh: `${" ".repeat(around.indent)}-${fresh}${eol}` };
  });
  const inPlace = pieces.flatMap((piece, index) =>
    "at" in piece && piece.at === index ? [piece] : [],
  );
  if (inPlace.length === pieces.length && pieces.length === old.length)
    return inPlace.flatMap(({ edits }) => edits);
  return [
    around.flow
      ? flowReordered(source, entries, pieces)
      : entriesReordered(source, entries, pieces),
  ];
}

function inBrackets(list: YAMLSeq): EntrySpan[] | null {
  const spans = flowEntries(list.srcToken) ?? [];
  return spans.map((span, index) => {
    const item: unknown = list.items[index];
    return {
      from: span.from,
      to: span.to,
      gap: null,
      sign: (isNode(item) && item.range?.[0]) || null,
      keeps: false,
    };
  });
}
