import { NotToBeAsked } from "~/directory/services/sso/careful-fetch.server";
import { waitAsked } from "~/gate/rules/groups/retry";

/** Sends a request and reads what comes back; as `createCarefulFetch` makes it. */
export type Ask = (
  address: string,
  asking: { method: string; headers: Record<string, string>; body?: unknown },
) => Promise<Response>;

type Fault = "address" | "away" | "busy" | "refused" | "rejected";

/** What an `OutsideFault` is made of. */
type Parts = [fault: Fault, detail: string, isInDoubt: boolean, waitMs: number];

/** After these nothing has left this machine, whatever was to be done. */
const NEVER_LEFT = [
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
];

/** What an answer that is none says. A server that broke may have done what it was asked; one that says no has not. */
export function faultIn({ status, headers }: Response, now: Date): Parts {
  const detail = `HTTP ${status}`;
  const waitMs = waitAsked(headers.get("Retry-After"), now);
  if (status === 429) return ["busy", detail, false, waitMs];
  if (status === 401 || status === 403) return ["refused", detail, false, 0];
  if (status >= 500 || status === 408) return ["away", detail, true, waitMs];
  return ["rejected", detail, false, 0];
}

/** What no answer says. */
export function lostFault(error: unknown): Parts {
  if (isClosed(error)) return ["address", "", false, 0];
  const code = codeOf(error);
  const neverLeft = NEVER_LEFT.includes(code) || /CERT|TLS|SELF_SIGNED/.test(code);
  return ["away", code, !neverLeft, 0];
}

/** Whether it lay where nothing is asked. */
export function isClosed(error: unknown): boolean {
  return causes(error).some((one) => one instanceof NotToBeAsked);
}

/** Such as `ECONNREFUSED`. */
export function codeOf(error: unknown): string {
  const codes = causes(error).map((one) => (one as { code?: unknown } | null)?.code);
  const code = codes.find((one) => typeof one === "string");
  return typeof code === "string" ? code : "";
}

function causes(error: unknown): unknown[] {
  return error instanceof Error ? [error, ...causes(error.cause)] : [error];
}

/** The JSON of an answer; undefined where it’s none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
