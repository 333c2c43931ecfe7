import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { imageFile } from "~/curriculum/rules/images/folder-images";
import { runContent } from "~/process/content/command";
import { createImages } from "~/process/outside/create-images";
import { addImage } from "~/authoring/services/images/add-image.server";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";
import { openSqliteStore } from "~db/store.sqlite";
import { LESSON } from "../../support/content/a-content-folder";
import { aLibrary, ANGRY } from "../../support/content/a-library";
import { anObjectStore } from "../../support/images/an-object-store";
import { NOON } from "../../support/makers";
import { drawn } from "../../support/images/pictures";

type Environment = Record<string, string>;

/** An installation with a lesson that shows a picture, one that does not come to the folder, and an empty installation beside it. */
async function twoInstallations(environments: [Environment, Environment] = [{}, {}]) {
  const root = mkdtempSync(path.join(tmpdir(), "firsthand-pictures-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const [full, empty] = ["full", "empty"].map((name) => path.join(root, name)) as [string, string];
  for (const data of [full, empty]) {
    mkdirSync(data);
    await openSqliteStore({ file: path.join(data, "firsthand.db"), durability: "off" }).close();
  }
  const store = openSqliteStore({ file: path.join(full, "firsthand.db"), durability: "off" });
  const { dana } = await aLibrary(store);
  const images = await createImages(full, s3Of(environments[0]));
  const call = { store, images, log: pino({ level: "silent" }), actor: dana, now: NOON };
  const bytes = await drawn().png().toBuffer();
  const added = await addImage({ ...call, bytes, name: "shop.png" });
  if (!added.ok) throw new Error(added.message);
  const publish = (text: string) =>
    publishTexts({
      store,
      by: dana,
      now: NOON,
      changes: new Map([[ANGRY, text]]),
      made: new Map(),
    });
  expect(await publish(`${LESSON}\n![Our shop](${added.src})\n`)).toMatchObject({ ok: true });
  onTestFinished(() => store.close());
  const run = async (
    data: string,
    command: "export" | "import",
    folder: string,
    ...args: string[]
  ) => {
    let said = "";
    const write = (text: string) => void (said += text.replaceAll(root, ""));
    const environment = environments[data === full ? 0 : 1];
    const terminal = { data, content: path.join(root, "content"), now: NOON, environment, write };
    const code = await runContent(command, [path.join(root, folder), ...args], terminal);
    return { code, said };
  };
  return { root, full, empty, run, publish, images, file: imageFile(added.hash), hash: added.hash };
}

function s3Of(environment: Environment) {
  const endpoint = environment["FIRSTHAND_IMAGES_S3_ENDPOINT"];
  return endpoint
    ? {
        endpoint,
        bucket: "pictures",
        region: "eu-test-1",
        keyId: "AKIATEST",
        keySecret: "a/secret+key",
      }
    : null;
}

async function inAnObjectStore(): Promise<Environment> {
  const { settings } = await anObjectStore();
  return {
    FIRSTHAND_IMAGES_S3_ENDPOINT: settings.endpoint,
    FIRSTHAND_IMAGES_S3_BUCKET: settings.bucket,
    FIRSTHAND_IMAGES_S3_REGION: settings.region,
    FIRSTHAND_IMAGES_S3_KEY_ID: settings.keyId,
    FIRSTHAND_IMAGES_S3_KEY_SECRET: settings.keySecret,
  };
}

function bytesIn(folder: string): [string, Buffer][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [path.relative(folder, file), readFileSync(file)]);
}

test.each<[string, () => Promise<[Environment, Environment]>]>([
  ["on disk", async () => [{}, {}]],
  ["in object stores", async () => [await inAnObjectStore(), await inAnObjectStore()]],
  ["on disk, and then in an object store", async () => [{}, await inAnObjectStore()]],
])(
  "a library exported, imported into an empty one and exported again is the same bytes: pictures %s",
  async (_, make) => {
    const { root, full, empty, run, file } = await twoInstallations(await make());
    expect(await run(full, "export", "first")).toMatchObject({ code: 0 });
    const once = bytesIn(path.join(root, "first"));
    expect(once.map(([name]) => name)).toContain(file);
    const imported = await run(empty, "import", "first");
    expect(imported).toMatchObject({ code: 0 });
    expect(imported.said).toContain("1 image added to the library.\n");
    expect(await run(empty, "export", "second")).toMatchObject({ code: 0 });
    expect(bytesIn(path.join(root, "second"))).toEqual(once);
    expect((await run(empty, "import", "first")).said).not.toContain("added to the library");
    expect((await run(empty, "export", "second")).said).toContain("already matches the library");
  },
);

test("a picture that no published text shows leaves the folder, and one that the library never had does not", async () => {
  const { root, full, run, publish, file } = await twoInstallations();
  await run(full, "export", "folder");
  await publish(LESSON);
  expect((await run(full, "export", "folder")).said).toContain(
    `/folder/${file} removed: no published text shows it`,
  );
  expect(bytesIn(path.join(root, "folder")).map(([name]) => name)).not.toContain(file);
  const stranger = path.join(root, "folder", imageFile("a".repeat(64)));
  mkdirSync(path.dirname(stranger), { recursive: true });
  writeFileSync(stranger, "not in the library");
  writeFileSync(path.join(root, "folder", "images/sketch.png"), "mine");
  const refused = await run(full, "export", "folder");
  expect(refused.code).toBe(1);
  expect(refused.said).toContain(`${imageFile("a".repeat(64))} was changed since the last import`);
  rmSync(stranger);
  expect((await run(full, "export", "folder")).said).toContain("images/sketch.png left alone");
});

test("a picture whose bytes are gone or damaged is named, and nothing is written", async () => {
  const { root, full, run, hash } = await twoInstallations();
  const kept = path.join(full, "images", hash.slice(0, 2), `${hash}.webp`);
  writeFileSync(kept, "half of");
  const damaged = await run(full, "export", "folder");
  expect(damaged).toMatchObject({ code: 1 });
  expect(damaged.said).toContain(`The image ${hash} is damaged`);
  rmSync(kept);
  expect((await run(full, "export", "folder")).said).toContain(`The image ${hash} is missing`);
  expect(() => readdirSync(path.join(root, "folder"))).toThrow("ENOENT");
});

test("a store that refuses, or is set by halves, is said in words, and nothing is imported", async () => {
  const whole = await inAnObjectStore();
  const environment: Environment = { FIRSTHAND_IMAGES_S3_ENDPOINT: "http://127.0.0.1" };
  const { full, empty, run } = await twoInstallations([{}, environment]);
  await run(full, "export", "folder");
  const halves = await run(empty, "import", "folder");
  expect(halves).toMatchObject({ code: 1 });
  expect(halves.said).toContain("FIRSTHAND_IMAGES_S3_BUCKET is needed");
  Object.assign(environment, whole, { FIRSTHAND_IMAGES_S3_KEY_SECRET: "another" });
  const refused = await run(empty, "import", "folder");
  expect(refused).toEqual({
    code: 1,
    said: "The place where images are kept fails: The object store answered 403 to PUT.\n",
  });
  Object.assign(environment, whole);
  expect((await run(empty, "import", "folder")).said).toContain("1 image added");
});

test("a hostile file among the pictures is named with its reason, and nothing is imported", async () => {
  const { root, full, empty, run } = await twoInstallations();
  await run(full, "export", "folder");
  const hostile = imageFile("b".repeat(64));
  writeFileSync(path.join(root, "folder", hostile), "<svg><script>alert(1)</script></svg>");
  const refused = await run(empty, "import", "folder");
  expect(refused.code).toBe(1);
  expect(refused.said).toContain(`/folder/${hostile}:1: This is an SVG`);
  expect(refused.said).toContain("1 mistake in /folder. Nothing was imported.");
  expect(readdirSync(empty).filter((name) => name === "images")).toEqual([]);
});
