import { createHash } from "node:crypto";
import type { Mistake } from "~/kit/yaml/mistakes";
import type { Pictures } from "~/authoring/rules/folder/pictures";
import {
  folderImageWords,
  hashOfImageFile,
  type FolderImageRefusal,
} from "~/curriculum/rules/images/folder-images";
import { examineKept } from "./recode-image.server";

/** A picture of the content folder, which is as the library keeps pictures. */
export interface ExaminedPicture {
  hash: string;
  bytes: Buffer;
  width: number;
  height: number;
}

/**
 * Looks at a content folder's pictures: which of them the library can take as they are, and what is wrong with the others. Those that
 * it has are compared with their names and not looked at further.
 */
export async function examinePictures(
  pictures: Pictures,
  known: ReadonlySet<string> = new Set(),
): Promise<{ taken: ExaminedPicture[]; mistakes: Mistake[] }> {
  const taken: ExaminedPicture[] = [];
  const mistakes: Mistake[] = [];
  for (const [file, bytes] of pictures) {
    const found = await examine(file, bytes, known);
    if (found === "known") continue;
    if ("code" in found) mistakes.push({ file, line: 1, message: folderImageWords(found) });
    else taken.push(found);
  }
  return { taken, mistakes };
}

async function examine(
  file: string,
  bytes: Buffer,
  known: ReadonlySet<string>,
): Promise<ExaminedPicture | FolderImageRefusal | "known"> {
  const hash = hashOfImageFile(file);
  if (hash === null) return { code: "no-place" };
  const fits = createHash("sha256").update(bytes).digest("hex") === hash;
  if (fits && known.has(hash)) return "known";
  const examined = await examineKept(bytes);
  if (!examined.ok) return examined.refusal;
  if (!fits) return { code: "other-bytes" };
  return { hash, bytes, width: examined.width, height: examined.height };
}
