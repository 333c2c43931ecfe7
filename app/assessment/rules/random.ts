/** A source of chance, passed in: each call gives a number from 0 up to but not 1, as `Math.random` does. */
export type Random = () => number;

/** The numbers 0 … length − 1, as written. */
export function inOrder(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}

/** The numbers 0 … length − 1 in an order where each is equally likely. Source: Fisher–Yates, Knuth, TAOCP vol. 2, 3.4.2, algorithm P. */
export function shuffled(length: number, random: Random): number[] {
  const order = inOrder(length);
  for (let last = length - 1; last > 0; last -= 1) {
    const chosen = Math.min(last, Math.floor(random() * (last + 1)));
    const held = order[last] as number;
    order[last] = order[chosen] as number;
    order[chosen] = held;
  }
  return order;
}
