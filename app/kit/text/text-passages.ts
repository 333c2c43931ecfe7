import type { LineChange } from "./text-changes";

/** Lines that belong together: shown, or folded away because nothing near them changed. */
export interface Passage {
  folded: boolean;
  lines: LineChange[];
}

/** A changed text in passages: what changed with `around` lines before and after it, and all else folded between. */
export function passagesOf(changes: readonly LineChange[], around = 1): Passage[] {
  const isChanged = changes.map(({ kind }) => kind !== "same");
  const passages: Passage[] = [];
  for (const [index, line] of changes.entries()) {
    const near = isChanged.slice(Math.max(0, index - around), index + around + 1);
    const folded = !near.includes(true);
    const last = passages.at(-1);
    if (last?.folded === folded) last.lines.push(line);
    else passages.push({ folded, lines: [line] });
  }
  return passages;
}
