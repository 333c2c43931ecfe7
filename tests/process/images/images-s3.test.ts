import { createHash } from "node:crypto";
import { pino } from "pino";
import { expect, test } from "vitest";
import { createApp } from "~/process/create-app";
import { createS3Images } from "~/process/outside/images-s3";
import { anObjectStore } from "../../support/images/an-object-store";
import { aPictureFolder } from "../../support/images/pictures";

const BYTES = Buffer.from([0, 255, 13, 10, 128, 7]);
const HASH = createHash("sha256").update(BYTES).digest("hex");
const OBJECT = `/pictures/images/${HASH.slice(0, 2)}/${HASH}.webp`;

test("a picture in an object store is put, found and read by signed requests", async () => {
  const { settings, objects } = await anObjectStore();
  const images = createS3Images(settings);
  expect(await images.get(HASH)).toBeNull();
  expect(await images.has(HASH)).toBe(false);
  await images.put(HASH, BYTES);
  await images.put(HASH, BYTES);
  expect([...objects]).toEqual([[OBJECT, { bytes: BYTES, type: "image/webp" }]]);
  expect(await images.get(HASH)).toEqual(BYTES);
  expect(await images.has(HASH)).toBe(true);
});

test("bytes that are not what their hash says are not kept", async () => {
  const { settings, objects } = await anObjectStore();
  const put = createS3Images(settings).put(HASH, Buffer.from("others"));
  await expect(put).rejects.toThrow("answered 403 to PUT");
  expect(objects.size).toBe(0);
});

test.each([
  ["key", { keySecret: "another" }],
  ["key’s name", { keyId: "AKIAOTHER" }],
  ["region", { region: "us-east-1" }],
])(
  "a wrong %s is an error, not a picture that is missing, and names no secret",
  async (_, wrong) => {
    const { settings } = await anObjectStore();
    const images = createS3Images({ ...settings, ...wrong });
    for (const work of [
      () => images.put(HASH, BYTES),
      () => images.get(HASH),
      () => images.has(HASH),
    ])
      await expect(work()).rejects.toThrow(/^The object store answered 403 to (PUT|GET|HEAD)\.$/);
  },
);

test("a bucket that is not there is an error when a picture is put", async () => {
  const { settings } = await anObjectStore();
  const put = createS3Images({ ...settings, bucket: "other" }).put(HASH, BYTES);
  await expect(put).rejects.toThrow("answered 404 to PUT");
});

test("a store that is busy is asked again, twice, and then it is an error", async () => {
  const { settings, objects, asked, fail } = await anObjectStore();
  const images = createS3Images(settings);
  fail.push(503, 500);
  await images.put(HASH, BYTES);
  expect(asked).toEqual(Array(3).fill(`PUT ${OBJECT}`));
  expect(objects.size).toBe(1);
  fail.push(503, 503, 503);
  await expect(images.get(HASH)).rejects.toThrow("answered 503 to GET");
});

test("a store that sends one elsewhere is not followed there", async () => {
  const { settings, fail } = await anObjectStore();
  fail.push(302);
  await expect(createS3Images(settings).get(HASH)).rejects.toThrow();
});

test("an installation keeps its pictures where its settings say", async () => {
  const { settings: imagesS3, objects } = await anObjectStore();
  const settings = {
    demo: true,
    origin: "http://127.0.0.1:1",
    smtp: null,
    agency: "Northlight Agency",
    secret: "a secret for tests, long enough for anyone",
    logLevel: "silent" as const,
  };
  const inStore = aPictureFolder();
  const onDisk = aPictureFolder();
  for (const [{ folder }, more] of [[inStore, { imagesS3 }] as const, [onDisk, {}] as const]) {
    const app = await createApp(
      { ...settings, ...more, data: folder },
      { log: pino({ level: "silent" }) },
    );
    await app.images.put(HASH, BYTES);
    await app.store.close();
  }
  const pictures = (files: string[]) => files.filter((name) => name.endsWith(".webp"));
  expect([...objects.keys()]).toEqual([OBJECT]);
  expect(pictures(inStore.files())).toEqual([]);
  expect(pictures(onDisk.files())).toEqual([`images/${HASH.slice(0, 2)}/${HASH}.webp`]);
});
