import { imageFile } from "~/curriculum/rules/images/folder-images";
import { imagesIn } from "~/curriculum/rules/images/limits";
import { currentTexts, keptFiles, revisionHashes, updateFile } from "~/authoring/queries/authoring";
import { knownImages } from "~/curriculum/queries/images";
import type { Db, Store } from "~db/store";

export interface ExportedFile {
  text: string;
  /** SHA-256 of the text's UTF-8. */
  hash: string;
}

/** The library as the content folder would have it, by path: the text of every file in use, letter by letter. */
export async function exportedFiles(db: Db): Promise<ReadonlyMap<string, ExportedFile>> {
  const texts = await currentTexts(db);
  return new Map(texts.map(({ path, text, hash }) => [path, { text, hash }]));
}

/** The library's pictures that these texts show, by the paths they have in the content folder, with their hashes. */
export async function exportedPictures(
  db: Db,
  texts: ReadonlyMap<string, ExportedFile>,
): Promise<ReadonlyMap<string, string>> {
  const shown = new Set([...texts.values()].flatMap(({ text }) => imagesIn(text)));
  const known = await knownImages(db);
  return new Map(
    [...shown].filter((hash) => known.has(hash)).map((hash) => [imageFile(hash), hash]),
  );
}

/** The hashes of every text that a file had, in the library or at the folder's last import; and of every picture. */
export async function knownHashes(db: Db): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const files = await keptFiles(db);
  const known = new Map(files.map(({ id }) => [id, new Set<string>()]));
  for (const { fileId, hash } of await revisionHashes(db)) known.get(fileId)?.add(hash);
  for (const { id, importedHash } of files) if (importedHash) known.get(id)?.add(importedHash);
  const pictures = [...(await knownImages(db))];
  return new Map([
    ...files.map(({ id, path }) => [path, known.get(id) ?? new Set<string>()] as const),
    ...pictures.map((hash) => [imageFile(hash), new Set([hash])] as const),
  ]);
}

/**
 * Notes that the folder has what was exported to it, so that what is changed there from now on counts as made on top of that. For
 * the folder that the program starts with only: another one says nothing of that one.
 */
export async function noteExport(
  store: Pick<Store, "write">,
  exported: ReadonlyMap<string, ExportedFile>,
): Promise<void> {
  await store.write(async (tx) => {
    for (const { id, path, importedHash } of await keptFiles(tx)) {
      const hash = exported.get(path)?.hash ?? null;
      if (hash !== importedHash) await updateFile(tx, id, { importedHash: hash });
    }
  });
}
