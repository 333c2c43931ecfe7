import { isLibraryImage } from "~/domain/authoring/image-limits";

/** Whether a text may show a picture from there: the library, or elsewhere by https. */
export function isImageAddress(address: string): boolean {
  return isLibraryImage(address) || /^https:\/\/[^\s/]/.test(address);
}
