declare global {
  /** The build puts the hash of the sources in its place. */
  var FIRSTHAND_PROGRAM: string | undefined;
}

/** What this program was built from, as a hash; null where it runs unbuilt. */
export const PROGRAM: string | null = globalThis.FIRSTHAND_PROGRAM ?? null;
