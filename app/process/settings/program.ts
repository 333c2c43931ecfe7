import { readFileSync } from "node:fs";

declare global {
  /** The build puts the hash of the sources in its place. */
  var FIRSTHAND_PROGRAM: string | undefined;
}

/** What this program was built from, as a hash; null where it runs unbuilt. */
export const PROGRAM: string | null = globalThis.FIRSTHAND_PROGRAM ?? null;

/** The version that package.json names, with the beginning of that hash; from the folder the program was started in. */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  return PROGRAM ? `${version} (${PROGRAM.slice(0, 8)})` : version;
}
