import path from "node:path";
import { isBuilt, root } from "./freshness.mjs";
import { runToItsEnd } from "./run-to-its-end.mjs";

/** Builds if the sources are not those of the last build. */
export async function buildIfChanged() {
  if (isBuilt()) return;
  process.stderr.write("Building.\n");
  const build = path.join(root, "app/process/build.mjs");
  const options = { cwd: root, stdio: ["ignore", 2, 2] };
  if ((await runToItsEnd(process.execPath, [build], options)) !== 0) process.exit(1);
}
