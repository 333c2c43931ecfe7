/* npm start: the demo. Installs and builds what is missing, then runs build/process/demo.js in this very process. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { buildIfChanged } from "./tooling/build-if-changed.mjs";
import { root } from "./tooling/freshness.mjs";
import { installWhatIsMissing, requireNode } from "./tooling/install.mjs";

requireNode();
process.chdir(root);
await installWhatIsMissing();
await buildIfChanged();
process.env.NODE_ENV = "production";
process.setSourceMapsEnabled(true);
await import(pathToFileURL(path.join(root, "build/process/demo.js")).href);
