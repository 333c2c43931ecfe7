import { expect, test } from "vitest";
import { growth } from "./growth";

const numbers = (size: number) => Array.from({ length: size }, (_, index) => index);

test("what reads each part once grows with its input, and what compares each with all others grows faster", () => {
  const once = (size: number) => () => void numbers(size * 40).reduce((a, b) => a ^ b);
  const eachWithAll = (size: number) => () => {
    const all = numbers(size);
    let sum = 0;
    for (const one of all) for (const other of all) sum ^= one * other;
    return sum;
  };
  expect(growth(8000, once)).toBeLessThan(3);
  expect(growth(12_000, eachWithAll)).toBeGreaterThan(4);
});
