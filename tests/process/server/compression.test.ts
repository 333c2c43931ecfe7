import { expect, test } from "vitest";
import { codingOf, compressible } from "~/process/server/compression";

test.each([
  [undefined, null],
  ["", null],
  ["identity", null],
  ["gzip", "gzip"],
  ["gzip, deflate, br, zstd", "br"],
  ["br;q=0, gzip", "gzip"],
  ["gzip;q=1.0, br;q=0.5", "gzip"],
  ["*", "br"],
  ["*;q=0", null],
  ["gzip;q=0, *;q=0.1", "br"],
  ["GZIP", "gzip"],
])("who accepts %j is sent %j", (accepted, coding) => {
  expect(codingOf(accepted)).toBe(coding);
});

test("text gets smaller, pictures do not", () => {
  const texts = ["text/html; charset=utf-8", "text/x-script", "application/json", "image/svg+xml"];
  expect(texts.filter(compressible)).toEqual(texts);
  expect(["image/webp", "font/woff2", "application/zip", ""].filter(compressible)).toEqual([]);
});
