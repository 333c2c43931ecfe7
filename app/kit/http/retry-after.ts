import { plural } from "~/kit/text/amounts";

/** The header of a 429: whole seconds until there is room again. */
export function retryAfter(at: Date, now: Date): { "Retry-After": string } {
  return { "Retry-After": String(Math.max(1, Math.ceil((at.getTime() - now.getTime()) / 1000))) };
}

/** The same in words: “in 4 minutes”. */
export function afterMinutes(at: Date, now: Date): string {
  const minutes = Math.max(1, Math.ceil((at.getTime() - now.getTime()) / 60_000));
  return plural(minutes, "in a minute", "in # minutes");
}
