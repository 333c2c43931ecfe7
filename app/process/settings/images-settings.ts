import { m } from "~/kit/language/m";
import { NAME } from "~/kit/yaml/explain-issue";
import { z } from "zod";
import type { S3Settings } from "~/process/outside/images-s3";

const endpoint = z
  .string()
  .refine(isBareAddress, { error: () => m.process_settings_endpoint({ name: NAME }) })
  .transform((text) => new URL(text).origin);

const bucket = z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, {
  error: () => m.process_settings_bucket({ name: NAME }),
});

const region = z
  .string()
  .regex(/^[a-z0-9-]{1,50}$/, { error: () => m.process_settings_region({ name: NAME }) });

const key = z
  .string()
  .regex(/^[\x21-\x7e]{1,300}$/, { error: () => m.process_settings_key({ name: NAME }) });

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
  return missing.map((name) => m.process_settings_needed_with_others({ name }));
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
