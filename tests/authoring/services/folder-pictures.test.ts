import { createHash } from "node:crypto";
import { pino } from "pino";
import sharp from "sharp";
import { expect, test } from "vitest";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { imageFile } from "~/curriculum/rules/images/folder-images";
import type { Pictures } from "~/authoring/rules/folder/pictures";
import { addImage } from "~/authoring/services/images/add-image.server";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";
import { showImages } from "~/authoring/services/images/show-images.server";
import { exportedFiles, exportedPictures } from "~/authoring/services/folder/export-content.server";
import { importContent } from "~/authoring/services/folder/import/import-content.server";
import { publishContent } from "~/authoring/services/folder/publish-content.server";
import { currentTexts } from "~/authoring/queries/authoring";
import { knownImages } from "~/curriculum/queries/images";
import type { Store } from "~db/store";
import { aContentFolder, LESSON } from "../../support/content/a-content-folder";
import { aLibrary, ANGRY } from "../../support/content/a-library";
import { eachEngine, onSqlite } from "../../support/harness/engines";
import { aTrainer, NOON } from "../../support/makers";
import { aPictureFolder, drawn, hugePng } from "../../support/images/pictures";

const log = pino({ level: "silent" });

/** A picture as the library keeps it. */
const kept = (shape: Parameters<typeof drawn>[0] = {}) =>
  drawn(shape).webp({ quality: 82 }).toBuffer();
const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const named = (...pictures: Buffer[]): Pictures =>
  new Map(pictures.map((bytes) => [imageFile(hashOf(bytes)), bytes]));
const showing = (...hashes: string[]) =>
  aContentFolder({
    [ANGRY]: `${LESSON}\n${hashes.map((hash) => `![Our shop](/images/${hash}.webp)\n`).join("\n")}`,
  });

async function exported(store: Store) {
  const texts = await exportedFiles(store.read);
  return { texts, pictures: await exportedPictures(store.read, texts) };
}

eachEngine("pictures of the content folder", (open) => {
  test("exported, imported into an empty library and exported again are the same bytes", async () => {
    const first = await open();
    const [here, there] = [aPictureFolder(), aPictureFolder()];
    const { dana } = await aLibrary(first);
    const call = { store: first, images: here.images, log, actor: dana, now: NOON };
    const add = async (bytes: Buffer) => {
      const added = await addImage({ ...call, bytes, name: "shop.png" });
      return added.ok ? added.hash : "";
    };
    const shown = await add(await drawn().png().toBuffer());
    const clear = await add(
      await sharp({ create: { width: 31, height: 17, channels: 4, background: "#0f5c4a80" } })
        .png()
        .toBuffer(),
    );
    await add(await drawn({ colour: "#8f5400" }).png().toBuffer());
    const changes = new Map(
      [...showing(shown, clear)]
        .filter(([path]) => path === ANGRY)
        .map(([path, text]) => [path, text as string | null]),
    );
    expect(
      await publishTexts({ store: first, by: dana, now: NOON, changes, made: new Map() }),
    ).toMatchObject({ ok: true });
    const before = await exported(first);
    expect([...before.pictures.values()].sort()).toEqual([shown, clear].sort());
    const files = new Map([...before.texts].map(([path, { text }]) => [path, text]));
    const read = new Map<string, Buffer>();
    for (const [file, hash] of before.pictures) read.set(file, (await here.images.get(hash))!);

    const second = await open();
    const pictures = { read, images: there.images };
    const published = await publishContent({
      store: second,
      files,
      pictures,
      program: "p",
      now: NOON,
    });
    expect(published).toMatchObject({ ok: true, pictures: 2 });
    expect(await exported(second)).toEqual(before);
    for (const [file, hash] of before.pictures)
      expect((await there.images.get(hash))!.equals(read.get(file)!)).toBe(true);
    const looking = { store: second, actor: await aTrainer(second, []), now: NOON };
    expect((await showImages({ ...looking, page: 1, added: null })).images).toMatchObject([
      { uploadedBy: null, width: expect.any(Number) as number },
      { uploadedBy: null },
    ]);
    // A second time takes nothing.
    expect(
      await publishContent({ store: second, files, pictures, program: "p", now: NOON }),
    ).toMatchObject({ ok: true, pictures: 0 });
  });

  test("a picture that comes without another text is taken on its own", async () => {
    const store = await open();
    const { images } = aPictureFolder();
    const picture = await kept();
    const call = { store, files: aContentFolder(), program: "p", now: NOON };
    await publishContent({ ...call, pictures: { read: named(), images } });
    const read = named(picture);
    expect(await publishContent({ ...call, pictures: { read, images } })).toMatchObject({
      ok: true,
      parsed: false,
      pictures: 1,
    });
    expect(await knownImages(store.read)).toEqual(new Set([hashOf(picture)]));
    expect(await images.get(hashOf(picture))).toEqual(picture);
  });

  test("a text that names a picture nobody has is refused by file and line, until one of them has it", async () => {
    const store = await open();
    const { images } = aPictureFolder();
    const picture = await kept();
    const files = showing(hashOf(picture));
    const call = { store, program: null, now: NOON };
    const none = { read: named(), images };
    const line = files
      .get(ANGRY)!
      .split("\n")
      .indexOf(`![Our shop](/images/${hashOf(picture)}.webp)`);
    expect(await publishContent({ ...call, files, pictures: none })).toEqual({
      ok: false,
      mistakes: [
        {
          file: ANGRY,
          line: line + 1,
          message: expect.stringContaining(imageFile(hashOf(picture))) as string,
        },
      ],
    });
    expect(await currentTexts(store.read)).toEqual([]);
    const some = { read: named(picture), images };
    const all = { ...call, files, pictures: some };
    expect(await publishContent(all)).toMatchObject({ ok: true, pictures: 1 });
    // The library has it from now on.
    const other = aContentFolder({ [ANGRY]: files.get(ANGRY)!.replace("Our shop", "Our bakery") });
    const again = { ...call, files: other, pictures: none };
    expect(await publishContent(again)).toMatchObject({ ok: true, revisions: 1 });
  });

  test("a text that was imported when nobody had its picture is held against no later import", async () => {
    const store = await open();
    const { images } = aPictureFolder();
    const files = showing(hashOf(await kept()));
    const { content } = checkContent(files);
    expect(await importContent({ store, content, now: NOON })).toMatchObject({ ok: true });
    const call = { store, program: null, now: NOON, pictures: { read: named(), images } };
    expect(await publishContent({ ...call, files })).toMatchObject({ ok: true, revisions: 0 });
    const changed = new Map(files).set(ANGRY, files.get(ANGRY)!.replace("Hundreds", "Thousands"));
    expect(await publishContent({ ...call, files: changed })).toMatchObject({
      ok: false,
      mistakes: [{ file: ANGRY }],
    });
  });

  test("with a mistake in a text no picture is taken, and where bytes cannot be kept nothing is published", async () => {
    const store = await open();
    const { images, files: onDisk } = aPictureFolder();
    const read = named(await kept());
    const broken = aContentFolder({ [ANGRY]: LESSON.replace("minutes: 6", "minutes: six") });
    const call = { store, program: null, now: NOON };
    expect(
      await publishContent({ ...call, files: broken, pictures: { read, images } }),
    ).toMatchObject({ ok: false, mistakes: [{ file: ANGRY }] });
    const full = { ...images, put: () => Promise.reject(new Error("no room")) };
    await expect(
      publishContent({ ...call, files: aContentFolder(), pictures: { read, images: full } }),
    ).rejects.toThrow("no room");
    expect(onDisk()).toEqual([]);
    expect(await knownImages(store.read)).toEqual(new Set());
    expect(await currentTexts(store.read)).toEqual([]);
  });
});

onSqlite("a file among the pictures that is none", (open) => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  test.each<[string, RegExp, () => Promise<Buffer> | Buffer]>([
    ["an SVG", /SVG/, () => Buffer.from(svg)],
    ["a web page", /web page/, () => Buffer.from("<!DOCTYPE html><script>alert(1)</script>")],
    ["a program", /can’t be read/, () => Buffer.from("MZ\x90\0 this program")],
    ["nothing", /empty/, () => Buffer.alloc(0)],
    ["13 MB", /12 MB/, () => Buffer.alloc(13 * 1024 * 1024, 1)],
    ["a bomb", /doesn’t keep images like this/, () => hugePng(30_000, 30_000)],
    ["a JPEG", /doesn’t keep images like this/, () => drawn().jpeg().toBuffer()],
    ["one too wide", /doesn’t keep images like this/, () => kept({ width: 1601 })],
    [
      "one that says where it was taken",
      /doesn’t keep images like this/,
      () =>
        drawn()
          .withExif({ IFD0: { Make: "Secret" } })
          .webp()
          .toBuffer(),
    ],
    [
      "one with a page behind it",
      /doesn’t keep images like this/,
      async () => Buffer.concat([await kept(), Buffer.from("<script>")]),
    ],
    [
      "one that is damaged",
      /damaged/,
      async () => {
        const bytes = await kept();
        return Buffer.concat([bytes.subarray(0, 20), Buffer.alloc(bytes.byteLength - 20, 7)]);
      },
    ],
  ])(
    "%s is refused by name and reason, and nothing of the import lands",
    async (_, words, make) => {
      const store = await open();
      const { images, files: onDisk } = aPictureFolder();
      const bytes = await make();
      const file = imageFile(hashOf(bytes));
      const read = new Map([...named(await kept()), [file, bytes]]);
      const call = { store, files: aContentFolder(), program: null, now: NOON };
      const refused = await publishContent({ ...call, pictures: { read, images } });
      expect(refused).toMatchObject({ ok: false, mistakes: [{ file, line: 1 }] });
      expect(refused.ok ? "" : refused.mistakes[0]!.message).toMatch(words);
      expect(onDisk()).toEqual([]);
      expect(await knownImages(store.read)).toEqual(new Set());
      expect(await currentTexts(store.read)).toEqual([]);
    },
  );

  test("another picture under a name is refused, known or not; so is a name that is no hash", async () => {
    const store = await open();
    const { images } = aPictureFolder();
    const [one, other] = [await kept(), await kept({ colour: "#8f5400" })];
    const call = { store, files: aContentFolder(), program: null, now: NOON };
    const mislabelled = new Map([[imageFile(hashOf(one)), other]]);
    const refused = async (read: Pictures) => {
      const published = await publishContent({ ...call, pictures: { read, images } });
      return published.ok ? [] : published.mistakes.map(({ message }) => message);
    };
    expect(await refused(mislabelled)).toEqual([
      expect.stringContaining("isn’t the image that its name says"),
    ]);
    expect(await refused(named(one))).toEqual([]);
    expect(await refused(mislabelled)).toEqual([
      expect.stringContaining("isn’t the image that its name says"),
    ]);
    expect(await images.get(hashOf(one))).toEqual(one);
    for (const file of ["images/shop.webp", `images/more/${hashOf(one)}.webp`])
      expect(await refused(new Map([[file, one]]))).toEqual([
        expect.stringContaining("are named after their address"),
      ]);
    expect(checkContent(call.files).mistakes).toEqual([]);
  });
});
