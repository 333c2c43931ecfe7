/* npm run serve: production. It builds nothing and installs nothing; `npm ci && npm run build` come before. */
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./tooling/freshness.mjs";
import { requireNode } from "./tooling/install.mjs";

requireNode();
process.chdir(root);
const program = path.join(root, "build/process/serve.js");
if (!existsSync(program)) {
  process.stderr.write("Firsthand is not built yet. First: npm ci && npm run build\n");
  process.exit(1);
}
process.env.NODE_ENV = "production";
process.setSourceMapsEnabled(true);
await import(pathToFileURL(program).href);
