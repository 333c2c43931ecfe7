import fc from "fast-check";
import { afterEach, expect, vi } from "vitest";
import { waitsForNothing } from "../browser/waits";
import { DRAWN } from "./runs";

fc.configureGlobal(DRAWN);

const spy = vi.spyOn(console, "error");

afterEach(() => {
  const calls = spy.mock.calls.map((call) => call.map(String).join(" "));
  spy.mockClear();
  expect(calls, "nothing is written to console.error").toEqual([]);
  expect(waitsForNothing(), "every wait waits for something").toEqual([]);
});
