import type { Reach, RevisionReach } from "./kinds";

/** What one revision of a module, programme or playbook lists, by keys, and who its new items apply to. */
export interface Listing {
  keys: readonly string[];
  publishedAt: Date;
  /** Null where nobody said, as in the first: then everyone has to do it. */
  reach: RevisionReach | null;
}

/** When something was added, and who it applies to. */
export interface Added {
  at: Date;
  reach: Reach;
}

/**
 * What was added after the first of these revisions, oldest first, and is still listed, by key. What left and came back counts as
 * added again, unless it came back as it was before.
 */
export function additionsOf(revisions: readonly Listing[]): Map<string, Added> {
  const added = new Map<string, Added>();
  const gone = new Map<string, Added | undefined>();
  let known: ReadonlySet<string> | null = null;
  for (const { keys, publishedAt: at, reach } of revisions) {
    const listed = new Set(keys);
    for (const key of known ?? []) {
      if (listed.has(key)) continue;
      gone.set(key, added.get(key));
      added.delete(key);
    }
    for (const key of listed) {
      if (!known || known.has(key) || reach === null) continue;
      const before = reach === "as-before" ? gone.get(key) : { at, reach };
      if (before) added.set(key, before);
    }
    known = listed;
  }
  return added;
}
