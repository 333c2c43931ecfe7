import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateSync, crc32 } from "node:zlib";
import sharp, { type Sharp } from "sharp";
import { onTestFinished } from "vitest";
import { createDiskImages } from "~/process/outside/images-disk";

/** A picture to be written in any format: one colour, with a square of another in its upper left corner. */
export function drawn({ width = 300, height = 200, colour = "#0f5c4a" } = {}): Sharp {
  const corner = { create: { width: 10, height: 10, channels: 3, background: "#f4c24d" } } as const;
  return sharp({ create: { width, height, channels: 3, background: colour } }).composite([
    { input: corner, left: 0, top: 0 },
  ]);
}

/** A PNG that says it has this size, and has next to no content. */
export function hugePng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.alloc(1000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Pictures on disk in a folder of their own, which goes with the test. */
export function aPictureFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), "firsthand-images-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return {
    folder,
    images: createDiskImages(path.join(folder, "images")),
    files: () =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
        name.includes("."),
      ),
  };
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
  ends[0].writeUInt32BE(data.byteLength);
  ends[1].writeUInt32BE(crc32(named));
  return Buffer.concat([ends[0], named, ends[1]]);
}
