import { addImageRow } from "~/curriculum/queries/images";
import type { Tx } from "~db/store";
import type { ExaminedPicture } from "./examine-pictures.server";
import type { ImageStore } from "~/curriculum/services/images/image-store.server";

/** Keeps the bytes of the folder's pictures, which comes before their rows: no row ever names bytes that are not there. */
export async function keepFolderPictures(
  images: ImageStore,
  pictures: readonly ExaminedPicture[],
): Promise<void> {
  for (const { hash, bytes } of pictures) await images.put(hash, bytes);
}

/** Enters the folder's pictures in the library. Nobody uploaded them. */
export async function addFolderPictures(
  tx: Tx,
  pictures: readonly ExaminedPicture[],
  now: Date,
): Promise<void> {
  for (const { hash, bytes, width, height } of pictures)
    await addImageRow(tx, {
      hash,
      width,
      height,
      bytes: bytes.byteLength,
      name: `${hash.slice(0, 12)}.webp`,
      uploadedAt: now,
      uploadedBy: null,
    });
}
