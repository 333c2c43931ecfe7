import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { App } from "~/services/app";
import { importContent } from "~/services/curriculum/import-content.server";
import { findAgency } from "~db/queries/people";
import { contentOrRefuse } from "./content-or-refuse";
import { loadDemo } from "./demo/load-demo";
import { demoSecretIn } from "./demo-secret";
import { refuse, refuseFor, run } from "./run";
import { readDemoSettings } from "./settings";

const read = readDemoSettings(process.env, demoSecretIn);
if (!read.ok) refuse(["The demo cannot start:", ...read.mistakes.map((line) => `  ${line}`)]);
const { settings } = read;
const filling = path.join(settings.data, "filling");

/** A first start that was cut short leaves half a demo; it begins anew. */
function discardHalfFilled() {
  if (!existsSync(filling)) return;
  for (const end of ["", "-wal", "-shm"])
    rmSync(path.join(settings.data, `firsthand.db${end}`), { force: true });
  rmSync(filling);
}

async function fill({ store, clock }: App) {
  const content = contentOrRefuse();
  if (await findAgency(store.read)) {
    await importContent({ store, content, now: clock() });
    return;
  }
  mkdirSync(settings.data, { recursive: true });
  writeFileSync(filling, "");
  await loadDemo({ store, content, now: clock() });
  rmSync(filling);
}

try {
  discardHalfFilled();
  await run(settings, fill);
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
  refuseFor(error);
}
