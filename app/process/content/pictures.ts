import { m } from "~/kit/language/m";
import { createHash } from "node:crypto";
import type { ImageStore } from "~/curriculum/services/images/image-store.server";
import { createImages } from "~/process/outside/create-images";
import { readImageSettings } from "~/process/settings/settings";

/** Why a command about the content can’t go on, in the language of the command. */
export class PicturesOutOfReach extends Error {}

/** Where the installation keeps its pictures. What goes wrong there is said in words. */
export async function openPictures(
  environment: Record<string, string | undefined>,
  data: string,
): Promise<Pick<ImageStore, "get" | "put" | "has">> {
  const read = readImageSettings(environment);
  if (!read.ok) throw new PicturesOutOfReach(read.mistakes.join("\n"));
  const images = await createImages(data, read.imagesS3);
  const failed = (error: unknown): never => {
    const why = error instanceof Error ? error.message : String(error);
    throw new PicturesOutOfReach(m.process_content_store_fails({ why }));
  };
  return {
    get: (hash) => images.get(hash).catch(failed),
    put: (hash, bytes) => images.put(hash, bytes).catch(failed),
    has: (hash) => images.has(hash).catch(failed),
  };
}

/** The bytes of these pictures by their paths in the folder, all of them whole. */
export async function bytesOfPictures(
  images: Pick<ImageStore, "get">,
  pictures: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for (const [file, hash] of pictures) {
    const bytes = await images.get(hash);
    if (!bytes || createHash("sha256").update(bytes).digest("hex") !== hash)
      throw new PicturesOutOfReach(
        bytes
          ? m.process_content_picture_damaged({ hash })
          : m.process_content_picture_missing({ hash }),
      );
    found.set(file, bytes);
  }
  return found;
}
