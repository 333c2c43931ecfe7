import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kindOf } from "~/curriculum/rules/images/kind";
import {
  hashOfImageName,
  imageAddress,
  imageName,
  imagesIn,
  isLibraryImage,
} from "~/curriculum/rules/images/limits";

const HASH = "0123456789abcdef".repeat(4);

describe("a picture’s address", () => {
  test("is its hash’s, and is found again in any text, once", () => {
    expect(imageAddress(HASH)).toBe(`/images/${HASH}.webp`);
    expect(isLibraryImage(imageAddress(HASH))).toBe(true);
    expect(hashOfImageName(`${HASH}.webp`)).toBe(HASH);
    const other = "f".repeat(64);
    const text = `![a](${imageAddress(HASH)}) ![b](${imageAddress(other)})\n![c](${imageAddress(HASH)})`;
    expect(imagesIn(text)).toEqual([HASH, other]);
  });

  test.each([
    `/images/${HASH}.png`,
    `/images/${HASH.toUpperCase()}.webp`,
    `/images/${HASH.slice(1)}.webp`,
    `/images/../${HASH}.webp`,
    `/images/${HASH}.webp?x`,
    `/images/${HASH}.webp\n`,
    `//evil.example/images/${HASH}.webp`,
    "https://example.test/a.png",
    "javascript:alert(1)",
    "data:image/png;base64,AAAA",
    "/learn",
    "",
  ])("%j is none", (address) => {
    expect(isLibraryImage(address)).toBe(false);
  });
});

test.each([
  ["C:\\fakepath\\shop.jpg", "shop.jpg"],
  ["../../etc/passwd", "passwd"],
  ["\u202egpj.exe\0", "gpj.exe"],
  ["  ", "Picture"],
  ["", "Picture"],
  ["Ünser Laden 🥐.png", "Ünser Laden 🥐.png"],
])("the file %j is called %j", (file, name) => {
  expect(imageName(file)).toBe(name);
});

test("a name is short and on one line, whatever a file was called", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (file) => {
      const name = imageName(file);
      expect([...name].length).toBeGreaterThan(0);
      expect([...name].length).toBeLessThanOrEqual(120);
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}/\\]/u);
    }),
  );
});

describe("a file’s kind", () => {
  test.each([
    ["\xff\xd8\xff\xe0", "jpeg"],
    ["\x89PNG\r\n\x1a\n", "png"],
    ["GIF87a", "gif"],
    ["RIFF\x10\0\0\0WEBPVP8 ", "webp"],
    ["RIFF\x10\0\0\0WAVEfmt ", "unknown"],
    ["\0\0\0\x1cftypavif\0\0\0\0mif1avif", "avif"],
    ["\0\0\0\x1cftypmif1\0\0\0\0mif1avif", "avif"],
    ["\0\0\0\x18ftypheic\0\0\0\0mif1heic", "heic"],
    ["\0\0\0\x18ftypisom\0\0\0\0isommp42", "unknown"],
    ["II*\0", "tiff"],
    ["MM\0*", "tiff"],
    ["%PDF-1.4", "pdf"],
    ["\xef\xbb\xbf\n<svg xmlns='x'>", "svg"],
    ["<?xml version='1.0'?><svg>", "svg"],
    [" <HTML><body>", "html"],
    ["GIF88a", "unknown"],
    ["", "unknown"],
  ])("of %j is %s", (head, kind) => {
    expect(kindOf(Buffer.from(head, "latin1"))).toBe(kind);
  });

  test("is found for any bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => void kindOf(bytes)));
  });
});
