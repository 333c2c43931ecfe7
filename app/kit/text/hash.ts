import { createHash } from "node:crypto";

/** SHA-256 of the value's JSON with sorted keys: comments and layout of a file do not count, its meaning does. */
export function hashOf(value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(sorted(value)))
    .digest("hex");
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, held]) => [key, sorted(held)]),
  );
}

/** SHA-256 of a file's text, letter by letter. */
export function textHash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
