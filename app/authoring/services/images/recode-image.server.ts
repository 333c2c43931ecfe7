import { Mutex } from "async-mutex";
import { onlyOne } from "~/kit/cache/only-one";
import { isBareWebp } from "~/curriculum/rules/images/bare-webp";
import { IMAGE_BYTES, IMAGE_PIXELS, IMAGE_SIDE } from "~/curriculum/rules/images/limits";
import { IMAGE_KINDS, kindOf, type ImageKind } from "~/curriculum/rules/images/kind";
import type { ImageRefusal } from "~/curriculum/rules/images/refusals";

export type Recoded =
  | { ok: true; bytes: Buffer; width: number; height: number }
  | { ok: false; refusal: ImageRefusal };

/** Seconds after which an image counts as unreadable. */
const PATIENCE = 20;

const DECODING = {
  failOn: "error",
  limitInputPixels: IMAGE_PIXELS,
  sequentialRead: true,
} as const;

/** Decoding takes memory by the pixel and a whole core, so there is one at a time. */
const turns = onlyOne("pictures", () => new Mutex());

/**
 * Decodes a whole image and redraws it as WebP: upright, its first frame, at most 1,600 pixels a side. Nothing of the file it
 * came in survives: no metadata, and nothing that was hidden before, behind or between.
 */
export async function recodeImage(bytes: Buffer): Promise<Recoded> {
  const refusal = atFirstSight(bytes);
  return refusal ? refused(refusal) : turns.runExclusive(() => draw(bytes));
}

/** Looks at a picture that is said to be as it is kept, and leaves it as it is. It is decoded whole, as one that is sent. */
export async function examineKept(
  bytes: Buffer,
): Promise<
  | { ok: true; width: number; height: number }
  | { ok: false; refusal: ImageRefusal | { code: "not-as-kept" } }
> {
  const refusal = atFirstSight(bytes);
  if (refusal) return { ok: false, refusal };
  if (!isBareWebp(bytes)) return { ok: false, refusal: { code: "not-as-kept" } };
  return turns.runExclusive(async () => {
    const sharp = await decoder();
    try {
      const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
      if (Math.max(width, height) > IMAGE_SIDE)
        return { ok: false, refusal: { code: "not-as-kept" } };
      await sharp(bytes, DECODING).timeout({ seconds: PATIENCE }).raw().toBuffer();
      return { ok: true, width, height };
    } catch {
      return { ok: false, refusal: { code: "damaged" } };
    }
  });
}

/** What can be said of a file before decoding it; null if it should be decoded. */
function atFirstSight(bytes: Buffer): ImageRefusal | null {
  if (bytes.byteLength === 0) return { code: "nothing" };
  if (bytes.byteLength > IMAGE_BYTES) return { code: "too-large" };
  const kind = kindOf(bytes);
  return isTaken(kind) ? null : { code: "kind", kind };
}

function isTaken(kind: ReturnType<typeof kindOf>): kind is ImageKind {
  return (IMAGE_KINDS as readonly string[]).includes(kind);
}

async function draw(bytes: Buffer): Promise<Recoded> {
  const sharp = await decoder();
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > IMAGE_PIXELS) return refused({ code: "too-many-pixels" });
    const { data, info } = await sharp(bytes, DECODING)
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
    operation: [
      "VipsForeignLoadJpegBuffer",
      "VipsForeignLoadPngBuffer",
      "VipsForeignLoadWebpBuffer",
      "VipsForeignLoadNsgifBuffer",
      "VipsForeignLoadHeifBuffer",
    ],
  });
  return sharp;
}

function refused(refusal: ImageRefusal): Recoded {
  return { ok: false, refusal };
}
