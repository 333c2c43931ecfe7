import type { Drift } from "./kinds";

/** So many of each are named. */
const MOST = 50;

/**
 * What somebody else changed in a group since it was last left; null for nothing. At first everyone in it is somebody else’s, and
 * nothing is drift.
 */
export function driftBetween(
  {
    left,
    before,
    wanted,
    isFirst,
  }: {
    left: ReadonlySet<string>;
    before: ReadonlyMap<string, string>;
    wanted: ReadonlySet<string>;
    isFirst: boolean;
  },
  now: Date,
): Drift | null {
  if (isFirst) return null;
  const added = [...before.keys()].filter((id) => !left.has(id) && !wanted.has(id));
  const gone = [...left].filter((id) => !before.has(id) && wanted.has(id));
  if (added.length + gone.length === 0) return null;
  return { at: now.toISOString(), added: added.slice(0, MOST), gone: gone.slice(0, MOST) };
}
