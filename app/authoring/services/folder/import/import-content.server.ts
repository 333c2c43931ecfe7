import type { Content } from "~/curriculum/rules/content/content";
import type { Files } from "~/curriculum/rules/content/files";
import type { Reach } from "~/curriculum/rules/kinds";
import { textHash } from "~/kit/text/hash";
import { settleFiles, type LibraryFile, type Settled } from "~/authoring/rules/files/settle-files";
import { addFolderPictures } from "~/authoring/services/images/folder-pictures.server";
import type { ExaminedPicture } from "~/authoring/services/images/examine-pictures.server";
import { SYSTEM } from "~/ledger/services/record-decision.server";
import {
  currentTexts,
  keptFiles,
  revisionHashes,
  type KeptFile,
} from "~/authoring/queries/authoring";
import { contentFingerprint, keepContentFingerprint } from "~/authoring/queries/content";
import type { Db, Store, Tx } from "~db/store";
import { applyContent, type Applied } from "~/authoring/services/folder/apply-content.server";
import type { NewRevision } from "~/authoring/services/folder/content-changes";
import { fitContent } from "~/authoring/services/folder/fit-content";
import { noteImport, type Looked } from "~/authoring/services/folder/note-import";

interface Input {
  store: Store;
  content: Content;
  /** What the content was read from, if that is known: kept with it, so that the same need not be read again. */
  fingerprint?: string | null;
  /** The folder's pictures that the library does not have yet; their bytes are kept already. */
  pictures?: readonly ExaminedPicture[];
  /** Who new parts of modules and programmes apply to; people who start from now, if nothing is said. */
  reach?: Reach | undefined;
  now: Date;
  /** When something new counts as published, for a history that is being made; otherwise now. */
  publishedAt?: (what: NewRevision) => Date;
}

/** Files of the folder that the library did not take, by their paths. The studio’s texts stand. */
export interface NotTaken {
  /** Changed in the folder and in the studio. */
  disputed: string[];
  /** Would not fit the library as the studio has published it. They are looked into again at the next import. */
  unfit: string[];
  /** The folder has a text that the studio has replaced. */
  behind: string[];
}

export type ImportResult =
  | (Extract<Applied, { ok: true }> & NotTaken)
  | Extract<Applied, { ok: false }>;

/**
 * Takes what changed in the folder since its last import, in one write. A file that has not changed there since then overrides
 * nothing that was published in the studio; where both changed, the studio's stands, and the trainers are shown both. The same
 * content twice changes nothing. What fits is found before the write, and again where the library changed meanwhile.
 */
export async function importContent(input: Input): Promise<ImportResult> {
  const { store, content } = input;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const plan = await planImport(store.read, content);
    const imported = await store.write(async (tx) =>
      JSON.stringify(await keptFiles(tx)) === plan.made ? land(tx, plan, input) : null,
    );
    if (imported) return imported;
  }
  throw new Error("The library changed all the time during the import. Nothing was imported.");
}

const MOST_TRIES = 5;

interface Plan {
  /** Null where this program cannot read the library: what is taught then stays as it is. */
  content: Content | null;
  looked: Looked;
  /** The library that it was made for. */
  made: string;
}

async function planImport(db: Db, folder: Content): Promise<Plan> {
  const kept = await keptFiles(db);
  const made = JSON.stringify(kept);
  const known = kept.filter(inFolder(folder.files));
  const library = await withReplaced(db, known);
  const hashes = new Map([...folder.files].map(([path, text]) => [path, textHash(text)]));
  const settled = settleFiles(library, hashes);
  const isAll = kept.every((file) => file.hash === null || known.includes(file));
  if (isAll && isFolder(library, settled))
    return { content: folder, looked: { ...settled, unfit: [] }, made };
  const texts = new Map((await currentTexts(db)).map(({ path, text }) => [path, text]));
  const { content, taken, unfit } = await fitContent(texts, settled.taken, folder.files);
  return { content, looked: { ...settled, taken, unfit }, made };
}

async function land(
  tx: Tx,
  plan: Plan,
  {
    content: folder,
    fingerprint = null,
    pictures = [],
    reach,
    now,
    publishedAt = () => now,
  }: Input,
): Promise<ImportResult> {
  const { taken, disputed, unfit, behind } = plan.looked;
  const texts = new Map(taken.map(({ path }) => [path, folder.files.get(path) ?? null]));
  const applied = plan.content
    ? await applyContent(tx, { content: plan.content, texts, by: SYSTEM, now, reach, publishedAt })
    : { ok: true as const, changed: false, revisions: 0 };
  if (!applied.ok) return applied;
  await addFolderPictures(tx, pictures, now);
  await noteImport(tx, plan.looked, folder.files, now);
  // What did not fit may fit the next time, though the folder has not changed.
  const known = unfit.length === 0 ? fingerprint : null;
  if ((await contentFingerprint(tx)) !== known) await keepContentFingerprint(tx, known);
  const paths = (files: readonly { path: string }[]) => files.map(({ path }) => path);
  return { ...applied, disputed: paths(disputed), unfit: paths(unfit), behind: paths(behind) };
}

/** Leaves out the files of companies that the folder has nothing of: it says nothing about them. */
function inFolder(folder: Files) {
  const companyOf = (file: string) => /^companies\/[^/]+\//.exec(file)?.[0];
  const companies = new Set([...folder.keys()].map(companyOf));
  return ({ path }: KeptFile) => companies.has(companyOf(path)) || !companyOf(path);
}

/** The library's files, with what the studio has replaced where its text stands. */
async function withReplaced(db: Db, files: KeptFile[]): Promise<KeptFile[]> {
  const studios = files.filter(({ origin, hash }) => origin === "studio" && hash !== null);
  if (studios.length === 0) return files;
  const revisions = await revisionHashes(
    db,
    studios.map(({ id }) => id),
  );
  return files.map((file) => {
    if (!studios.includes(file)) return file;
    const own = revisions.filter(({ fileId }) => fileId === file.id);
    const before: (string | null)[] = own.slice(0, -1).map(({ hash }) => hash);
    return { ...file, replaced: own[0]?.origin === "studio" ? [null, ...before] : before };
  });
}

/** Whether the library is the folder, letter by letter, with what is taken from it: where the studio has published nothing else. */
function isFolder(library: readonly LibraryFile[], settled: Settled): boolean {
  const same = new Set([...settled.taken, ...settled.agreed].map(({ path }) => path));
  return (
    settled.disputed.length + settled.behind.length === 0 &&
    library.every(({ path, hash, importedHash }) => same.has(path) || hash === importedHash)
  );
}
