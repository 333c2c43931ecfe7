import { AwsClient } from "aws4fetch";
import type { ImageStore } from "~/curriculum/services/images/image-store.server";

export interface S3Settings {
  /** Scheme and host, without a slash at the end. */
  endpoint: string;
  bucket: string;
  region: string;
  keyId: string;
  keySecret: string;
}

/** Milliseconds that one request to the store may take. */
const PATIENCE = 15_000;

/** Pictures as objects `images/ab/<hash>.webp` of an S3-compatible store, addressed by path. Tries again twice where it is busy. */
export function createS3Images({
  endpoint,
  bucket,
  region,
  keyId,
  keySecret,
}: S3Settings): ImageStore {
  const client = new AwsClient({
    accessKeyId: keyId,
    secretAccessKey: keySecret,
    service: "s3",
    region,
    retries: 2,
  });
  const ask = (method: "GET" | "HEAD" | "PUT", hash: string, more: RequestInit = {}) =>
    client.fetch(`${endpoint}/${bucket}/images/${hash.slice(0, 2)}/${hash}.webp`, {
      ...more,
      method,
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE),
    });
  return {
    async put(hash, bytes) {
      const headers = { "Content-Type": "image/webp", "X-Amz-Content-Sha256": hash };
      const answer = await ask("PUT", hash, { headers, body: new Uint8Array(bytes) });
      await settled(answer, "PUT");
    },
    async get(hash) {
      const answer = await ask("GET", hash);
      if (!(await settled(answer, "GET"))) return null;
      return Buffer.from(await answer.arrayBuffer());
    },
    async has(hash) {
      return await settled(await ask("HEAD", hash), "HEAD");
    },
  };
}

/** True for what worked, false for what is not there. Anything else is an error, with its status and no more. */
async function settled(answer: Response, method: string): Promise<boolean> {
  if (answer.ok) return true;
  await answer.body?.cancel();
  if (answer.status === 404 && method !== "PUT") return false;
  throw new Error(`The object store answered ${answer.status} to ${method}.`);
}
