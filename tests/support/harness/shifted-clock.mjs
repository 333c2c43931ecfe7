/* Loaded into a server before anything else, by `--import`: its clock goes ahead by the milliseconds in the file that CLOCK_FILE names. */
import { readFileSync } from "node:fs";

const Real = Date;
const ahead = () => Number(readFileSync(process.env.CLOCK_FILE, "utf8"));

globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length > 0) super(...given);
    else super(Real.now() + ahead());
  }

  static now() {
    return Real.now() + ahead();
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
