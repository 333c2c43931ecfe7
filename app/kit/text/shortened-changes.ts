import type { LineChange } from "./text-changes";

/** Lines that differ, and letters in all lines, beyond which nobody reads on. */
const MOST_LINES = 500;
const MOST_LETTERS = 400_000;
/** Of a stretch that stayed the same, so many lines at its beginning and at its end. */
const MOST_SAME = 20;

/** As much of a comparison as somebody may read. A line says how many more stood after it. */
export function shortenedChanges(changes: readonly LineChange[]): LineChange[] {
  const shown: LineChange[] = [];
  let lines = 0;
  let letters = 0;
  let at = 0;
  for (const run of stretches(changes)) {
    for (const line of isSame(run) ? withoutMiddle(run) : run) {
      if (line.kind !== "same") lines += 1;
      letters += line.pieces.reduce((sum, { text }) => sum + text.length, 0);
      const last = shown.at(-1);
      if (last && (lines > MOST_LINES || letters > MOST_LETTERS)) {
        last.more = changes.length - at;
        return shown;
      }
      shown.push({ ...line });
      at += 1 + (line.more ?? 0);
    }
  }
  return shown;
}

function withoutMiddle(run: readonly LineChange[]): LineChange[] {
  const more = run.length - 2 * MOST_SAME;
  if (more <= MOST_SAME) return [...run];
  const [before, after] = [run.slice(0, MOST_SAME), run.slice(-MOST_SAME)];
  return before.map((line, at) => (at === MOST_SAME - 1 ? { ...line, more } : line)).concat(after);
}

function isSame([first]: readonly LineChange[]): boolean {
  return first?.kind === "same";
}

/** Lines that stayed the same, and lines that did not, by turns. */
export function stretches(changes: readonly LineChange[]): LineChange[][] {
  const runs: LineChange[][] = [];
  for (const change of changes) {
    const last = runs.at(-1);
    if (last && isSame(last) === isSame([change])) last.push(change);
    else runs.push([change]);
  }
  return runs;
}
