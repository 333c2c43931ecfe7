import { describe, expect, test } from "vitest";
import { codeLength, mailToShare, readCode, spacedCode } from "~/people/rules/sign-in-code";

test.each([
  "123456",
  " 123 456 ",
  "123-456",
  "123–456",
  "123‑456.",
  "123\u00a0456",
  "\u200e123\u2009456\u200b",
  "１２３４５６",
  "١٢٣٤٥٦",
  "۱۲۳ ۴۵۶",
  "1 2 3 4 5 6.",
])("“%s” is the code 123456", (typed) => {
  expect(readCode(typed)).toBe("123456");
});

test.each(["", "12345", "1234567", "12345a", "123/456", "½23456"])("“%s” is no code", (typed) => {
  expect(readCode(typed)).toBeNull();
});

test("a long code is read the same way, and no length in between", () => {
  expect(readCode("123 456-789")).toBe("123456789");
  for (const typed of ["1234567", "12345678", "1234567890"]) expect(readCode(typed)).toBeNull();
});

test.each([
  [0, 6],
  [9, 6],
  [10, 9],
  [10_000, 9],
])("after %i failed tries in a day a code has %i digits", (failed, digits) => {
  expect(codeLength(failed)).toBe(digits);
});

test("a code is read aloud by threes", () => {
  expect(spacedCode("012345")).toBe("012 345");
  expect(spacedCode("012345678")).toBe("012 345 678");
});

describe("the mail whose code is shared", () => {
  const NOW = new Date("2026-11-21T12:00:00Z");
  const mails = (count: number, secondsAgo: number, failed = false) =>
    Array.from({ length: count }, (_, index) => ({
      askedAt: new Date(NOW.getTime() - secondsAgo * 1000),
      failed: failed && index === 0,
      index,
    }));

  test.each([
    ["none, while there are few", mails(4, 1), null],
    ["the latest of five", mails(5, 119), 0],
    ["none, once that is two minutes old", mails(5, 120), null],
    ["none that could not be sent", mails(5, 1, true), null],
    ["none from a time that has not come, after a clock was set back", mails(5, -1), null],
  ])("is %s", (_, given, shared) => {
    expect(mailToShare(given, NOW)?.index ?? null).toBe(shared);
  });
});
