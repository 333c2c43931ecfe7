import { spawnSync } from "node:child_process";
import path from "node:path";
import { isBuilt, root } from "./freshness.mjs";

/** Builds if the sources are not those of the last build. */
export function buildIfChanged() {
  if (isBuilt()) return;
  process.stderr.write("Building.\n");
  const { status } = spawnSync(process.execPath, [path.join(root, "app/process/build.mjs")], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) process.exit(1);
}
