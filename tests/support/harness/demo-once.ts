import "~/process/admin/as-built";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readAgain } from "~/authoring/rules/folder/read/content";
import { demoFiles } from "~/process/demo/demo-files";
import { loadDemo } from "~/process/demo/load-demo";
import { openSqliteStore } from "~db/store.sqlite";
import { DEMO_DAY } from "./demo-day";

/** Makes the demo's database once for a whole run; every site under test starts from a copy of it. */
export default async function setup() {
  const folder = mkdtempSync(path.join(tmpdir(), "firsthand-demo-"));
  const file = path.join(folder, "demo.db");
  const { content, mistakes } = readAgain(demoFiles());
  if (mistakes.length > 0) throw new Error(JSON.stringify(mistakes, null, 2));
  const store = openSqliteStore({ file, durability: "off" });
  await loadDemo({ store, content, now: DEMO_DAY });
  await store.close();
  process.env.FIRSTHAND_TEST_DEMO = file;
  return () => rmSync(folder, { recursive: true, force: true });
}
