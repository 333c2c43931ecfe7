import type { Content } from "~/content/content";
import type { Files } from "~/content/files";
import { textHash } from "~/content/hash";
import {
  settleFiles,
  type FolderFile,
  type LibraryFile,
  type Settled,
} from "~/domain/authoring/settle-files";
import { SYSTEM } from "~/services/ledger/record-decision.server";
import { addConflict, currentTexts, keptFiles, updateFile } from "~db/queries/authoring";
import { contentFingerprint, keepContentFingerprint } from "~db/queries/content";
import { newId } from "~db/ids";
import type { Store, Tx } from "~db/store";
import { applyContent, type Applied } from "./apply-content.server";
import type { Published } from "./content-changes";

interface Input {
  store: Store;
  content: Content;
  /** What the content was read from, if that is known: kept with it, so that the same need not be read again. */
  fingerprint?: string | null;
  now: Date;
  /** When something new counts as published, for a history that is being made; otherwise now. */
  publishedAt?: (what: Published) => Date;
}

/** `disputed` are the files that changed in the folder and in the studio; there the studio's text stands. */
export type ImportResult =
  (Extract<Applied, { ok: true }> & { disputed: string[] }) | Extract<Applied, { ok: false }>;

/**
 * Takes what changed in the folder since its last import, in one write. A file that has not changed there since then overrides
 * nothing that was published in the studio; where both changed, the studio's stands, and the trainers are shown both. The same
 * content twice changes nothing.
 */
export async function importContent({
  store,
  content,
  fingerprint = null,
  now,
  publishedAt = () => now,
}: Input): Promise<ImportResult> {
  return store.write(async (tx) => {
    const library = await keptFiles(tx);
    const hashes = new Map([...content.files].map(([path, text]) => [path, textHash(text)]));
    const settled = settleFiles(library, hashes);
    const meant = await whatIsMeant(tx, content, { library, settled });
    const texts = new Map(
      meant.settled.taken.map(({ path }) => [path, content.files.get(path) ?? null]),
    );
    const applied = meant.content
      ? await applyContent(tx, { content: meant.content, texts, by: SYSTEM, now, publishedAt })
      : { ok: true as const, changed: false, revisions: 0 };
    if (!applied.ok) return applied;
    await noteImport(tx, meant.settled);
    await noteDisputes(tx, meant.settled.disputed, content.files, now);
    if ((await contentFingerprint(tx)) !== fingerprint)
      await keepContentFingerprint(tx, fingerprint);
    return { ...applied, disputed: meant.settled.disputed.map(({ path }) => path) };
  });
}

/**
 * The content that the library has with what is taken from the folder. Where that does not fit what the studio published, nothing
 * is taken and all of it is disputed. Null where the library cannot be read by this program: what is taught then stays as it is.
 */
async function whatIsMeant(
  tx: Tx,
  folder: Content,
  { library, settled }: { library: readonly LibraryFile[]; settled: Settled },
): Promise<{ content: Content | null; settled: Settled }> {
  if (isFolder(library, settled)) return { content: folder, settled };
  const texts = new Map((await currentTexts(tx)).map(({ path, text }) => [path, text]));
  // The parsers are loaded only where there is something to parse.
  const { checkContent } = await import("~/content/read");
  const merged = checkContent(withChanges(texts, settled.taken, folder.files));
  if (merged.mistakes.length === 0) return { content: merged.content, settled };
  const asItIs = checkContent(texts);
  const disputed = [...settled.disputed, ...settled.taken];
  return {
    content: asItIs.mistakes.length === 0 ? asItIs.content : null,
    settled: { taken: [], agreed: settled.agreed, disputed },
  };
}

/** Whether the library is the folder, letter by letter, with what is taken from it: where the studio has published nothing else. */
function isFolder(library: readonly LibraryFile[], { taken, agreed, disputed }: Settled): boolean {
  const settled = new Set([...taken, ...agreed].map(({ path }) => path));
  return (
    disputed.length === 0 &&
    library.every(({ path, hash, importedHash }) => settled.has(path) || hash === importedHash)
  );
}

function withChanges(texts: Files, changed: readonly FolderFile[], from: Files): Files {
  const files = new Map(texts);
  for (const { path } of changed) {
    const text = from.get(path);
    if (text === undefined) files.delete(path);
    else files.set(path, text);
  }
  return files;
}

/** Notes what the folder said of every file that was looked into, so that it is looked into once. */
async function noteImport(tx: Tx, { taken, agreed, disputed }: Settled) {
  if (taken.length + agreed.length + disputed.length === 0) return;
  const ids = new Map((await keptFiles(tx)).map(({ path, id }) => [path, id]));
  for (const { path, hash } of [...taken, ...agreed, ...disputed]) {
    const id = ids.get(path);
    if (id !== undefined) await updateFile(tx, id, { importedHash: hash });
  }
}

async function noteDisputes(tx: Tx, disputed: readonly FolderFile[], folder: Files, now: Date) {
  if (disputed.length === 0) return;
  const files = new Map((await keptFiles(tx)).map((file) => [file.path, file]));
  for (const { path } of disputed) {
    const file = files.get(path);
    if (!file) continue;
    const { id: fileId, number } = file;
    const text = folder.get(path) ?? null;
    await addConflict(tx, { id: newId(now), fileId, text, number, foundAt: now });
  }
}
