import type { Files } from "~/curriculum/rules/content/files";
import type { Reach } from "~/curriculum/rules/kinds";
import { textHash } from "~/kit/text/hash";
import { sortedMistakes, type Mistake } from "~/kit/yaml/mistakes";
import { keepsFromTaking } from "~/authoring/rules/translations";
import { missingPictures, type Pictures } from "~/authoring/rules/folder/pictures";
import { examinePictures } from "~/authoring/services/images/examine-pictures.server";
import {
  addFolderPictures,
  keepFolderPictures,
} from "~/authoring/services/images/folder-pictures.server";
import type { ImageStore } from "~/curriculum/services/images/image-store.server";
import { keptFiles } from "~/authoring/queries/authoring";
import { contentFingerprint } from "~/authoring/queries/content";
import { knownImages } from "~/curriculum/queries/images";
import type { Store } from "~db/store";
import { importContent, type NotTaken } from "./import/import-content.server";
import { fingerprintOf } from "./fingerprint";

interface Input {
  store: Store;
  files: Files;
  /** What the program was built from; null where that is not known, and then the files are always parsed. */
  program: string | null;
  /** The folder's pictures, and where the library keeps them. */
  pictures?: { read: Pictures; images: ImageStore };
  /** Who new parts of modules and programmes apply to; people who start from now, if nothing is said. */
  reach?: Reach | undefined;
  now: Date;
}

export type PublishResult =
  | ({ ok: true; parsed: boolean; revisions: number; pictures: number } & NotTaken)
  | { ok: false; mistakes: Mistake[] };

/**
 * Publishes what changed in the content files, or says what is wrong with them. They are not parsed where the last import was of
 * these very texts by this very program. Its pictures are
 * taken with them: with anything wrong in either, nothing is.
 */
export async function publishContent({
  store,
  files,
  program,
  pictures,
  reach,
  now,
}: Input): Promise<PublishResult> {
  const examined = await examineNew(store, pictures?.read);
  const count = examined.taken.length;
  const fingerprint = program === null ? null : fingerprintOf(files, program);
  const same = fingerprint !== null && (await contentFingerprint(store.read)) === fingerprint;
  if (same && examined.mistakes.length === 0) {
    if (pictures && count > 0) {
      await keepFolderPictures(pictures.images, examined.taken);
      await store.write((tx) => addFolderPictures(tx, examined.taken, now));
    }
    const nothing = { revisions: 0, disputed: [], unfit: [], behind: [] };
    return { ok: true, parsed: false, pictures: count, ...nothing };
  }
  // The parsers are loaded only if there is something to parse.
  const { checkContent } = await import("~/authoring/rules/folder/read/content");
  const isNew = await newTexts(store, files);
  const published = new Set([...files.keys()].filter((path) => !isNew(path)));
  const { content, mistakes: ofTexts } = checkContent(files, { published });
  const missing = await missingInNew(store, files, pictures?.read);
  const mistakes = [...ofTexts, ...missing, ...examined.mistakes];
  if (mistakes.some((mistake) => keepsFromTaking(mistake, isNew)))
    return { ok: false, mistakes: sortedMistakes(mistakes) };
  if (pictures) await keepFolderPictures(pictures.images, examined.taken);
  const call = { store, content, fingerprint, pictures: examined.taken, reach, now };
  const imported = await importContent(call);
  if (!imported.ok) return imported;
  const { revisions, disputed, unfit, behind } = imported;
  return { ok: true, parsed: true, revisions, pictures: count, disputed, unfit, behind };
}

/** What is new or wrong among the folder's images. */
async function examineNew(
  store: Store,
  read: Pictures = new Map(),
): Promise<Awaited<ReturnType<typeof examinePictures>>> {
  if (read.size === 0) return { taken: [], mistakes: [] };
  return await examinePictures(read, await knownImages(store.read));
}

/** Where a text names a picture that nobody has. What the folder said at its last import already is not held against it. */
async function missingInNew(
  store: Store,
  files: Files,
  read: Pictures = new Map(),
): Promise<Mistake[]> {
  const missing = missingPictures(files, read, await knownImages(store.read));
  if (missing.length === 0) return [];
  const isNew = await newTexts(store, files);
  return missing.filter(({ file }) => isNew(file));
}

/** Whether a file says something else than at the folder's last import. */
async function newTexts(store: Store, files: Files): Promise<(path: string) => boolean> {
  const imported = new Map(
    (await keptFiles(store.read)).map(({ path, importedHash }) => [path, importedHash]),
  );
  return (path) => imported.get(path) !== textHash(files.get(path) ?? "");
}
