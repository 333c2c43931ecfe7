import { z } from "zod";
import type { S3Settings } from "~/process/outside/images-s3";

const endpoint = z
  .string()
  .refine(
    isBareAddress,
    "is not an object store’s address: scheme and host only, such as https://s3.example.com",
  )
  .transform((text) => new URL(text).origin);

const bucket = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "is not a bucket: its name, in lower case");

const region = z
  .string()
  .regex(/^[a-z0-9-]{1,50}$/, "is not a region: such as eu-central-1, or auto");

const key = z
  .string()
  .regex(/^[\x21-\x7e]{1,300}$/, "is not a key: it has spaces or letters no key has");

/** The settings of an object store for pictures: all of them, or none. */
export const IMAGE_SETTINGS = {
  FIRSTHAND_IMAGES_S3_ENDPOINT: endpoint.optional(),
  FIRSTHAND_IMAGES_S3_BUCKET: bucket.optional(),
  FIRSTHAND_IMAGES_S3_REGION: region.optional(),
  FIRSTHAND_IMAGES_S3_KEY_ID: key.optional(),
  FIRSTHAND_IMAGES_S3_KEY_SECRET: key.optional(),
};

type Names = keyof typeof IMAGE_SETTINGS;
const NAMES = Object.keys(IMAGE_SETTINGS) as Names[];

/** What is missing where some of them are given, in words. */
export function missingImageSettings(filled: { [Name in Names]?: string | undefined }): string[] {
  const missing = NAMES.filter((name) => filled[name] === undefined);
  if (missing.length === NAMES.length) return [];
  return missing.map((name) => `${name} is needed with the other FIRSTHAND_IMAGES_S3 settings`);
}

/** Where pictures are kept in an object store; null where they are kept on disk. */
export function s3SettingsOf(values: { [Name in Names]?: string | undefined }): S3Settings | null {
  const {
    FIRSTHAND_IMAGES_S3_ENDPOINT: endpoint,
    FIRSTHAND_IMAGES_S3_BUCKET: bucket,
    FIRSTHAND_IMAGES_S3_REGION: region,
    FIRSTHAND_IMAGES_S3_KEY_ID: keyId,
    FIRSTHAND_IMAGES_S3_KEY_SECRET: keySecret,
  } = values;
  if (!endpoint || !bucket || !region || !keyId || !keySecret) return null;
  return { endpoint, bucket, region, keyId, keySecret };
}

function isBareAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username } = new URL(text);
  return /^https?:$/.test(protocol) && pathname === "/" && !search && !hash && !username;
}
