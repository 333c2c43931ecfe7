import { isNode, isScalar } from "yaml";
import type { Pair, YAMLMap } from "yaml";
import { Unchangeable, type Edit } from "./edits";
import { flowEntries, indentOf, isFirstInLine, pairEnd } from "./places";
import { flowReordered, type Piece } from "./reordered";
import type { Wanted } from "./says";
import { writeBlock, writeFlow } from "./write-yaml";

interface Around {
  text: string;
  eol: string;
  literals: boolean;
}

/** What becomes of the pairs of a map. */
export interface PairChanges {
  edits: ReadonlyMap<Pair, Edit[]>;
  going: ReadonlySet<Pair>;
  /** New keys and values, by the pair that they stand below. */
  added: ReadonlyMap<Pair, [string, Wanted][]>;
}

/** Pairs on lines of their own: their values changed, their lines gone, and lines added. */
export function pairsInLines(
  { text, ...place }: Around,
  map: YAMLMap,
  { edits, going, added }: PairChanges,
): Edit[] {
  const indent = indentOf(map);
  const made = [...edits.values()].flat();
  let gone = 0;
  for (const [index, pair] of map.items.entries()) {
    const start = startOf(pair);
    const end = pairEnd(text, pair, indent);
    const entries = added.get(pair);
    if (entries) {
      const lines = writeBlock(Object.fromEntries(entries), { ...place, indent });
      const between = text[end - 1] === "\n" ? "" : place.eol;
      made.push({
        from: end,
        to: end,
        text: `${between}${" ".repeat(indent)}${lines}${place.eol}`,
      });
    }
    if (!going.has(pair) || start < gone) continue;
    if (isFirstInLine(text, start)) made.push({ from: start - indent, to: end, text: "" });
    else {
      // The next that stays takes its place behind the dash.
      const next = map.items.slice(index).find((one) => !going.has(one));
      if (!next) throw new Unchangeable();
      gone = startOf(next);
      made.push({ from: start, to: gone, text: "" });
    }
  }
  return made;
}

/** Pairs between braces. */
export function pairsInFlow(
  source: Around,
  map: YAMLMap,
  { edits, going, added }: PairChanges,
): Edit {
  const spans = flowEntries(map.srcToken);
  if (spans?.length !== map.items.length) throw new Unchangeable();
  const pieces = map.items.flatMap((pair, at): Piece[] => {
    const kept = going.has(pair) ? [] : [{ at, edits: edits.get(pair) ?? [] }];
    const fresh = (added.get(pair) ?? []).map(([name, value]) => {
      return { fresh: writeFlow({ [name]: value }).slice(1, -1) };
    });
    return [...kept, ...fresh];
  });
  return flowReordered(source, spans, pieces);
}

/** The pairs of a map by their keys; null where a key stands twice. */
export function pairsOf(map: YAMLMap): Map<string, Pair | null> {
  const pairs = new Map<string, Pair | null>();
  for (const pair of map.items) {
    if (!isScalar(pair.key)) continue;
    const name = String(pair.key.value ?? "");
    pairs.set(name, pairs.has(name) ? null : pair);
  }
  return pairs;
}

function startOf({ key }: Pair): number {
  if (!isNode(key) || !key.range) throw new Unchangeable();
  return key.range[0];
}
