/** What comes with Firsthand to be taught: the content folder of the program. */
export interface Shipped {
  /** The titles of its programmes. */
  titles(): string[];
  /** Takes it into the library, or what has changed in it since; otherwise every mistake in it, in words. */
  publish(): Promise<{ ok: true } | { ok: false; mistakes: string[] }>;
}
