import { m } from "~/kit/language/m";
import { hashOfImageFile, imageFile } from "~/curriculum/rules/images/folder-images";
import { imageAddress, imagesIn } from "~/curriculum/rules/images/limits";
import type { Files } from "~/curriculum/rules/content/files";
import { reporter, type Mistake } from "~/kit/yaml/mistakes";

/** The bytes of every file among a folder's pictures, by its path in the folder. Of one that is too large, as many as tell. */
export type Pictures = ReadonlyMap<string, Buffer>;

/** Where texts name pictures that the folder does not have; nor the library, where it is said which that has. */
export function missingPictures(
  files: Files,
  pictures: Pictures,
  library: ReadonlySet<string> | null = null,
): Mistake[] {
  const there = new Set([...(library ?? []), ...[...pictures.keys()].map(hashOfImageFile)]);
  const lacks = (picture: string) =>
    library
      ? m.authoring_images_missing_library({ image: picture })
      : m.authoring_images_missing_folder({ image: picture });
  const mistakes: Mistake[] = [];
  for (const [file, text] of files) {
    const report = reporter(mistakes, file);
    for (const hash of imagesIn(text)) {
      if (there.has(hash)) continue;
      const before = text.slice(0, text.indexOf(imageAddress(hash)));
      const line = before.split("\n").length;
      report(line, lacks(imageFile(hash)));
    }
  }
  return mistakes;
}
