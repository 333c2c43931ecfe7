import { inLanguage } from "~/kit/language/in-language.server";
import { m } from "~/kit/language/m";
import { existsSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import type { Files } from "~/curriculum/rules/content/files";
import { openSqliteStore } from "~db/store.sqlite";
import { contentOrRefuse, publishOrRefuse } from "./content/read-or-refuse";
import { contentPictures } from "./content/shipped";
import { demoFiles } from "./demo/demo-files";
import { commandLanguage } from "./settings/command-language";
import { demoSecretIn } from "./settings/demo-secret";
import { refuse, refuseFor } from "./start/refuse";
import { run } from "./start/run";
import { readDemoSettings } from "./settings/settings";

/** Made beside its place and moved there whole, so that a first start that is cut short leaves no half a demo. */
async function makeDemo(data: string, files: Files) {
  const database = path.join(data, "firsthand.db");
  if (existsSync(database)) return;
  const content = await contentOrRefuse(files);
  const { loadDemo } = await import("./demo/load-demo");
  const file = path.join(data, "filling.db");
  for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
  const store = openSqliteStore({ file, durability: "off" });
  await loadDemo({ store, content, now: new Date() });
  await store.close();
  renameSync(file, database);
}

async function main() {
  const read = readDemoSettings(process.env, (folder) => {
    try {
      return demoSecretIn(folder);
    } catch (error) {
      return refuseFor(error, { data: folder });
    }
  });
  if (!read.ok)
    return refuse([m.process_start_demo_cannot(), ...read.mistakes.map((line) => `  ${line}`)]);
  const { settings } = read;
  const { data, origin } = settings;
  try {
    const files = demoFiles();
    await run(settings, {
      prepare: () => makeDemo(data, files),
      fill: (app) => publishOrRefuse(app, files, contentPictures()),
    });
    const inside = path.relative(process.cwd(), data);
    const folder = inside.startsWith("..") ? data : inside || ".";
    process.stdout.write(
      [
        m.process_start_demo_ready({ origin }),
        m.process_start_demo_mail({ address: `${origin}/dev/mail` }),
        m.process_start_demo_data({ folder }),
        "",
      ].join("\n"),
    );
  } catch (error) {
    refuseFor(error, settings);
  }
}

await inLanguage(commandLanguage(process.env), main);
