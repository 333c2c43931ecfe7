import type { Logger } from "pino";
import { hashOfImageName } from "~/curriculum/rules/images/limits";
import { notFound } from "~/kit/http/refusal";
import { findImage } from "~/curriculum/queries/images";
import type { Store } from "~db/store";
import type { ImageStore } from "./image-store.server";

/** The hash of a picture by the name in its address. What is not in the library is not there. */
export async function findServedImage(store: Store, name: string): Promise<string> {
  const hash = hashOfImageName(name);
  if (hash === null || !(await findImage(store.read, hash))) throw notFound("picture");
  return hash;
}

/** A picture's bytes. */
export async function readImage(images: ImageStore, hash: string, log: Logger): Promise<Buffer> {
  const bytes = await images.get(hash);
  if (bytes) return bytes;
  log.error({ hash }, "a picture of the library has no bytes");
  throw notFound("picture");
}
