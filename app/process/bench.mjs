/*
 * npm run bench: installs and builds what is missing, then measures the production build. `-- --only pages,load` measures some of
 * pages, load, submit, intake and board; `--page lesson` one page; `--against FOLDER` another build, in turns with this one.
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
const bench = path.join(root, "tests/load/bench.ts");
const words = ["--import", "tsx", bench, ...process.argv.slice(2)];
process.exit(await runToItsEnd(process.execPath, words, { stdio: "inherit" }));
