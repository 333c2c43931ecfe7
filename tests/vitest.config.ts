import path from "node:path";
import { defineConfig } from "vitest/config";
import "../app/process/tooling/catalogue/fresh.mjs";
import LongestFirst from "./support/harness/longest-first";

const root = path.resolve(import.meta.dirname, "..");

const alias = [
  { find: /^~\//, replacement: `${root}/app/` },
  { find: /^~db\//, replacement: `${root}/db/` },
];
const shared = {
  setupFiles: ["tests/support/harness/setup.ts"],
  // Far beyond what anything takes, also on a busy machine: only what hangs is cut.
  testTimeout: 1_800_000,
  hookTimeout: 1_800_000,
  expect: { poll: { timeout: 60_000 } },
  pool: "forks" as const,
  // Most of what tests make is soon forgotten; with room for it, less is looked through.
  execArgv: ["--max-semi-space-size=64"],
  // Files share what they import: nothing here keeps state in a module.
  isolate: false,
  // The catalogue is as Node reads it already.
  server: { deps: { external: [/\/\.cache\/messages\//] } },
};

/** Tests of the whole program, from its build and the demo's data. The rest needs neither. */
const WHOLE = ["tests/*/pages/*.test.ts", "tests/e2e/**/*.test.ts", "tests/load/faults/*.test.ts"];

/** What tries the whole program once more from another side: every page, every input, by keyboard alone, without JavaScript, broken. */
const ONCE_MORE = [
  "tests/load/faults/*.test.ts",
  "tests/process/pages/{access-states,growth,languages,statements,too-long,way-back}.test.ts",
  "tests/clearance/pages/fuzz.test.ts",
  "tests/authoring/pages/second-yes-forms.test.ts",
  "tests/e2e/journey/without-javascript.test.ts",
  "tests/e2e/by-keyboard/*.test.ts",
];

/** One tool through and through, whose services are tested apart, and what takes long lists, whole databases or years of history. */
const THOROUGH = [
  "tests/e2e/*.test.ts",
  "tests/e2e/{installation,managers,signing-in}/*.test.ts",
  "tests/*/pages/{*-forms,sign-off-keys}.test.ts",
  "tests/*/pages/{asking,calibration-kept,new-company,quizless-modules,scenario,spreadsheets}.test.ts",
  "tests/authoring/pages/bounded-by-engagement.test.ts",
  "tests/practice/checks/properties.test.ts",
  "tests/process/copy/*.test.ts",
  "tests/search/pages/places.test.ts",
  "tests/assessment/rules/quiz-document.test.ts",
  "tests/kit/text/regular-expressions.test.ts",
  "tests/clearance/services/three-years.test.ts",
  "tests/process/demo-at-any-hour.test.ts",
];
/** `npm test` leaves them out; `npm run test:most` doesn’t, nor does a run of Vitest by itself. */
const LEFT_OUT = process.env.FIRSTHAND_TESTS === "quick" ? [...ONCE_MORE, ...THOROUGH] : [];

/** What can’t share a process: its libraries object to what others do there, such as forbidding `sharp` to read drawings. */
const ALONE = ["tests/clearance/credentials/papers.test.ts"];

export default defineConfig({
  root,
  test: {
    // What is read once is there for the other project too, and for the next run.
    experimental: { fsModuleCache: true, fsModuleCachePath: ".cache/modules" },
    maxWorkers: 2,
    // On a busy machine a process that has done its files takes its time to end.
    teardownTimeout: 120_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        root,
        resolve: { alias },
        test: {
          ...shared,
          name: "parts",
          include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
          exclude: [...WHOLE, ...ALONE, ...LEFT_OUT],
          globalSetup: ["tests/support/harness/postgres-server.ts"],
        },
      },
      {
        root,
        resolve: { alias },
        test: { ...shared, name: "alone", include: ALONE, isolate: true },
      },
      {
        root,
        resolve: { alias },
        test: {
          ...shared,
          name: "whole",
          // Tests and the pages they open derive the same, as one program does.
          setupFiles: ["app/process/admin/as-built.ts", ...shared.setupFiles],
          include: WHOLE,
          exclude: LEFT_OUT,
          globalSetup: [
            "tests/support/harness/demo-once.ts",
            "tests/support/harness/postgres-server.ts",
          ],
        },
      },
    ],
  },
});
