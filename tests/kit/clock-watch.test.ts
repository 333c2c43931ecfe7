import { expect, test } from "vitest";
import { clockWatch } from "~/kit/browser/clock-watch";

test("sleep and a set clock move the two clocks apart, and are told once; time alone does not", () => {
  let [wall, steady] = [1_000_000, 0];
  const on = (milliseconds: number) => {
    wall += milliseconds;
    steady += milliseconds;
  };
  const jumped = clockWatch({ wall: () => wall, steady: () => steady });
  expect(jumped()).toBe(false);
  on(3_600_000);
  expect(jumped()).toBe(false);
  wall += 3_600_000;
  expect([jumped(), jumped()]).toEqual([true, false]);
  wall -= 7_200_000;
  expect([jumped(), jumped()]).toEqual([true, false]);
  for (let slewed = 0; slewed < 100; slewed += 1) {
    wall += 100;
    expect(jumped()).toBe(false);
  }
});
