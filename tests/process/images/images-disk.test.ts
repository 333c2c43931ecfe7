import { mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { aPictureFolder } from "../../support/images/pictures";

const HASH = `ab${"0".repeat(62)}`;
const BYTES = Buffer.from("the bytes of a picture");

test("a picture on disk is there once it is put, for its owner’s eyes, and nothing else is", async () => {
  const { images, folder, files } = aPictureFolder();
  expect(await images.get(HASH)).toBeNull();
  expect(await images.has(HASH)).toBe(false);
  await images.put(HASH, BYTES);
  expect(await images.get(HASH)).toEqual(BYTES);
  expect(await images.has(HASH)).toBe(true);
  expect(files()).toEqual([`images/ab/${HASH}.webp`]);
  expect(statSync(path.join(folder, files()[0]!)).mode & 0o777).toBe(0o600);
});

test("putting it again, also twice at once, changes nothing; a file that was damaged is mended", async () => {
  const { images, folder, files } = aPictureFolder();
  await images.put(HASH, BYTES);
  await Promise.all([images.put(HASH, BYTES), images.put(HASH, BYTES)]);
  expect(files()).toHaveLength(1);
  const file = path.join(folder, files()[0]!);
  writeFileSync(file, "half of the by");
  await images.put(HASH, BYTES);
  expect(readFileSync(file)).toEqual(BYTES);
});

test("a write that was cut short leaves no picture, and the next one stands", async () => {
  const { images, folder } = aPictureFolder();
  mkdirSync(path.join(folder, "images", "ab"), { recursive: true });
  writeFileSync(path.join(folder, "images", "ab", `${HASH}.webp.1.part`), "half of");
  expect(await images.get(HASH)).toBeNull();
  await images.put(HASH, BYTES);
  expect(await images.get(HASH)).toEqual(BYTES);
});

test("a disk that fails is an error, not a picture that is missing", async () => {
  const { images, folder, files } = aPictureFolder();
  mkdirSync(path.join(folder, "images", "ab", `${HASH}.webp`), { recursive: true });
  await expect(images.get(HASH)).rejects.toThrow("EISDIR");
  await expect(images.put(HASH, BYTES)).rejects.toThrow();
  expect(files().filter((name) => name.endsWith(".part"))).toEqual([]);
});
