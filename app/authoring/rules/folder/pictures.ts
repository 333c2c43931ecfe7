import { m } from "~/kit/language/m";
import { hashOfImageFile, imageFile } from "~/curriculum/rules/images/folder-images";
import { imageAddress, imagesIn } from "~/curriculum/rules/images/limits";
import type { Files } from "~/curriculum/rules/content/files";
import { reporter, type Mistake } from "~/kit/yaml/mistakes";

/** The bytes of every image file in a folder, by its path there. For one that’s too large, enough of them to tell. */
export type Pictures = ReadonlyMap<string, Buffer>;

/** Where texts refer to images that are missing from the folder, and from the library if its images are passed in. */
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
