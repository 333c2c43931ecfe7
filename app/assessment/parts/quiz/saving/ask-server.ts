import type { Unreached } from "~/kit/saving/saver";

/** How an attempt stands, by the server’s clock. */
export interface ServerTime {
  /** What answers given now count on from. */
  sequence: number;
  /** Milliseconds; null without a time limit. */
  timeLeft: number | null;
  finished: boolean;
}

const PATIENCE_MS = 5_000;

/** Asks the server how an attempt stands, at its address for answers. */
export async function askServer(attempt: string): Promise<ServerTime | Unreached> {
  try {
    const response = await fetch(`${attempt}/answers`, {
      redirect: "manual",
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.type === "opaqueredirect" || response.status === 401) return "signed-out";
    if (response.status === 403 || response.status === 404) return "someone-else";
    return response.ok ? ((await response.json()) as ServerTime) : "failed";
  } catch {
    return "failed";
  }
}
