import { createHash } from "node:crypto";
import { pino } from "pino";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { imagesIn } from "~/curriculum/rules/images/limits";
import { addImage } from "~/authoring/services/images/add-image.server";
import type { ImageStore } from "~/curriculum/services/images/image-store.server";
import { findServedImage, readImage } from "~/curriculum/services/images/read-image.server";
import { showImages } from "~/authoring/services/images/show-images.server";
import { newId } from "~db/ids";
import { addFileRevisions, addFiles } from "~/authoring/queries/authoring";
import { saveDraftRow } from "~/authoring/queries/drafts";
import { listImages } from "~/curriculum/queries/images";
import type { Store } from "~db/store";
import { eachEngine, onSqlite } from "../../support/harness/engines";
import { aTrainer, NOON } from "../../support/makers";
import { aPictureFolder, drawn, hugePng } from "../../support/images/pictures";
import { UNSAID } from "~/authoring/rules/drafts";

const log = pino({ level: "silent" });

async function aLibrary(store: Store) {
  const actor = await aTrainer(store, []);
  const { images, files } = aPictureFolder();
  const add = (bytes: Buffer, name = "photo.png", into: ImageStore = images, now = NOON) =>
    addImage({ store, images: into, log, actor, now, bytes, name });
  /** What was added, with its bytes as they are served. */
  const added = async (bytes: Buffer) => {
    const image = await add(bytes);
    if (!image.ok) throw new Error(image.message);
    const name = image.src.replace("/images/", "");
    return {
      ...image,
      served: await readImage(images, await findServedImage(store, name), log),
    };
  };
  return { actor, images, files, add, added };
}

const allImages = (store: Store) => listImages(store.read);

eachEngine("the library of pictures", (open) => {
  test("keeps a picture by the hash of its bytes, with its size, its name and who brought it", async () => {
    const store = await open();
    const { actor, add, images, files } = await aLibrary(store);
    const png = await drawn({ width: 2000, height: 1000 }).png().toBuffer();
    const image = await add(png, "C:\\pictures\\Our\u202e shop.png");
    if (!image.ok) throw new Error(image.message);
    const bytes = await images.get(image.hash);
    expect(createHash("sha256").update(bytes!).digest("hex")).toBe(image.hash);
    expect(image).toMatchObject({ src: `/images/${image.hash}.webp`, width: 1600, height: 800 });
    expect(await sharp(bytes!).metadata()).toMatchObject({ format: "webp", width: 1600 });
    expect(await allImages(store)).toEqual([
      {
        hash: image.hash,
        width: 1600,
        height: 800,
        bytes: bytes!.byteLength,
        name: "Our shop.png",
        uploadedAt: NOON,
        uploadedBy: actor.personId,
        uploadedByName: actor.name,
      },
    ]);
    expect(files()).toEqual([`images/${image.hash.slice(0, 2)}/${image.hash}.webp`]);
  });

  test("uploading the same picture twice is one picture, under its first name", async () => {
    const store = await open();
    const { add, files } = await aLibrary(store);
    const png = await drawn().png().toBuffer();
    const [first, second] = [await add(png, "one.png"), await add(png, "two.png")];
    expect(first).toMatchObject({ ok: true, known: false });
    expect(second).toEqual({ ...first, known: true });
    const rows = await allImages(store);
    expect(rows.map(({ name }) => name)).toEqual(["one.png"]);
    expect(files()).toHaveLength(1);
    // Two that arrive together, too.
    const other = await drawn({ colour: "#ad2a1a" }).png().toBuffer();
    expect(await Promise.all([add(other), add(other)])).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await allImages(store)).toHaveLength(2);
  });

  test("bytes whose row was never written are not served, and the next upload is as the first", async () => {
    const store = await open();
    const { add, images } = await aLibrary(store);
    const png = await drawn().png().toBuffer();
    const cutShort: Store = { ...store, write: () => Promise.reject(new Error("power cut")) };
    const actor = await aTrainer(store, []);
    await expect(
      addImage({ store: cutShort, images, log, actor, now: NOON, bytes: png, name: "a.png" }),
    ).rejects.toThrow("power cut");
    const image = await add(png);
    if (!image.ok) throw new Error(image.message);
    expect(image.known).toBe(false);
    const orphan = "f".repeat(64);
    await images.put(orphan, png);
    await expect(findServedImage(store, `${orphan}.webp`)).rejects.toMatchObject({ status: 404 });
    expect(await findServedImage(store, `${image.hash}.webp`)).toBe(image.hash);
  });

  test("bytes that cannot be kept leave no row, and the trainer is told", async () => {
    const store = await open();
    const { add, images } = await aLibrary(store);
    const full = { ...images, put: () => Promise.reject(new Error("ENOSPC")) };
    const png = await drawn().png().toBuffer();
    const refused = await add(png, "a.png", full);
    expect(refused).toMatchObject({ ok: false, code: "not-kept" });
    expect(await allImages(store)).toEqual([]);
  });

  test("says which texts show a picture: published ones, drafts, and both at once", async () => {
    const store = await open();
    const { actor, add } = await aLibrary(store);
    const shown = await add(await drawn().png().toBuffer(), "shown.png");
    const later = new Date(NOON.getTime() + 60_000);
    const other = await drawn({ colour: "#1c4f86" }).png().toBuffer();
    const unused = await add(other, "unused.png", undefined, later);
    if (!shown.ok || !unused.ok) throw new Error("not added");
    const text = `![The shop](${shown.src}) and ![again](${shown.src})`;
    await store.write(async (tx) => {
      for (const path of ["modules/a/one.md", "modules/a/two.md"]) {
        const id = newId(NOON);
        const facts = {
          hash: "h",
          origin: "studio",
          publishedAt: NOON,
          publishedBy: null,
        } as const;
        await addFiles(tx, [{ id, path, importedHash: null, retiredAt: null }]);
        const said = path.endsWith("one.md") ? text : "nothing";
        await addFileRevisions(tx, [
          { id: newId(NOON), fileId: id, number: 1, text: said, ...facts },
        ]);
      }
      for (const path of ["modules/a/one.md", "modules/a/new.md"])
        await saveDraftRow(tx, {
          path,
          baseNumber: 0,
          text,
          sequence: 1,
          startedAt: NOON,
          savedAt: NOON,
          savedBy: actor.personId,
          ...UNSAID,
        });
    });
    const { images, added } = await showImages({
      store,
      actor,
      now: NOON,
      page: 1,
      added: shown.hash,
    });
    expect(added).toEqual({ name: "shown.png" });
    expect(images.map(({ name }) => name)).toEqual(["unused.png", "shown.png"]);
    expect(images[0]!.uses).toEqual([]);
    expect(images[1]!.uses).toEqual([
      {
        path: "modules/a/one.md",
        words: "Lesson “one” in “a”",
        published: true,
        draft: true,
        activity: null,
      },
      {
        path: "modules/a/new.md",
        words: "Lesson “new” in “a”",
        published: false,
        draft: true,
        activity: null,
      },
    ]);
    expect(imagesIn(text)).toEqual([shown.hash]);
  });
});

onSqlite("what a picture is", (open) => {
  test.each(["jpeg", "png", "webp", "gif", "avif"] as const)("%s is taken", async (format) => {
    const { added } = await aLibrary(await open());
    const { served, width, height } = await added(await drawn()[format]().toBuffer());
    expect(await sharp(served).metadata()).toMatchObject({ format: "webp", width, height });
    expect([width, height]).toEqual([300, 200]);
  });

  test("of a moving one, the first frame is kept", async () => {
    const { added } = await aLibrary(await open());
    const [red, blue] = [
      Buffer.alloc(300, "\xff\0\0", "latin1"),
      Buffer.alloc(300, "\0\0\xff", "latin1"),
    ];
    const raw = { width: 10, height: 20, channels: 3, pageHeight: 10 } as const;
    const gif = await sharp(Buffer.concat([red, blue]), { raw })
      .gif()
      .toBuffer();
    expect((await sharp(gif).metadata()).pages).toBe(2);
    const { served } = await added(gif);
    const kept = await sharp(served).metadata();
    expect(kept).toMatchObject({ width: 10, height: 10 });
    expect(kept.pages ?? 1).toBe(1);
    const { dominant } = await sharp(served).stats();
    expect(dominant.r).toBeGreaterThan(200);
  });

  test("a photo loses where and by what it was taken, and stands upright", async () => {
    const { added } = await aLibrary(await open());
    const place = { GPSLatitudeRef: "N", GPSLatitude: "52/1 30/1 0/1" };
    const taken = { Make: "Secret camera", Artist: "Maya Okafor", Orientation: "6" };
    const jpeg = await drawn()
      .withExif({ IFD0: taken, IFD3: place })
      .withMetadata({ orientation: 6 })
      .withXmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'>Maya</x:xmpmeta>")
      .jpeg()
      .toBuffer();
    expect(jpeg.includes("Secret camera")).toBe(true);
    const { served, width, height } = await added(jpeg);
    expect([width, height]).toEqual([200, 300]);
    const kept = await sharp(served).metadata();
    expect([kept.exif, kept.xmp, kept.iptc, kept.icc, kept.orientation]).toEqual(
      Array(5).fill(undefined),
    );
    for (const trace of ["Exif", "Secret", "Maya", "XMP"])
      expect(served.includes(trace)).toBe(false);
    // The corner has gone from the upper left to the upper right.
    const corner = { left: 192, top: 2, width: 6, height: 6 };
    const right = await sharp(served).extract(corner).raw().toBuffer();
    expect(right[0]).toBeGreaterThan(200);
  });

  test("what is appended to a picture, or hidden in it, is not served", async () => {
    const { added } = await aLibrary(await open());
    const png = await drawn().png().toBuffer();
    const page = Buffer.from("<html><script>alert(document.cookie)</script></html>");
    const zip = Buffer.from("PK\x03\x04 evil.exe PK\x05\x06", "latin1");
    const jpeg = await drawn()
      .withExif({ IFD0: { ImageDescription: page.toString() } })
      .jpeg()
      .toBuffer();
    const clean = await added(png);
    for (const hostile of [Buffer.concat([png, page]), Buffer.concat([png, zip]), jpeg]) {
      const { served } = await added(hostile);
      for (const trace of ["script", "PK\x03\x04", "evil"])
        expect(served.includes(trace), trace).toBe(false);
      expect(served.subarray(0, 4).toString()).toBe("RIFF");
      expect(served.readUInt32LE(4) + 8).toBe(served.byteLength);
    }
    expect((await added(Buffer.concat([png, zip]))).hash).toBe(clean.hash);
  });
});

describe("hostile and broken files", () => {
  onSqlite("are refused, each with its sentence,", (open) => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    test.each<[string, string, RegExp, () => Buffer | Promise<Buffer>]>([
      ["an SVG called .png", "kind", /SVG/, () => Buffer.from(svg)],
      [
        "an SVG after its prologue",
        "kind",
        /SVG/,
        () => Buffer.from(`<?xml version="1.0"?>\n<!-- x -->${svg}`),
      ],
      [
        "a web page",
        "kind",
        /web page/,
        () => Buffer.from("\n<!DOCTYPE html><script>alert(1)</script>"),
      ],
      ["a PDF", "kind", /PDF/, () => Buffer.from("%PDF-1.7\n1 0 obj")],
      ["a TIFF", "kind", /TIFF/, () => drawn().tiff().toBuffer()],
      ["a HEIC", "kind", /HEIC/, () => Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1")],
      ["a program", "kind", /can’t be read/, () => Buffer.from("MZ\x90\0 this program cannot")],
      ["a GIF that is a script", "damaged", /damaged/, () => Buffer.from("GIF89a=1;alert(1)//")],
      [
        "a head with nothing behind",
        "damaged",
        /damaged/,
        () => Buffer.from("\xff\xd8\xff\xe0", "latin1"),
      ],
      ["nothing", "nothing", /Choose an image/, () => Buffer.alloc(0)],
      ["13 MB", "too-large", /12 MB/, () => Buffer.alloc(13 * 1024 * 1024, 1)],
      [
        "a bomb of 900 million pixels",
        "too-many-pixels",
        /40 million/,
        () => hugePng(30_000, 30_000),
      ],
      ["an impossible size", "damaged", /damaged/, () => hugePng(0xffffffff, 0xffffffff)],
      ["a size it does not have", "damaged", /damaged/, () => hugePng(5_000, 5_000)],
    ])("%s", async (_, code, words, make) => {
      const store = await open();
      const { add, files } = await aLibrary(store);
      const refused = await add(await make(), "kitten.png");
      expect(refused).toMatchObject({ ok: false, code });
      expect(refused.ok ? "" : refused.message).toMatch(words);
      expect(files()).toEqual([]);
      expect(await allImages(store)).toEqual([]);
    });

    test.each(["jpeg", "png", "webp", "gif", "avif"] as const)(
      "a %s that is cut short",
      async (format) => {
        const { add } = await aLibrary(await open());
        const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
        const create = { width: 400, height: 300, channels: 3, background: "#000", noise } as const;
        const whole = await sharp({ create })[format]().toBuffer();
        expect(await add(whole)).toMatchObject({ ok: true });
        const cut = whole.subarray(0, Math.floor(whole.byteLength / 2));
        expect(await add(cut)).toMatchObject({ ok: false, code: "damaged" });
      },
    );
  });
});
