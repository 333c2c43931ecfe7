import { diff3MergeRegions, diffIndices } from "node-diff3";

/**
 * A run of passages of two texts that were made from a third one. `ours` and `theirs` changed it alone, with what stood there before;
 * where both changed the same passages differently, it is a conflict, and someone has to choose.
 */
export type MergePart =
  | { kind: "same"; text: string }
  | { kind: "ours" | "theirs" | "agreed"; before: string; text: string }
  | { kind: "conflict"; before: string; ours: string; theirs: string };

/** Whose words stand in a company's copy where both changed the same. */
export type Side = "company" | "original";

/** A paragraph, a heading, an item of a list, a line of a tag, or the empty lines between them, with its line ends. */
export function passagesIn(text: string): string[] {
  const passages: string[] = [];
  let open: "words" | "empty" | null = null;
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const kind = line.trim() === "" ? "empty" : "words";
    const begins = kind !== open || (kind === "words" && BEGINS.test(line));
    if (begins) passages.push(line);
    else passages.push((passages.pop() ?? "") + line);
    // A heading or a tag is its line alone.
    open = ALONE.test(line) ? null : kind;
  }
  return passages;
}

const BEGINS = /^\s*(?:#|\{%|[-*+] |\d+[.)] )/;
const ALONE = /^\s*(?:#|\{%)/;

/** Longer texts are not merged passage by passage: what it costs rises with the square. No lesson is near that. */
const MOST_PASSAGES = 3_000;

/** Between any two passages, so that neighbours changed by different hands are no conflict. */
const BETWEEN = "\u0000";

/** Merges two texts made from a third, passage by passage. What only one of them changed is changed; nothing is chosen where both did. */
export function mergePassages(before: string, ours: string, theirs: string): MergePart[] {
  const [o, a, b] = [before, ours, theirs].map(passagesIn);
  if (!o || !a || !b) return [];
  if (Math.max(o.length, a.length, b.length) > MOST_PASSAGES)
    return before === theirs
      ? [{ kind: "ours", before, text: ours }]
      : before === ours
        ? [{ kind: "theirs", before, text: theirs }]
        : [{ kind: "conflict", before, ours, theirs }];
  const base = parted(o);
  const own = parted(a);
  const parts: MergePart[] = [];
  let at = 0;
  /** What stood in the base up to there, and is not in the merged text any more. */
  const stoodUntil = (end: number) => {
    const stood = base.slice(at, end);
    at = end;
    return joined(stood);
  };
  const regions = diff3MergeRegions(own, base, parted(b));
  const takenOut = takenOutBy(base, own);
  regions.forEach((region, index) => {
    if (region.stable && region.buffer === "o") {
      // What one of them took out, with nothing in its place, is no region.
      if (region.bufferStart > at)
        parts.push({ kind: takenOut(at), before: stoodUntil(region.bufferStart), text: "" });
      parts.push({ kind: "same", text: joined(region.bufferContent) });
      at = region.bufferStart + region.bufferLength;
      return;
    }
    const next = regions[index + 1];
    const before = stoodUntil(next?.stable && next.buffer === "o" ? next.bufferStart : base.length);
    if (region.stable) {
      const kind = region.buffer === "a" ? "ours" : "theirs";
      parts.push({ kind, before, text: joined(region.bufferContent) });
      return;
    }
    const [ours, theirs] = [joined(region.aContent), joined(region.bContent)];
    if (ours === theirs) parts.push({ kind: "agreed", before, text: ours });
    else parts.push({ kind: "conflict", before, ours, theirs });
  });
  if (at < base.length)
    parts.push({ kind: takenOut(at), before: stoodUntil(base.length), text: "" });
  return parts.filter(saysSomething);
}

/** Who took out what stood at a place of the base. */
function takenOutBy(base: readonly string[], ours: readonly string[]) {
  const ranges = diffIndices([...base], [...ours]).map(({ buffer1 }) => buffer1);
  return (place: number) =>
    ranges.some(([from, length]) => from <= place && place < from + length) ? "ours" : "theirs";
}

function saysSomething(part: MergePart): boolean {
  if (part.kind === "conflict") return true;
  return part.text !== "" || (part.kind !== "same" && part.before !== "");
}

function parted(passages: readonly string[]): string[] {
  return passages.flatMap((passage) => [passage, BETWEEN]);
}

function joined(passages: readonly string[]): string {
  return passages.filter((passage) => passage !== BETWEEN).join("");
}
