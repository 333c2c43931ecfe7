import { addressOf } from "~/kit/browser/address";
import type { Unreached } from "./saver";

const PATIENCE_MS = 10_000;
/** A browser carries at most 64 KiB past the end of a page, of all requests together, and refuses at once what is more. */
const KEPT_ALIVE_BYTES = 30_000;

/** Who is signed in is for the answer to say. */
export type Undelivered = Exclude<Unreached, "someone-else">;

/** Sends something to be saved; the answer, or what kept it from coming. */
export async function deliver(
  url: string,
  body: string | URLSearchParams,
  headers: Record<string, string> = {},
): Promise<Response | Undelivered> {
  try {
    const response = await fetch(addressOf(url), {
      method: "POST",
      body,
      headers,
      redirect: "manual",
      keepalive: bytesOf(body) < KEPT_ALIVE_BYTES,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const signedOut = response.type === "opaqueredirect" || response.status === 401;
    return signedOut ? "signed-out" : response;
  } catch {
    return "failed";
  }
}

/** As it goes over the wire: a letter of Japanese is three bytes of text and nine of a form. */
function bytesOf(body: string | URLSearchParams): number {
  return new TextEncoder().encode(String(body)).byteLength;
}
