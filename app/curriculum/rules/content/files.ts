/** The text of every content file by its path in the folder, with `/`. */
export type Files = ReadonlyMap<string, string>;

/** Keys of the folder: lower case, digits, hyphens. */
export const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
