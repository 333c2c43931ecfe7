import { setImmediate } from "node:timers/promises";

let last = Promise.resolve();

/**
 * Lets requests have their turn between two parts of long work. Of all that wait for it, one goes on at a time, and requests come
 * before the next: nobody waits for a part of each.
 */
export function turn(): Promise<void> {
  last = last.then(() => setImmediate());
  return last;
}
