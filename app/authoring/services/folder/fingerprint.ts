import { createHash } from "node:crypto";
import type { Files } from "~/curriculum/rules/content/files";
/** SHA-256 of every path and text, and of the program that reads them: another letter or another program is another fingerprint. */
export function fingerprintOf(files: Files, program: string): string {
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([program, entries]))
    .digest("hex");
}
