import type { Unreached } from "./saver";

const PATIENCE_MS = 10_000;

/** Sends something to be saved; the answer, or what kept it from coming. */
export async function deliver(
  url: string,
  body: string | URLSearchParams,
  headers: Record<string, string> = {},
): Promise<Response | Unreached> {
  try {
    const response = await fetch(url, {
      method: "POST",
      body,
      headers,
      redirect: "manual",
      // A browser carries at most 64 KiB past the end of a page.
      keepalive: String(body).length < 30_000,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const signedOut = response.type === "opaqueredirect" || response.status === 401;
    return signedOut ? "signed-out" : response;
  } catch {
    return "failed";
  }
}
