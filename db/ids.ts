import { v7 } from "uuid";

/** A new UUIDv7: unique, and later ones sort after earlier ones. */
export function newId(at: Date): string {
  return v7({ msecs: at.getTime() });
}
