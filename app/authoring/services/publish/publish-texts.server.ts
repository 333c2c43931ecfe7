import type { Files } from "~/curriculum/rules/content/files";
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
import { mistakesIn } from "~/authoring/services/library/mistakes-in.server";
import { currentTexts } from "~/authoring/queries/authoring";
import { contentStamp } from "~/curriculum/queries/rules";
import type { Db, Store, Tx } from "~db/store";

export type PublishOutcome =
  | { ok: true; revisions: number }
  /** The library would have these mistakes; nothing was published. */
  | { ok: false; code: "mistakes"; mistakes: Mistake[] }
  /** Another revision of the file has come since the one that the text was made on. */
  | { ok: false; code: "moved-on"; path: string; number: number };

interface Input {
  store: Store;
  by: Decider;
  /** Who agreed to it, by id, where somebody else had to. */
  agreedBy?: string | null | undefined;
  now: Date;
  changes: TextChanges;
  ids?: RevisionIds;
  /** Whom what is new applies to; those who start from now, where nothing is said. */
  reach?: RevisionReach | undefined;
  /** The revision each text was made on, 0 for a new file. Files that are not named may be at any. */
  made: ReadonlyMap<string, number>;
  /** The paths of translations that are of their originals as they are now. */
  confirmed?: ReadonlySet<string>;
  /** What is to land with it, or not at all. */
  also?: (tx: Tx) => Promise<void>;
}

/**
 * Publishes texts together: the library is checked as a whole as it would be with them, and what is taught follows in the same
 * write. The reading and checking, which takes the longest, is done before the write, and again where the library changed meanwhile.
 */
export async function publishTexts(input: Input): Promise<PublishOutcome> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const published = await tryToPublish(input);
    if (published) return published;
  }
  throw conflict("Others are publishing at this moment. Nothing was lost; try again.");
}

const MOST_TRIES = 5;

/** Null where the library changed while it was being checked. */
async function tryToPublish(input: Input): Promise<PublishOutcome | null> {
  const { store, by, agreedBy, now, changes, made, ids, reach, confirmed } = input;
  const stamp = await contentStamp(store.read);
  const current = await currentTexts(store.read);
  const { content, mistakes } = await checkedContent(changedFiles(current, changes));
  return store.write(async (tx) => {
    if ((await contentStamp(tx)) !== stamp) return null;
    for (const [path, number] of made) {
      const there = current.find((file) => file.path === path);
      // What says the same already is not in the way.
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

/** A mild mistake is in the way of nobody but whoever writes that text, or says that a translation is up to date. */
function stops(
  { mild, file }: Mistake,
  changes: TextChanges,
  confirmed: ReadonlySet<string> = new Set(),
): boolean {
  return !mild || (isTranslation(file) ? confirmed.has(file) : changes.has(file));
}

/** The mistakes that the library would have with these texts, and that keep them from being published. */
export async function mistakesWith(
  db: Db,
  changes: TextChanges,
  confirmed?: ReadonlySet<string>,
): Promise<Mistake[]> {
  const mistakes = await mistakesIn(changedFiles(await currentTexts(db), changes));
  return mistakes.filter((mistake) => stops(mistake, changes, confirmed));
}

function changedFiles(
  current: readonly { path: string; text: string }[],
  changes: TextChanges,
): Files {
  const files = new Map(current.map(({ path, text }) => [path, text]));
  for (const [path, text] of changes) {
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  return files;
}
