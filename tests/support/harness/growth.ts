/** The least time of the processor, whatever else it does meanwhile, in microseconds. */
function cost(run: () => void): number {
  const times = [1, 2].map(() => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...times);
}

/** Plainly in step with its size, so that no more tries are needed. */
const PLAIN = 1.5;

/**
 * How much more work one input is than eight inputs of an eighth of its size: about 1 for what reads each part once, about 8 for what
 * compares each part with all others. The least of some tries: what else the machine does can only add to it.
 */
export function growth(size: number, work: (size: number) => () => void): number {
  const whole = work(size);
  const eighth = work(size / 8);
  const eight = () => {
    for (let times = 0; times < 8; times += 1) eighth();
  };
  eighth();
  let least = Infinity;
  for (let tries = 0; tries < 4 && least > PLAIN; tries += 1)
    least = Math.min(least, cost(whole) / cost(eight));
  return least;
}
