/*
 * npm run serve: production. It builds nothing and installs nothing; `npm ci && npm run build` come before. With WEB_CONCURRENCY above
 * 1 it serves by as many workers, which begin here, too.
 */
import cluster from "node:cluster";
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./tooling/freshness.mjs";
import { requireNode } from "./tooling/install.mjs";

requireNode();
process.chdir(root);
const several = cluster.isPrimary && Number(process.env.WEB_CONCURRENCY) > 1;
const program = path.join(root, "build/process", several ? "cluster/primary.js" : "serve.js");
if (!existsSync(program)) {
  process.stderr.write("Firsthand is not built yet. First: npm ci && npm run build\n");
  process.exit(1);
}
process.env.NODE_ENV = "production";
process.setSourceMapsEnabled(true);
await import(pathToFileURL(program).href);
