import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  statSync,
} from "node:fs";
import path from "node:path";
import { checkContent, type ReadContent } from "~/authoring/rules/folder/read/content";
import type { Pictures } from "~/authoring/rules/folder/pictures";
import type { Files } from "~/curriculum/rules/content/files";
import { IMAGE_FOLDER } from "~/curriculum/rules/images/folder-images";
import { IMAGE_BYTES } from "~/curriculum/rules/images/limits";

/** Reads a content folder and finds every mistake in it. */
export function readContent(folder: string): ReadContent {
  return checkContent(readFiles(folder));
}

/** The text of every content file. Hidden files are not content, and pictures are no texts. */
export function readFiles(folder: string): Files {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path
      .relative(folder, path.join(entry.parentPath, entry.name))
      .split(path.sep)
      .join("/");
    if (file.split("/").some((part) => part.startsWith("."))) continue;
    if (file.startsWith(`${IMAGE_FOLDER}/`)) continue;
    files.set(file, readFileSync(path.join(folder, file), "utf8"));
  }
  return files;
}

/** The bytes of every picture. */
export function readPictures(folder: string): Pictures {
  const pictures = new Map<string, Buffer>();
  const inside = path.join(folder, IMAGE_FOLDER);
  if (!existsSync(inside) || !statSync(inside).isDirectory()) return pictures;
  for (const entry of readdirSync(inside, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file).split(path.sep).join("/");
    if (name.split("/").some((part) => part.startsWith("."))) continue;
    pictures.set(name, readAtMost(file, IMAGE_BYTES + 1));
  }
  return pictures;
}

function readAtMost(file: string, most: number): Buffer {
  const opened = openSync(file, "r");
  try {
    const bytes = Buffer.alloc(Math.min(statSync(file).size, most));
    return bytes.subarray(0, readSync(opened, bytes));
  } finally {
    closeSync(opened);
  }
}
