import type { Files } from "~/curriculum/rules/content/files";
import type { FolderFile, Settled } from "~/authoring/rules/files/settle-files";
import {
  addConflict,
  addFiles,
  endConflicts,
  keptFiles,
  openConflicts,
  updateFile,
  type NewFile,
} from "~/authoring/queries/authoring";
import { newId } from "~db/ids";
import type { Tx } from "~db/store";

/** What an import made of the folder; `unfit` is what would not fit the library as the studio has published it. */
export interface Looked extends Settled {
  unfit: FolderFile[];
}

/**
 * Notes what the folder said of every file that was looked into, so that it is looked into once. What did not fit is looked into
 * again at the next import. What the library did not take is shown to the trainers.
 */
export async function noteImport(tx: Tx, looked: Looked, folder: Files, now: Date) {
  const { taken, agreed, behind, disputed, unfit } = looked;
  if ([taken, agreed, behind, disputed, unfit].every((files) => files.length === 0)) return;
  await addUnknown(tx, unfit, now);
  const ids = new Map((await keptFiles(tx)).map((file) => [file.path, file]));
  for (const { path, hash } of [...taken, ...agreed, ...behind, ...disputed]) {
    const id = ids.get(path)?.id;
    if (id !== undefined) await updateFile(tx, id, { importedHash: hash });
  }

  const open = await openConflicts(tx);
  for (const { path } of [...disputed, ...unfit]) {
    const file = ids.get(path);
    if (!file) continue;
    const text = folder.get(path) ?? null;
    const about = open.filter(({ fileId }) => fileId === file.id);
    if (about.some((conflict) => conflict.text === text)) continue;
    if (about.length > 0) await endConflicts(tx, file.id, settled("studio", now));
    const { id: fileId, number } = file;
    await addConflict(tx, { id: newId(now), fileId, text, number, foundAt: now });
  }
  const asTheFolder = new Set(taken.map(({ path }) => path));
  for (const { path } of agreed)
    if (open.some((one) => one.path === path && one.text === (folder.get(path) ?? null)))
      asTheFolder.add(path);
  for (const { path, fileId } of open)
    if (asTheFolder.has(path)) await endConflicts(tx, fileId, settled("folder", now));
}

function settled(ended: "studio" | "folder", endedAt: Date) {
  return { ended, endedAt, endedBy: null };
}

/** Files that the library never had get a place without a text, for trainers to see what was offered. */
async function addUnknown(tx: Tx, unfit: readonly FolderFile[], now: Date) {
  if (unfit.length === 0) return;
  const known = new Set((await keptFiles(tx)).map(({ path }) => path));
  const files: NewFile[] = unfit
    .filter(({ path }) => !known.has(path))
    .map(({ path }) => ({ id: newId(now), path, retiredAt: now }));
  await addFiles(tx, files);
}
