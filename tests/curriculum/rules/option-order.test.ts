import { expect, test } from "vitest";
import { optionOrder } from "~/curriculum/rules/markdoc/option-order";

test("a reader sees every option once, and always in the same order", () => {
  for (let length = 0; length <= 5; length += 1) {
    const order = optionOrder(length, "jo-typical maya");
    expect(order.toSorted()).toEqual(Array.from({ length }, (_, index) => index));
    expect(optionOrder(length, "jo-typical maya")).toEqual(order);
  }
});

test("over many readers, each option stands in each place as often as the others", () => {
  const readers = 4_000;
  const places = Array.from({ length: 4 }, () => [0, 0, 0, 0]);
  for (let reader = 0; reader < readers; reader += 1)
    for (const [place, option] of optionOrder(4, `wall-three 01k${reader}`).entries())
      places[option]![place]! += 1;
  for (const times of places.flat()) expect(Math.abs(times - readers / 4)).toBeLessThan(120);
});
