/** The header of a 429: whole seconds until there is room again. */
export function retryAfter(at: Date, now: Date): { "Retry-After": string } {
  return { "Retry-After": String(Math.max(1, Math.ceil((at.getTime() - now.getTime()) / 1000))) };
}

/** The same in whole minutes, for words. */
export function minutesUntil(at: Date, now: Date): number {
  return Math.max(1, Math.ceil((at.getTime() - now.getTime()) / 60_000));
}
