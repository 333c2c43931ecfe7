import { expect, test } from "vitest";
import { readCode } from "~/people/rules/sign-in-code";

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
