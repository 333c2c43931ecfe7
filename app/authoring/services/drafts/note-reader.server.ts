import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import { READER_GONE_MS } from "~/authoring/rules/drafts";
import type { Author } from "~/people/rules/actor";
import { findReaders, forgetReader, noteReader } from "~/authoring/queries/drafts";
import { authoredFile } from "~/authoring/services/library/files.server";

interface DraftCall extends Call<Author> {
  path: string;
  /** Names the window, so that a trainer who has it open twice counts twice. */
  window: string;
}

/** Says that a trainer has a file open, and tells who else has: names, and “you, in another window”. */
export async function noteOpen({ store, actor, now, path, window }: DraftCall): Promise<string[]> {
  const since = new Date(now.getTime() - READER_GONE_MS);
  await authoredFile(store.read, { actor, now, path });
  await store.write((tx) =>
    noteReader(tx, { path, window, personId: actor.personId, seenAt: now }, since),
  );
  const others = (await findReaders(store.read, path, since)).filter(
    (reader) => reader.window !== window,
  );
  const names = others.map(({ personId, name }) =>
    personId === actor.personId ? m.authoring_draft_open_too_you() : name,
  );
  return [...new Set(names)];
}

export async function noteClosed({ store, actor, now, path, window }: DraftCall): Promise<void> {
  await authoredFile(store.read, { actor, now, path });
  await store.write((tx) => forgetReader(tx, { path, window }));
}
