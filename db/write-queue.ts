import { Mutex } from "async-mutex";
import type { Writes } from "./store";

/** Lets one write through at a time, and tells how many there are and how long each took. */
export function createWriteQueue() {
  const mutex = new Mutex();
  const writes: Writes = { open: 0, onEnd: null };
  return {
    writes,
    async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
      writes.open += 1;
      const asked = performance.now();
      let begun = asked;
      try {
        return await mutex.runExclusive(() => {
          begun = performance.now();
          return work();
        });
      } finally {
        writes.open -= 1;
        writes.onEnd?.({ waited: begun - asked, took: performance.now() - begun });
      }
    },
  };
}
