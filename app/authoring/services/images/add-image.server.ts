import type { Call } from "~/people/services/call";
import { createHash } from "node:crypto";
import type { Logger } from "pino";
import { imageAddress, imageName } from "~/curriculum/rules/images/limits";
import { imageRefusalWords, type ImageRefusal } from "~/curriculum/rules/images/refusals";
import type { Trainer } from "~/people/rules/actor";
import { addImageRow, findImage } from "~/curriculum/queries/images";
import type { ImageStore } from "~/curriculum/services/images/image-store.server";
import { recodeImage } from "./recode-image.server";

export type AddedImage =
  /** `known` where the library had it already. */
  | { ok: true; hash: string; src: string; width: number; height: number; known: boolean }
  | { ok: false; code: ImageRefusal["code"]; message: string };

/**
 * Takes a picture into the library: what it is decides, not what it is called. Its bytes are kept before its row is, so that no row
 * ever names bytes that are not there.
 */
export async function addImage({
  store,
  images,
  log,
  actor,
  now,
  bytes: sent,
  name,
}: Call<Pick<Trainer, "personId">> & {
  images: ImageStore;
  log: Logger;
  bytes: Buffer;
  /** What the file was called. */
  name: string;
}): Promise<AddedImage> {
  const recoded = await recodeImage(sent);
  if (!recoded.ok) return refused(recoded.refusal);
  const { bytes, width, height } = recoded;
  const hash = createHash("sha256").update(bytes).digest("hex");
  try {
    await images.put(hash, bytes);
  } catch (error) {
    log.error({ err: error, hash }, "a picture’s bytes could not be kept");
    return refused({ code: "not-kept" });
  }
  const known = await store.write(async (tx) => {
    if (await findImage(tx, hash)) return true;
    await addImageRow(tx, {
      hash,
      width,
      height,
      bytes: bytes.byteLength,
      name: imageName(name),
      uploadedAt: now,
      uploadedBy: actor.personId,
    });
    return false;
  });
  return { ok: true, hash, src: imageAddress(hash), width, height, known };
}

function refused(refusal: ImageRefusal): AddedImage {
  return { ok: false, code: refusal.code, message: imageRefusalWords(refusal) };
}
