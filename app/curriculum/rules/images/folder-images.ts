import { m } from "~/kit/language/m";
import { hashOfImageName } from "./limits";
import { imageRefusalWords, type ImageRefusal } from "./refusals";

/** The part of the content folder that holds pictures. */
export const IMAGE_FOLDER = "images";

/** Where the content folder has a picture of the library. */
export function imageFile(hash: string): string {
  return `${IMAGE_FOLDER}/${hash}.webp`;
}

/** The hash by which a file of the content folder is called; null where that is no picture's place. */
export function hashOfImageFile(path: string): string | null {
  return path.startsWith(`${IMAGE_FOLDER}/`)
    ? hashOfImageName(path.slice(IMAGE_FOLDER.length + 1))
    : null;
}

/** Why a file among the content folder's pictures is not taken in. */
export type FolderImageRefusal =
  | ImageRefusal
  | { code: "no-place" }
  | { code: "other-bytes" }
  | { code: "not-as-kept" };

/** What is wrong with the file, and what to do. */
export function folderImageWords(refusal: FolderImageRefusal): string {
  switch (refusal.code) {
    case "no-place":
      return m.curriculum_images_no_place();
    case "other-bytes":
      return m.curriculum_images_other_bytes();
    case "not-as-kept":
      return m.curriculum_images_not_as_kept();
    default:
      return imageRefusalWords(refusal);
  }
}
