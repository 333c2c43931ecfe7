/*
 * npm run properties: runs every test that draws random cases, with others than `npm test` has, and ten times as many.
 * `-- --times 50` runs more, `--seed 7` the same again; other words go to Vitest: `-- tests/clearance`.
 */
import { randomInt } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { root } from "./freshness.mjs";
import { installWhatIsMissing, requireNode } from "./install.mjs";
import { runToItsEnd } from "./run-to-its-end.mjs";

requireNode();
process.chdir(root);
const { values, positionals } = parseArgs({
  options: { times: { type: "string", default: "10" }, seed: { type: "string" } },
  allowPositionals: true,
});
const times = Number(values.times);
const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
if (!(times > 0) || !Number.isInteger(seed)) {
  process.stderr.write("Say `--times` with a number above 0, and `--seed` with a whole number.\n");
  process.exit(1);
}
await installWhatIsMissing();
await import("./catalogue/fresh.mjs");

const again =
  `npm run properties -- --seed ${seed} --times ${times} ${positionals.join(" ")}`.trim();
process.stdout.write(`${again}\n`);
// Whatever the tests put into the temporary folder goes with it. A short name: sockets lie in there.
const temporary = mkdtempSync(path.join(tmpdir(), "fh-"));
const status = await runToItsEnd(
  process.execPath,
  [
    path.join(root, "node_modules/vitest/vitest.mjs"),
    ...["run", "--config", "tests/vitest.config.ts", "--project", "parts", ...drawing(positionals)],
  ],
  {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      TMPDIR: temporary,
      CI: "true",
      FIRSTHAND_RUNS: String(times),
      FIRSTHAND_SEED: String(seed),
    },
  },
);
rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
process.stdout.write(`\n${status === 0 ? "All held" : "To see it again"}: ${again}\n`);
process.exit(status);

/** The files of tests that draw by themselves, or by what they share, among those whose path has one of the words in it. */
function drawing(words) {
  return readdirSync(path.join(root, "tests"), { recursive: true })
    .map((name) => `tests/${name.replaceAll(path.sep, "/")}`)
    .filter((file) => file.endsWith(".test.ts"))
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
    .filter((file) =>
      /"fast-check"|harness\/runs"|question-type-rules"/.test(readFileSync(file, "utf8")),
    );
}
