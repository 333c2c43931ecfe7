import { setImmediate } from "node:timers/promises";
import { onlyOne } from "~/kit/cache/only-one";

const parts = onlyOne("turn", () => ({ last: Promise.resolve() }));

/**
 * Lets requests have their turn between two parts of long work. Of all that wait for it, one goes on at a time, and requests come
 * before the next: nobody waits for a part of each.
 */
export function turn(): Promise<void> {
  parts.last = parts.last.then(() => setImmediate());
  return parts.last;
}
