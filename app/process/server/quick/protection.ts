/** What any browser may keep, and what makes of an answer nothing else than it says it is. */
export const PROTECTION: readonly (readonly [name: string, value: string])[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["Cross-Origin-Resource-Policy", "same-origin"],
];

/** By which browsers come by https from then on. */
export const HSTS = "max-age=63072000; includeSubDomains";
