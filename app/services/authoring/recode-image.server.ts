import { Mutex } from "async-mutex";
import { IMAGE_BYTES, IMAGE_PIXELS, IMAGE_SIDE } from "~/domain/authoring/image-limits";
import { IMAGE_KINDS, kindOf, type ImageKind } from "~/domain/authoring/image-kind";
import type { ImageRefusal } from "~/domain/authoring/image-refusals";

export type Recoded =
  { ok: true; bytes: Buffer; width: number; height: number } | { ok: false; refusal: ImageRefusal };

/** Seconds after which a picture counts as one that cannot be read. */
const PATIENCE = 20;

/** Decoding takes memory by the pixel and a whole core, so there is one at a time. */
const turns = new Mutex();

/**
 * Decodes a picture whole and draws it anew as WebP: upright, its first frame, at most 1,600 pixels a side. Nothing of the file it
 * came in survives: no metadata, and nothing that was hidden before, behind or between.
 */
export async function recodeImage(bytes: Buffer): Promise<Recoded> {
  if (bytes.byteLength === 0) return refused({ code: "nothing" });
  if (bytes.byteLength > IMAGE_BYTES) return refused({ code: "too-large" });
  const kind = kindOf(bytes);
  if (!isTaken(kind)) return refused({ code: "kind", kind });
  return turns.runExclusive(() => draw(bytes));
}

function isTaken(kind: ReturnType<typeof kindOf>): kind is ImageKind {
  return (IMAGE_KINDS as readonly string[]).includes(kind);
}

async function draw(bytes: Buffer): Promise<Recoded> {
  const sharp = await decoder();
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > IMAGE_PIXELS) return refused({ code: "too-many-pixels" });
    const { data, info } = await sharp(bytes, {
      failOn: "error",
      limitInputPixels: IMAGE_PIXELS,
      sequentialRead: true,
    })
      .timeout({ seconds: PATIENCE })
      .autoOrient()
      .resize({ width: IMAGE_SIDE, height: IMAGE_SIDE, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 82, smartSubsample: true })
      .toBuffer({ resolveWithObject: true });
    return { ok: true, bytes: data, width: info.width, height: info.height };
  } catch {
    return refused({ code: "damaged" });
  }
}

/** Loaded with the first picture. It can read the kinds that are taken and no others, whatever a file pretends to be. */
async function decoder() {
  const { default: sharp } = await import("sharp");
  sharp.concurrency(1);
  sharp.cache(false);
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({
    operation: ["Jpeg", "Png", "Webp", "Nsgif", "Heif"].map(
      (kind) => `VipsForeignLoad${kind}Buffer`,
    ),
  });
  return sharp;
}

function refused(refusal: ImageRefusal): Recoded {
  return { ok: false, refusal };
}
