import { afterEach, expect, vi } from "vitest";
import { waitsForNothing } from "../browser/waits";

const spy = vi.spyOn(console, "error");

afterEach(() => {
  const calls = spy.mock.calls.map((call) => call.map(String).join(" "));
  spy.mockClear();
  expect(calls, "nothing is written to console.error").toEqual([]);
  expect(waitsForNothing(), "every wait waits for something").toEqual([]);
});
