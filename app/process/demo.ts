import { existsSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import type { Files } from "~/curriculum/rules/content/files";
import { openSqliteStore } from "~db/store.sqlite";
import {
  contentFiles,
  contentOrRefuse,
  contentPictures,
  publishOrRefuse,
} from "./content/read-or-refuse";
import { demoSecretIn } from "./settings/demo-secret";
import { refuse, refuseFor, run } from "./run";
import { readDemoSettings } from "./settings/settings";

const read = readDemoSettings(process.env, (folder) => {
  try {
    return demoSecretIn(folder);
  } catch (error) {
    return refuseFor(error, { data: folder });
  }
});
if (!read.ok) refuse(["The demo cannot start:", ...read.mistakes.map((line) => `  ${line}`)]);
const { settings } = read;
const database = path.join(settings.data, "firsthand.db");

/** Made beside its place and moved there whole, so that a first start that is cut short leaves no half a demo. */
async function makeDemo(files: Files) {
  if (existsSync(database)) return;
  const content = await contentOrRefuse(files);
  const { loadDemo } = await import("./demo/load-demo");
  const file = path.join(settings.data, "filling.db");
  for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
  const store = openSqliteStore({ file, durability: "off" });
  await loadDemo({ store, content, now: new Date() });
  await store.close();
  renameSync(file, database);
}

try {
  const files = contentFiles();
  await run(settings, {
    prepare: () => makeDemo(files),
    fill: (app) => publishOrRefuse(app, files, contentPictures()),
  });
  const inside = path.relative(process.cwd(), settings.data);
  const folder = inside.startsWith("..") ? settings.data : inside || ".";
  process.stdout.write(
    [
      `Firsthand is ready: ${settings.origin}`,
      `This is the demo: be anybody you like, and read its mail at ${settings.origin}/dev/mail`,
      `Its data is in ${folder}. Ctrl-C stops it.`,
      "",
    ].join("\n"),
  );
} catch (error) {
  refuseFor(error, settings);
}
