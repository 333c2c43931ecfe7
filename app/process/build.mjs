/* Builds what runs: Remix's pages by Vite, and the programs of app/process by esbuild. */
import { copyFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { spawnSync } from "node:child_process";
import { SPEECHES } from "./tooling/catalogue/files.mjs";
import { BUILT, compiled, compileIfChanged } from "./tooling/catalogue/compile.mjs";
import { compressFiles } from "./tooling/compress-files.mjs";
import { splitPages } from "./tooling/catalogue/split-pages.mjs";
import { makeFonts } from "./tooling/fonts/make.mjs";
import { root, sourcesHash, writeBuildStamp } from "./tooling/freshness.mjs";

/** The programs, each one file in build/process. */
const PROGRAMS = ["demo", "serve", "cluster/primary", "server/workers/worker"];

/** Packages of many small modules; built in, they load in a fraction of the time. */
const BUILT_IN = ["better-auth", "drizzle-orm", "nodemailer", "temporal-polyfill", "uuid", "zod"];

const { dependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

async function main() {
  const { build } = await import("esbuild");
  await compileIfChanged();
  await makeFonts();
  const sources = sourcesHash();
  rmSync(path.join(root, "build"), { recursive: true, force: true });

  const vite = spawnSync(
    process.execPath,
    [
      path.join(root, "node_modules/@remix-run/dev/dist/cli.js"),
      "vite:build",
      "--logLevel",
      "error",
    ],
    {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, NODE_ENV: "production", FIRSTHAND_SOURCES: sources },
      encoding: "utf8",
    },
  );
  process.stderr.write(vite.stdout ?? "");
  if (vite.status !== 0) fail("The pages could not be built.");
  await splitPages(path.join(root, "build/client"), SPEECHES);
  await compressFiles(path.join(root, "build/client/assets"));
  // Read once for the pages and the programs: it is larger than all of theirs.
  copyFileSync(compiled, path.join(root, "build/messages.js"));

  await build({
    absWorkingDir: root,
    entryPoints: PROGRAMS.map((name) => `app/process/${name}.ts`).filter((file) =>
      existsSync(path.join(root, file)),
    ),
    outdir: "build/process",
    outbase: "app/process",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    external: [BUILT, ...Object.keys(dependencies).filter((name) => !BUILT_IN.includes(name))],
    define: { "globalThis.FIRSTHAND_PROGRAM": JSON.stringify(sources) },
    sourcemap: true,
    sourcesContent: false,
    jsx: "automatic",
    alias: { "~": path.join(root, "app"), "~db": path.join(root, "db"), "#messages": BUILT },
    logLevel: "warning",
  });
  writeBuildStamp(sources);
}

await main();
