import type { NewId } from "~/kit/http/form-id";
import { newId } from "~db/ids";

/** For a page’s loader: what the page’s forms carry as the id of what they create. */
export function freshFormId(now: Date): NewId {
  return newId(now);
}
