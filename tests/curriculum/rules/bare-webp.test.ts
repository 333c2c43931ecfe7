import fc from "fast-check";
import { expect, test } from "vitest";
import { isBareWebp } from "~/curriculum/rules/images/bare-webp";

type Chunk = [name: string, data: Uint8Array];

function chunk([name, data]: Chunk): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, "latin1");
  head.writeUInt32LE(data.byteLength, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.byteLength % 2)]);
}

function webp(...chunks: Chunk[]): Buffer {
  return chunk(["RIFF", Buffer.concat([Buffer.from("WEBP"), ...chunks.map(chunk)])]);
}

const pixels = fc.uint8Array({ minLength: 1, maxLength: 40 });
const extended = (flags: number): Chunk => ["VP8X", Uint8Array.from([flags, ...Array(9).fill(0)])];

const opaque = pixels.map((data): Chunk[] => [["VP8 ", data]]);
const transparent = fc
  .tuple(pixels, pixels)
  .map(([alpha, data]): Chunk[] => [extended(0x10), ["ALPH", alpha], ["VP8 ", data]]);
const bare = fc.oneof(opaque, transparent);

test("a picture, opaque or with its transparency, is bare", () => {
  fc.assert(fc.property(bare, (chunks) => isBareWebp(webp(...chunks))));
});

test("whatever is appended to it, cut off it, or put between is found", () => {
  const other = fc.constantFrom("EXIF", "XMP ", "ICCP", "ANIM", "ANMF", "VP8 ", "ALPH", "evil");
  fc.assert(
    fc.property(bare, pixels, other, fc.nat(), (chunks, data, name, at) => {
      const whole = webp(...chunks);
      expect(isBareWebp(Buffer.concat([whole, data]))).toBe(false);
      expect(isBareWebp(whole.subarray(0, at % whole.byteLength))).toBe(false);
      const place = at % (chunks.length + 1);
      expect(isBareWebp(webp(...chunks.toSpliced(place, 0, [name, data])))).toBe(false);
    }),
  );
});

test.each<[string, Buffer]>([
  [
    "one that says it has metadata",
    webp(extended(0x18), ["ALPH", Buffer.alloc(2)], ["VP8 ", Buffer.alloc(2)]),
  ],
  [
    "one that says it moves",
    webp(extended(0x12), ["ALPH", Buffer.alloc(2)], ["VP8 ", Buffer.alloc(2)]),
  ],
  ["no chunk at all", webp()],
  ["nothing", Buffer.alloc(0)],
  [
    "something in the byte that fills up",
    Buffer.concat([webp(["VP8 ", Buffer.alloc(1)]).subarray(0, -1), Buffer.from("x")]),
  ],
])("%s is not bare", (_, bytes) => {
  expect(isBareWebp(bytes)).toBe(false);
});
