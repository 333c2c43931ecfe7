import { fork, spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import autocannon from "autocannon";
import type { BaselineTask } from "./baseline";
import { measureBoard, type BoardCost } from "./board";
import { measureIntake, type IntakeCost } from "./intake";
import { measureSubmit } from "./submit";
import { makeBenchData, type Answerer } from "./data";
import { freePort } from "../support/harness/free-port";

const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
/** The servers of a page take turns, this often: whatever else the machine does meets them all alike. */
const ROUNDS = 5;
const PEOPLE = Number(process.env.BENCH_PEOPLE ?? 2000);
const CONNECTIONS = [1, 16];
/** Unmeasured seconds before each page's rounds, in which copies are made and code is compiled. */
const WARM_UP = Math.min(2, SECONDS);

/** Of the company whose board's first page is measured separately. */
const LARGE = Number(process.env.BENCH_LARGE ?? 50_000);

/** Of the file by which people come into a company. */
const LISTED = Number(process.env.BENCH_LISTED ?? 5_000);

/** What is asked of one server, again and again. */
interface Target {
  server: string;
  url: string;
  request: autocannon.Request;
}

interface Run {
  page: string;
  server: string;
  connections: number;
  perSecond: number;
  p50: number;
  p99: number;
}

/** Loads the servers of one page in turns. Each figure is the median of its rounds. */
async function measure(
  page: string,
  connections: number,
  targets: readonly Target[],
): Promise<Run[]> {
  for (const target of targets) await load(target, connections, WARM_UP);
  const rounds = targets.map(() => [] as Awaited<ReturnType<typeof load>>[]);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [number, target] of targets.entries())
      rounds[number]!.push(await load(target, connections, SECONDS / ROUNDS));
  }
  return targets.map(({ server }, number) => ({
    page,
    server,
    connections,
    perSecond: median(rounds[number]!.map((round) => round.perSecond)),
    p50: median(rounds[number]!.map((round) => round.p50)),
    p99: median(rounds[number]!.map((round) => round.p99)),
  }));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Loads one address for some seconds. Whatever is not the expected answer ends the bench: a fast error page is no result. */
async function load({ url, request }: Target, connections: number, duration: number) {
  const result = await autocannon({ url, connections, duration, requests: [request] });
  const others = Object.entries(result.statusCodeStats ?? {}).filter(
    ([status]) => status !== "200",
  );
  if (result.errors > 0 || others.length > 0) {
    throw new Error(
      `${url}: ${result.errors} errors, answers ${JSON.stringify(result.statusCodeStats)}`,
    );
  }
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not answer within 30 s.`);
}

/** One answer after another, each by the next of many people, so that no attempt grows beyond what a person would do. */
function quizAnswer(answerers: readonly Answerer[], origin: string): autocannon.Request {
  let turn = 0;
  return {
    method: "POST",
    setupRequest(request) {
      turn += 1;
      const answerer = answerers[turn % answerers.length]!;
      return {
        ...request,
        path: answerer.path,
        headers: {
          cookie: answerer.cookie,
          origin,
          "content-type": "application/x-www-form-urlencoded",
        },
        body: `${answerer.forms[Math.floor(turn / answerers.length) % 2]}&sequence-1=${turn}`,
      };
    },
  };
}

async function main() {
  const data = mkdtempSync(path.join(tmpdir(), "firsthand-bench-"));
  const secret = "a secret for the bench, long enough for anyone";
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const children: ChildProcess[] = [];
  try {
    const { pages, answerers, answered } = await makeBenchData({ data, secret, people: PEOPLE });
    const ours = spawn(process.execPath, ["build/process/serve.js"], {
      stdio: ["ignore", "ignore", "inherit"],
      env: {
        ...process.env,
        NODE_ENV: "production",
        PORT: String(port),
        HOST: "127.0.0.1",
        FIRSTHAND_ORIGIN: origin,
        FIRSTHAND_SECRET: secret,
        FIRSTHAND_DATA: data,
        FIRSTHAND_LOG_LEVEL: "silent",
        // Each page is asked for by one person, as often as it goes.
        FIRSTHAND_REQUESTS_PER_SECOND: "999999",
      },
    });
    children.push(ours);
    await answers(`${origin}/readyz`);

    const baseline = fork(path.resolve("tests/load/baseline.ts"), {
      execArgv: ["--import", "tsx"],
      env: { ...process.env, NODE_ENV: "production" },
    });
    children.push(baseline);
    const task: BaselineTask = { data, secret, origin, pages, answered };
    baseline.send(task);
    const [{ port: basePort }] = (await new Promise<[{ port: number }]>((resolve, reject) => {
      baseline.once("message", (message) => resolve([message as { port: number }]));
      baseline.once("exit", () => reject(new Error("The baseline server did not start.")));
    })) as [{ port: number }];
    const base = `http://127.0.0.1:${basePort}`;

    const runs: Run[] = [];
    for (const connections of CONNECTIONS) {
      for (const [number, { name, path: at, cookie }] of pages.entries()) {
        const get = (address: string): autocannon.Request => ({
          method: "GET",
          path: address,
          headers: { cookie },
        });
        const targets = [
          { server: "Firsthand", url: origin, request: get(at) },
          { server: "bare React", url: base, request: get(`/react/${number}`) },
          { server: "bare node:http", url: base, request: get(`/bytes/${number}`) },
        ];
        runs.push(...(await measure(name, connections, targets)));
      }
      const targets = [
        { server: "Firsthand", url: origin, request: quizAnswer(answerers, origin) },
        {
          server: "bare node:http",
          url: base,
          request: { method: "POST", path: "/bytes/answer", body: "asked=1" } as const,
        },
      ];
      runs.push(...(await measure("quiz answer", connections, targets)));
    }
    const submit = await measureSubmit();
    const intake = await measureIntake(LISTED);
    const board = await measureBoard(LARGE);
    print(runs);
    process.stdout.write(
      `\nGrading and storing an attempt of 20 questions: ${submit.median.toFixed(2)} ms of CPU at the median, ${submit.p95.toFixed(2)} ms at p95, of ${submit.submits}.\n`,
    );
    printIntake(intake);
    printBoard(board);
  } finally {
    for (const child of children) {
      child.kill("SIGTERM");
      await new Promise((resolve) =>
        child.exitCode === null ? child.once("exit", resolve) : resolve(null),
      );
    }
    rmSync(data, { recursive: true, force: true });
  }
}

function printIntake({
  people,
  preview,
  done,
  previewCpu,
  cpu,
  longestWait,
  longestStall,
  entries,
}: IntakeCost) {
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
  process.stdout.write(
    `A file of ${people} people: its preview took ${seconds(preview)} (${seconds(previewCpu)} of CPU), bringing them in ${seconds(done)} (${seconds(cpu)} of CPU), with ${entries} entries in an intact ledger. Meanwhile no other write waited longer than ${longestWait.toFixed(0)} ms, and nothing else longer than ${longestStall.toFixed(0)} ms.\n`,
  );
}

function printBoard({ people, cold, longestStall, warm, changed, heap }: BoardCost) {
  const cpu = ({ median: middle, p95 }: BoardCost["warm"]) =>
    `${middle.toFixed(1)} ms of CPU at the median, ${p95.toFixed(1)} ms at p95`;
  process.stdout.write(
    [
      `The board's first page, ${people} people: ${cpu(warm)}; after a change of one person ${cpu(changed)}.`,
      `Its first request took ${(cold / 1000).toFixed(1)} s, of which nothing else waited longer than ${longestStall.toFixed(0)} ms; what is kept takes ${(heap / 2 ** 20).toFixed(0)} MB.`,
      "",
    ].join("\n"),
  );
}

function print(runs: readonly Run[]) {
  const lines = [
    `Node ${process.version}, ${cpus().length} cores, ${PEOPLE} people; ${ROUNDS} rounds of ${SECONDS / ROUNDS} s each in turns, after ${WARM_UP} s to warm up; medians of the rounds.`,
    "A ratio compares requests per second with bare React rendering the same page (bare node:http for the answer).",
    "",
    row(["page", "server", "conn.", "req/s", "p50 ms", "p99 ms", "ratio"]),
  ];
  for (const run of runs) {
    const against = run.page === "quiz answer" ? "bare node:http" : "bare React";
    const other = runs.find(
      (one) =>
        one.page === run.page && one.connections === run.connections && one.server === against,
    );
    const ratio =
      other && run.server === "Firsthand" ? (run.perSecond / other.perSecond).toFixed(2) : "";
    lines.push(
      row([
        run.page,
        run.server,
        String(run.connections),
        run.perSecond.toFixed(0),
        run.p50.toFixed(0),
        run.p99.toFixed(0),
        ratio,
      ]),
    );
  }
  process.stdout.write(`${lines.join("\n")}\n`);
}

function row(cells: string[]): string {
  const widths = [14, 15, 6, 8, 7, 7, 6];
  return cells
    .map((cell, index) => (index < 2 ? cell.padEnd(widths[index]!) : cell.padStart(widths[index]!)))
    .join(" ");
}

await main();
