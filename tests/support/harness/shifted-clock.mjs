/*
 * Loaded into a server before anything else, by `--import`: its clock is the test's, on whatever day that runs. The file that
 * CLOCK_FILE names has the milliseconds from the machine's monotonic clock, which both share, to now.
 */
import { readFileSync } from "node:fs";

const Real = Date;
const now = () =>
  Math.round(
    Number(readFileSync(process.env.CLOCK_FILE, "utf8")) + Number(process.hrtime.bigint()) / 1e6,
  );

globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length > 0) super(...given);
    else super(now());
  }

  static now() {
    return now();
  }
};

/** How often what runs every so often looks at the clock: when that is moved, its time may have come. */
const LOOK_MS = 100;
const realInterval = globalThis.setInterval;
globalThis.setInterval = (work, every, ...given) => {
  let last = Date.now();
  const look = () => {
    if (Date.now() - last < every) return;
    last = Date.now();
    work(...given);
  };
  return realInterval(look, Math.min(every, LOOK_MS));
};
