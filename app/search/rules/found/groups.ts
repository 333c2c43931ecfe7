import { FOUND_KINDS, type Findable, type FoundGroup, type Piece } from "./found";
import { markedPieces, type Ranked } from "~/search/rules/match";

/** Something found in a text of its own, with the passage that has the words. */
export interface FoundInText extends Findable {
  passage?: Piece[];
}

/** What was found, by its kind, the kind with the best first; at most so many of each. */
export function foundGroups(
  found: readonly Ranked<FoundInText>[],
  words: readonly string[],
  most: number,
): FoundGroup[] {
  const groups = FOUND_KINDS.flatMap((kind) => {
    const own = found.filter(({ item }) => item.kind === kind).sort((a, b) => b.score - a.score);
    const best = own[0]?.score;
    if (best === undefined) return [];
    const items = own.slice(0, most).map(({ item }) => ({
      title: markedPieces(item.title, words),
      note: item.note,
      passage: item.passage ?? null,
      to: item.to,
      download: item.download ?? false,
    }));
    return [{ best, group: { kind, all: own.length, items } }];
  });
  return groups.sort((a, b) => b.best - a.best).map(({ group }) => group);
}
