import { performance } from "node:perf_hooks";

/** The fewest that are worked on at once, and how many the first time: what hasn’t run yet is slow. */
const FEWEST = 5;
/** For how long a part is to keep others waiting, in milliseconds. */
const AIM_MS = 30;

/** How long this process has been at work in all, in milliseconds, and not waiting for anything. */
const busy = () => performance.eventLoopUtilization().active;

/**
 * How many of a kind to work on at once, up to `most`, by how long the last ones kept others waiting: `begin` before a part, and what
 * it returned once the part is done.
 */
export function partSize(most: number) {
  let size = FEWEST;
  return {
    get size() {
      return size;
    },
    begin() {
      const from = busy();
      return (count: number) => {
        if (count === 0) return;
        const took = (busy() - from) / count;
        const fitting = took > 0 ? Math.floor(AIM_MS / took) : most;
        size = Math.max(FEWEST, Math.min(fitting, 2 * size, most));
      };
    },
  };
}
