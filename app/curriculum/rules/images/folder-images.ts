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
  ImageRefusal | { code: "no-place" } | { code: "other-bytes" } | { code: "not-as-kept" };

const UPLOAD = "Upload the picture in the studio, under Library → Pictures";

/** The sentence for whoever put it there: what is wrong, and what to do. */
export function folderImageWords(refusal: FolderImageRefusal): string {
  switch (refusal.code) {
    case "no-place":
      return `A picture is called by its address in the library here, \`<hash>.webp\`. ${UPLOAD}, and use what it is called there.`;
    case "other-bytes":
      return `This is another picture than its name says, or a changed one. Export it again; or, for another one: ${UPLOAD}.`;
    case "not-as-kept":
      return `This is not as the library keeps pictures: it holds more than a picture, or is too wide or too high. ${UPLOAD}, and use the address it gets.`;
    default:
      return imageRefusalWords(refusal);
  }
}
