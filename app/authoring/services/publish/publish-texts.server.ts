import { m } from "~/kit/language/m";
import type { Mistake } from "~/kit/yaml/mistakes";
import type { RevisionReach } from "~/curriculum/rules/kinds";
import { conflict } from "~/kit/http/refusal";
import {
  applyContent,
  type RevisionIds,
  type TextChanges,
} from "~/authoring/services/folder/apply-content.server";
import type { Decider } from "~/ledger/services/record-decision.server";
import { isTranslation } from "~/authoring/rules/translations";
import { checkedContent } from "~/authoring/services/library/checked-content.server";
import {
  mistakesIn,
  withChanges,
  type ToCheck,
} from "~/authoring/services/library/mistakes-in.server";
import { currentTexts } from "~/authoring/queries/authoring";
import { contentStamp } from "~/curriculum/queries/rules";
import type { Db, Store, Tx } from "~db/store";

export type PublishOutcome =
  | { ok: true; revisions: number }
  /** The library would have these mistakes; nothing was published. */
  | { ok: false; code: "mistakes"; mistakes: Mistake[] }
  /** Another revision of the file was published since the one that the text was based on. */
  | { ok: false; code: "moved-on"; path: string; number: number };

interface Input {
  store: Store;
  by: Decider;
  /** The id of the person who agreed to it, if a second person had to. */
  agreedBy?: string | null | undefined;
  now: Date;
  changes: TextChanges;
  ids?: RevisionIds;
  /** Who new parts apply to; people who start from now, if nothing is said. */
  reach?: RevisionReach | undefined;
  /** The revision each text is based on, 0 for a new file. Files that aren’t named may be at any. */
  made: ReadonlyMap<string, number>;
  /** The paths of translations that are of their originals as they are now. */
  confirmed?: ReadonlySet<string>;
  /** What lands with it, or not at all. */
  also?: (tx: Tx) => Promise<void>;
}

/**
 * Publishes texts together: it checks the whole library as it would be with them, and updates what is taught in the same write.
 * Reading and checking take the longest, so they come before the write, and again if the library changed in the meantime.
 */
export async function publishTexts(input: Input): Promise<PublishOutcome> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const published = await tryToPublish(input);
    if (published) return published;
  }
  throw conflict(m.authoring_publish_busy());
}

const MOST_TRIES = 5;

/** Null if the library changed while it was being checked. */
async function tryToPublish(input: Input): Promise<PublishOutcome | null> {
  const { store, by, agreedBy, now, changes, made, ids, reach, confirmed } = input;
  const stamp = await contentStamp(store.read);
  const current = await currentTexts(store.read);
  const { content, mistakes } = await checkedContent(changed(current, changes));
  return store.write(async (tx) => {
    if ((await contentStamp(tx)) !== stamp) return null;
    for (const [path, number] of made) {
      const there = current.find((file) => file.path === path);
      // A file that already says the same is no obstacle.
      if (there?.text === changes.get(path)) continue;
      const newest = there?.number ?? 0;
      if (newest !== number) return { ok: false, code: "moved-on", path, number: newest };
    }
    const stopping = mistakes.filter((mistake) => stops(mistake, changes, confirmed));
    if (stopping.length > 0) return { ok: false, code: "mistakes", mistakes: stopping };
    const said = { ids, reach, by, agreedBy, now, confirmed };
    const applied = await applyContent(tx, { content, texts: changes, ...said });
    if (!applied.ok) return { ok: false, code: "mistakes", mistakes: applied.mistakes };
    await input.also?.(tx);
    return { ok: true, revisions: applied.revisions };
  });
}

/** A mild mistake stops only the person who writes that text, or says that a translation is up to date. */
function stops(
  { mild, file }: Mistake,
  changes: TextChanges,
  confirmed: ReadonlySet<string> = new Set(),
): boolean {
  return !mild || (isTranslation(file) ? confirmed.has(file) : changes.has(file));
}

/** The mistakes that the library would have with these texts, and that stop them from being published. */
export async function mistakesWith(
  db: Db,
  changes: TextChanges,
  confirmed?: ReadonlySet<string>,
): Promise<Mistake[]> {
  const mistakes = await mistakesIn(changed(await currentTexts(db), changes));
  return mistakes.filter((mistake) => stops(mistake, changes, confirmed));
}

function changed(
  current: readonly { path: string; text: string }[],
  changes: TextChanges,
): ToCheck {
  return withChanges(new Map(current.map(({ path, text }) => [path, text])), changes);
}
