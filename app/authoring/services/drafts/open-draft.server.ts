import { keptFailureText } from "~/authoring/rules/failure-words";
import { waitsFor } from "~/authoring/rules/drafts";
import { fileAt, type FilePlace } from "~/curriculum/rules/content-paths";
import type { Author } from "~/people/rules/actor";
import { currentTexts, fileHistory } from "~/authoring/queries/authoring";
import { findAsides, findDraft } from "~/authoring/queries/drafts";
import type { Db, Store } from "~db/store";
import { authoredFile } from "~/authoring/services/library/files.server";

/** A file's draft; null if it has none. */
export interface DraftView {
  text: string;
  sequence: number;
  baseNumber: number;
  savedAt: Date;
  savedBy: string;
  publishAt: Date | null;
  /** What it waits for, frozen until then. */
  waits: ReturnType<typeof waitsFor>;
  /** Why it couldn’t be published at its time, in the reader’s language. */
  failure: string | null;
}

export interface OpenedDraft {
  file: FilePlace;
  /** Null for a file that was never published, or is retired. */
  published: { number: number; text: string; publishedAt: Date } | null;
  draft: DraftView | null;
  /** How many texts were set aside and can be restored. */
  aside: number;
}

/** A file as a trainer finds it: what is published, and the draft on top of it. */
export async function openDraft({
  store,
  actor,
  now,
  path,
}: {
  store: Pick<Store, "read">;
  actor: Author;
  now: Date;
  path: string;
}): Promise<OpenedDraft> {
  const file = await authoredFile(store.read, { actor, now, path });
  return {
    file,
    published: await publishedText(store.read, path),
    draft: await draftView(store.read, path),
    aside: (await findAsides(store.read, path)).length,
  };
}

/** What an editor’s page says of a file’s draft and of what is published. */
export function standingOf({ published, draft }: Pick<OpenedDraft, "published" | "draft">) {
  return {
    published: published && { number: published.number, publishedAt: published.publishedAt },
    draft: draft && withoutText(draft),
    sequence: draft?.sequence ?? 0,
    baseNumber: draft?.baseNumber ?? published?.number ?? 0,
  };
}

export function withoutText({ text: _, ...draft }: DraftView): Omit<DraftView, "text"> {
  return draft;
}

/** What is published of a file; of a company’s policy, its newest version. */
export async function publishedText(db: Db, path: string) {
  if (fileAt(path)?.kind === "policies") {
    const [newest] = await fileHistory(db, path);
    if (!newest) return null;
    const { number, text, publishedAt } = newest;
    return { number, text, publishedAt };
  }
  const [current] = await currentTexts(db, [path]);
  if (!current) return null;
  const { number, text, publishedAt } = current;
  return { number, text, publishedAt };
}

/** Whether a file's draft is scheduled, or waiting for a colleague's yes. */
export async function isWaiting(db: Db, path: string): Promise<boolean> {
  const row = await findDraft(db, path);
  return row !== null && waitsFor(row) !== null;
}

export async function draftView(db: Db, path: string): Promise<DraftView | null> {
  const row = await findDraft(db, path);
  if (!row) return null;
  const { text, sequence, baseNumber, savedAt, savedByName, publishAt, failure } = row;
  const saved = { text, sequence, baseNumber, savedAt, savedBy: savedByName };
  return { ...saved, publishAt, waits: waitsFor(row), failure: keptFailureText(failure) };
}
