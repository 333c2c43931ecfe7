import { v7 } from "uuid";
import type { NewId } from "../app/kit/http/form-id";

/** A new UUIDv7: unique, and later ones sort after earlier ones. */
export function newId(at: Date): NewId {
  return v7({ msecs: at.getTime() }) as NewId;
}
