/*
 * npm run test:postgres: what services, pages and people in a browser do, with the data on a PostgreSQL server: the one that
 * DATABASE_URL names, else one that is started for it and removed. Words after `--` go to Vitest in the place of all of these.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildIfChanged } from "./build-if-changed.mjs";
import { findBrowser } from "./find-browser.mjs";
import { root } from "./freshness.mjs";
import { installWhatIsMissing, requireNode } from "./install.mjs";
import { runToItsEnd } from "./run-to-its-end.mjs";

requireNode();
process.chdir(root);
await installWhatIsMissing();
await import("./catalogue/fresh.mjs");
await buildIfChanged();
const browser = await findBrowser();
if (!browser) {
  process.stderr.write("There is no browser: name one by FIRSTHAND_CHROMIUM.\n");
  process.exit(1);
}
const words = process.argv.slice(2);
// Whatever the tests put into the temporary folder goes with it. A short name: sockets lie in there.
const temporary = mkdtempSync(path.join(tmpdir(), "fh-"));
const status = await runToItsEnd(
  process.execPath,
  [
    path.join(root, "node_modules/vitest/vitest.mjs"),
    ...["run", "--config", "tests/vitest.config.ts"],
    ...(words.length > 0 ? words : [...onPostgres(), ...ofTheWhole()]),
  ],
  {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      TMPDIR: temporary,
      CI: "true",
      FIRSTHAND_TEST_ENGINE: "postgres",
      FIRSTHAND_CHROMIUM: browser,
    },
  },
);
rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
process.exit(status);

function testFiles() {
  return readdirSync(path.join(root, "tests"), { recursive: true })
    .map((name) => `tests/${name.replaceAll(path.sep, "/")}`)
    .filter((file) => /\.test\.tsx?$/.test(file));
}

/** The files of parts that ask for a database on a server, as services’ do. */
function onPostgres() {
  return testFiles().filter((file) =>
    /harness\/(engines|postgres)"/.test(readFileSync(file, "utf8")),
  );
}

/** Those of pages and people in a browser that open a whole site, but for what looks into SQLite’s file itself. */
function ofTheWhole() {
  return testFiles().filter(
    (file) =>
      /^tests\/(\w+\/pages|e2e)\//.test(file) &&
      !/"better-sqlite3"/.test(readFileSync(file, "utf8")),
  );
}
