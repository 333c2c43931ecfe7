import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { IMAGE_FOLDER } from "~/curriculum/rules/images/folder-images";

/** The text of every content file by its path in the folder, with `/`. Hidden files are not content, and pictures are no texts. */
export type Files = ReadonlyMap<string, string>;

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

/** Keys of the folder: lower case, digits, hyphens. */
export const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
