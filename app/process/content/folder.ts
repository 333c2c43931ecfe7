import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
  type Dirent,
} from "node:fs";
import path from "node:path";
import { hashOfImageFile, IMAGE_FOLDER } from "~/curriculum/rules/images/folder-images";
import { fileAt } from "~/curriculum/rules/content-paths";

/** The folders that authored files and pictures stand in; nothing else is read, whatever the folder is. */
const PARTS = ["programmes", "modules", "companies", IMAGE_FOLDER];

export interface FolderListing {
  /** The content files by their paths, with the SHA-256 of their bytes; of what is no plain file, an empty text. */
  files: Map<string, string>;
  /** What has no place in the content. Hidden files are not looked at. */
  others: string[];
}

/** What a folder holds, which may not be there yet. */
export function listFolder(folder: string): FolderListing {
  const listing: FolderListing = { files: new Map(), others: [] };
  for (const entry of entriesOf(folder)) {
    if (entry.isDirectory() && PARTS.includes(entry.name)) list(folder, entry.name, listing);
    else listing.others.push(entry.isDirectory() ? `${entry.name}/` : entry.name);
  }
  return listing;
}

function list(folder: string, inside: string, listing: FolderListing) {
  for (const entry of entriesOf(path.join(folder, inside))) {
    const file = `${inside}/${entry.name}`;
    if (entry.isDirectory()) list(folder, file, listing);
    else if (!fileAt(file) && !hashOfImageFile(file)) listing.others.push(file);
    else listing.files.set(file, entry.isFile() ? hashOfFile(path.join(folder, file)) : "");
  }
}

function entriesOf(folder: string): Dirent[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith("."));
}

function hashOfFile(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

/** Writes a file beside its place and moves it there whole, with the rights of the one it replaces. */
export function writeWhole(folder: string, inside: string, bytes: string | Uint8Array) {
  const file = path.join(folder, inside);
  mkdirSync(path.dirname(file), { recursive: true });
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.new`);
  const mode = existsSync(file) ? statSync(file).mode : 0o666;
  rmSync(beside, { force: true });
  writeFileSync(beside, bytes, { mode, flush: true });
  renameSync(beside, file);
}

/** Removes a file, and the folders that it leaves empty. */
export function removeFile(folder: string, inside: string) {
  rmSync(path.join(folder, inside));
  for (let parent = path.dirname(inside); parent !== "."; parent = path.dirname(parent)) {
    if (readdirSync(path.join(folder, parent)).length > 0) return;
    rmdirSync(path.join(folder, parent));
  }
}
