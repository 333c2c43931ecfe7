import path from "node:path";
import type { ImageStore } from "~/curriculum/services/images/image-store.server";
import { createDiskImages } from "./images-disk";
import type { S3Settings } from "./images-s3";

/** Where pictures are kept: an object store where one is set, else the data folder. */
export async function createImages(data: string, s3: S3Settings | null): Promise<ImageStore> {
  if (!s3) return createDiskImages(path.join(data, "images"));
  const { createS3Images } = await import("./images-s3");
  return createS3Images(s3);
}
