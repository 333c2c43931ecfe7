/*
 * npm run lighthouse: installs and builds what is missing, then has Lighthouse look at pages of the demo as at those of a phone on a slow
 * line, and prints what it finds and what the first visit brings. It fails where a category has less than 98 of 100. `-- --page lesson`
 * looks at one page, `--runs 1` once at each instead of three times, of which the middle one counts, and `--why` prints what costs points.
 */
import { fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { buildIfChanged } from "../../app/process/tooling/build-if-changed.mjs";
import { findBrowser } from "../../app/process/tooling/find-browser.mjs";
import { root } from "../../app/process/tooling/freshness.mjs";
import { installWhatIsMissing, requireNode } from "../../app/process/tooling/install.mjs";

const LEAST = 98;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

const EMPLOYEE = "maya@harbourandpine.example";
const MANAGER = "priya@harbourandpine.example";

/** A quiz is a question of an attempt, which is started first. */
const PAGES = [
  { name: "sign-in", at: "/sign-in" },
  { name: "home", who: EMPLOYEE, at: "/learn" },
  { name: "lesson", who: EMPLOYEE, at: "/learn/reply/angry-in-public" },
  { name: "quiz", who: EMPLOYEE, at: "/learn/reply/quiz", start: true },
  { name: "board", who: MANAGER, at: "/clearance" },
];

async function main() {
  const { values } = parseArgs({
    options: {
      page: { type: "string" },
      runs: { type: "string", default: "3" },
      why: { type: "boolean", default: false },
    },
  });
  const pages = PAGES.filter(({ name }) => !values.page || name === values.page);
  if (pages.length === 0) throw new Error(`No page is called ${values.page}.`);
  const browserFile = await findBrowser();
  if (!browserFile) throw new Error("There is no browser.");
  const site = await startDemo();
  const { chromium } = await import("playwright");
  const port = await freePort();
  const args = ["--no-sandbox", "--disable-gpu", `--remote-debugging-port=${port}`];
  const browser = await chromium.launch({ executablePath: browserFile, args });
  const results = [];
  try {
    for (const page of pages) {
      const cookie = page.who ? await signIn(site.origin, page.who) : "";
      const url =
        site.origin + (page.start ? await startQuiz(site.origin, page.at, cookie) : page.at);
      const runs = [];
      for (let run = 0; run < Number(values.runs); run += 1)
        runs.push(await look(url, { port, cookie }));
      runs.sort((a, b) => a.scores.performance - b.scores.performance);
      results.push({ name: page.name, ...runs[Math.floor(runs.length / 2)] });
    }
  } finally {
    await browser.close();
    await site.stop();
  }
  print(results, values.why);
  const low = results.filter(({ scores }) => CATEGORIES.some((one) => scores[one] < LEAST));
  if (low.length === 0) return;
  process.stderr.write(`Below ${LEAST}: ${low.map(({ name }) => name).join(", ")}.\n`);
  process.exitCode = 1;
}

/** The demo in a folder of its own, on a free port. */
async function startDemo() {
  const data = mkdtempSync(path.join(tmpdir(), "firsthand-lighthouse-"));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = fork("build/process/demo.js", {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), FIRSTHAND_DATA: data },
  });
  const stop = async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    if (child.exitCode === null && child.kill()) await ended;
    rmSync(data, { recursive: true, force: true });
  };
  const until = Date.now() + 120_000;
  while (!(await answers(`${origin}/readyz`))) {
    if (child.exitCode !== null || Date.now() > until) {
      await stop();
      throw new Error("The demo did not start.");
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { origin, stop };
}

async function answers(url) {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function send(origin, to, form, cookie = "") {
  const answer = await fetch(origin + to, {
    method: "POST",
    headers: { origin, cookie },
    body: new URLSearchParams(form),
    redirect: "manual",
  });
  if (![302, 303].includes(answer.status)) throw new Error(`${to} answered ${answer.status}.`);
  return answer.headers;
}

async function signIn(origin, email) {
  const headers = await send(origin, "/sign-in/demo", { email });
  return headers
    .getSetCookie()
    .map((one) => one.split(";", 1)[0])
    .join("; ");
}

async function startQuiz(origin, quiz, cookie) {
  return (await send(origin, quiz, { intent: "start" }, cookie)).get("location");
}

/** One look with an empty cache, on the telephone and the line that Lighthouse takes for usual. */
async function look(url, { port, cookie }) {
  const { default: lighthouse } = await import("lighthouse");
  const { lhr } = await lighthouse(url, {
    port,
    logLevel: "error",
    onlyCategories: CATEGORIES,
    extraHeaders: { cookie },
  });
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const scores = Object.fromEntries(
    CATEGORIES.map((one) => [one, Math.round(lhr.categories[one].score * 100)]),
  );
  const requests = lhr.audits["network-requests"].details.items;
  return { scores, lhr, requests, shift: lhr.audits["cumulative-layout-shift"].numericValue };
}

function print(results, why) {
  const lines = [
    `| page | ${CATEGORIES.join(" | ")} | shift | KB | requests | fonts, KB | scripts, KB |`,
    `| --- |${" --- |".repeat(CATEGORIES.length + 5)}`,
  ];
  for (const { name, scores, requests, shift } of results) {
    const of = (type) => requests.filter(({ resourceType }) => !type || resourceType === type);
    const kilobytes = (some) =>
      (some.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000).toFixed(0);
    const part = (type) => `${kilobytes(of(type))} in ${of(type).length}`;
    const cells = [
      name,
      ...CATEGORIES.map((one) => scores[one]),
      shift.toFixed(3),
      kilobytes(of()),
      of().length,
      part("Font"),
      part("Script"),
    ];
    lines.push(`| ${cells.join(" | ")} |`);
  }
  process.stdout.write(`${lines.join("\n")}\n`);
  if (why) for (const result of results) process.stdout.write(`\n${whyOf(result)}\n`);
}

/** What costs points, and each file of the first visit. */
function whyOf({ name, lhr, requests }) {
  const costly = CATEGORIES.flatMap((category) =>
    lhr.categories[category].auditRefs
      .filter(({ weight }) => weight > 0)
      .map(({ id }) => lhr.audits[id])
      .filter(({ score }) => score !== null && score < 0.98)
      .map(({ id, title, displayValue = "" }) => `  ${id}: ${title} ${displayValue}`),
  );
  const files = requests.map(
    ({ url, transferSize, resourceType }) =>
      `  ${transferSize} ${resourceType} ${new URL(url).pathname}`,
  );
  return [`${name}:`, ...costly, ...files].join("\n");
}

requireNode();
process.chdir(root);
await installWhatIsMissing();
await buildIfChanged();
await main();
