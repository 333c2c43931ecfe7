import { expect, test } from "vitest";
import { partSize } from "~/kit/heavy/part-size";

function workFor(ms: number) {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

test("parts begin small, and grow to the most while they are quick", () => {
  const part = partSize(50);
  expect(part.size).toBe(5);
  for (let at = 0; at < 20; at += 1) part.begin()(part.size);
  expect(part.size).toBe(50);
});

test("parts that keep others waiting become small again, but never too small to get on", () => {
  const part = partSize(50);
  for (let at = 0; at < 20; at += 1) part.begin()(part.size);
  const done = part.begin();
  workFor(100);
  done(part.size);
  expect(part.size).toBeLessThanOrEqual(15);
  for (let at = 0; at < 2; at += 1) {
    const again = part.begin();
    workFor(200);
    again(part.size);
  }
  expect(part.size).toBe(5);
});

test("a part with nothing in it says nothing of the next", () => {
  const part = partSize(50);
  part.begin()(0);
  expect(part.size).toBe(5);
});
