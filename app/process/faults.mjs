/*
 * npm run faults: installs and builds what is missing, then breaks the production build in the ways that docs/measured.md lists.
 * `-- --only kills,mail` does some of kills, clock, mail, disk, database, replica and soak; `--kills 60`, `--minutes 2` and `--engine sqlite` do less.
 */
import path from "node:path";
import { buildIfChanged } from "./tooling/build-if-changed.mjs";
import { root } from "./tooling/freshness.mjs";
import { installWhatIsMissing, requireNode } from "./tooling/install.mjs";
import { runToItsEnd } from "./tooling/run-to-its-end.mjs";

requireNode();
process.chdir(root);
await installWhatIsMissing();
await buildIfChanged();
process.env.NODE_ENV = "production";
const faults = path.join(root, "tests/load/faults/faults.ts");
const words = ["--import", "tsx", faults, ...process.argv.slice(2)];
process.exit(await runToItsEnd(process.execPath, words, { stdio: "inherit" }));
