/*
 * npm test: formatting, lint, what nobody uses, types, build and tests, ending in one line “N passed, N failed”. npm run test:most has
 * `--most`, and also runs what takes longest; npm run test:all has `--all`, and leaves nothing of any list out. Words after `--` go to
 * Vitest.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { constants, setPriority, tmpdir } from "node:os";
import path from "node:path";
import { isBuilt, root } from "./tooling/freshness.mjs";
import { findBrowser } from "./tooling/find-browser.mjs";
import { installWhatIsMissing, requireNode } from "./tooling/install.mjs";
import { runToItsEnd } from "./tooling/run-to-its-end.mjs";

const [first = "", ...rest] = process.argv.slice(2);
const much = { "--most": "most", "--all": "all" }[first];
const words = much ? rest : process.argv.slice(2);
// Named files run, wherever they belong.
const size = much ?? (words.some((word) => !word.startsWith("-")) ? "most" : "quick");

requireNode();
process.chdir(root);
await installWhatIsMissing();
await import("./tooling/catalogue/fresh.mjs");

// Whatever the tests put into the temporary folder goes with it. A short name: sockets lie in there.
const temporary = mkdtempSync(path.join(tmpdir(), "fh-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));

let passed = 0;
let failed = 0;

const bin = (name) => path.join(root, "node_modules", name);
const CHECKS = {
  Formatting: [bin("oxfmt/bin/oxfmt"), "--check"],
  Lint: [bin("oxlint/bin/oxlint")],
  "Exports and dependencies": [bin("knip/bin/knip.js"), "--no-progress"],
  Types: [
    bin("typescript-native/bin/tsc"),
    ...["--noEmit", "--incremental", "--tsBuildInfoFile", ".cache/types.json"],
  ],
};
// One after the other beside the build and the tests, with the time that those leave: while a test waits for a page, or has a core to itself.
const beside = allChecks();
if (await builds()) await tests();
else say("The tests need the build, so none ran.");
await beside;

process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);

async function allChecks() {
  for (const [name, words] of Object.entries(CHECKS)) await check(name, words);
}

/** Runs one step beside the others; it counts as one check. What it says comes in one piece, at its end. */
async function check(name, words, { gives = true } = {}) {
  const said = [];
  const began = performance.now();
  const status = await node(words, { said, gives });
  count(status === 0);
  const seconds = Math.round((performance.now() - began) / 1000);
  say(status === 0 ? `${name}: good (${seconds} s).` : `${name} failed.`);
  process.stdout.write(Buffer.concat(said));
  return status === 0;
}

/** The build counts as one check, also where it is that of these very sources already. */
async function builds() {
  if (isBuilt()) {
    say("Build: there already.");
    count(true);
    return true;
  }
  return await check("Build", [path.join(root, "app/process/build.mjs")], { gives: false });
}

async function tests() {
  const browser = await findBrowser();
  if (!browser) {
    say(
      "There is no browser for the end-to-end tests, and none could be installed. Install Chromium (on Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or name one by FIRSTHAND_CHROMIUM.",
    );
    count(false);
    return;
  }
  say("Tests …");
  const report = path.join(temporary, "report.json");
  const status = await node(
    [
      bin("vitest/vitest.mjs"),
      "run",
      "--config",
      "tests/vitest.config.ts",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...words,
    ],
    { environment: { FIRSTHAND_CHROMIUM: browser, FIRSTHAND_TESTS: size } },
  );
  countReport(report, status);
}

/** Adds the tests' own numbers. A file that could not be run, and a run that failed for another reason, are failures too. */
function countReport(file, status) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    count(false);
    return;
  }
  const before = failed;
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  for (const result of report.testResults)
    if (
      result.status === "failed" &&
      !result.assertionResults.some((one) => one.status === "failed")
    )
      count(false);
  if (report.numTotalTests === 0 || (status !== 0 && failed === before)) count(false);
}

function giveWay(pid) {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // Where that is not allowed, or it has ended already, it is as it was.
  }
}

function count(good) {
  if (good) passed += 1;
  else failed += 1;
}

function say(text) {
  process.stdout.write(`\n${text}\n`);
}

/**
 * Runs Node with these words; resolves to how it ended. Its words go into `said`, or straight to the terminal. What `gives` way has
 * the cores while nothing else wants them.
 */
async function node(words, { said = null, environment = {}, gives = false }) {
  const stdio = said ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"];
  const env = { ...process.env, TMPDIR: temporary, CI: "true", ...environment };
  const started = (child) => {
    if (gives && child.pid) giveWay(child.pid);
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (part) => said.push(part));
  };
  return await runToItsEnd(process.execPath, words, { cwd: root, stdio, env, started });
}
