import { fork, spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import autocannon from "autocannon";
import type { BaselineTask } from "./baseline";
import { measureSubmit } from "./bench-submit";
import { makeBenchData, type Answerer } from "./bench-data";
import { freePort } from "../support/free-port";

const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
const PEOPLE = Number(process.env.BENCH_PEOPLE ?? 2000);
const CONNECTIONS = [1, 16];
/** Unmeasured seconds before each run, in which copies are made and code is compiled. */
const WARM_UP = Math.min(2, SECONDS);

interface Run {
  page: string;
  server: string;
  connections: number;
  perSecond: number;
  p50: number;
  p99: number;
}

/** Loads one address for a while. Whatever is not the expected answer ends the bench: a fast error page is no result. */
async function load(
  url: string,
  connections: number,
  request: autocannon.Request,
  expected: number,
) {
  await autocannon({ url, connections, duration: WARM_UP, requests: [request] });
  const result = await autocannon({ url, connections, duration: SECONDS, requests: [request] });
  const others = Object.entries(result.statusCodeStats ?? {}).filter(
    ([status]) => Number(status) !== expected,
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
    const measure = async (
      page: string,
      server: string,
      connections: number,
      url: string,
      request: autocannon.Request,
      expected = 200,
    ) => {
      runs.push({
        page,
        server,
        connections,
        ...(await load(url, connections, request, expected)),
      });
    };
    for (const connections of CONNECTIONS) {
      for (const [number, { name, path: at, cookie }] of pages.entries()) {
        const headers = { cookie };
        await measure(name, "Firsthand", connections, origin, { method: "GET", path: at, headers });
        await measure(name, "bare React", connections, base, {
          method: "GET",
          path: `/react/${number}`,
          headers,
        });
        await measure(name, "bare node:http", connections, base, {
          method: "GET",
          path: `/bytes/${number}`,
          headers,
        });
      }
      await measure("quiz answer", "Firsthand", connections, origin, quizAnswer(answerers, origin));
      await measure("quiz answer", "bare node:http", connections, base, {
        method: "POST",
        path: "/bytes/answer",
        body: "asked=1",
      });
    }
    const submit = await measureSubmit();
    print(runs);
    process.stdout.write(
      `\nGrading and storing an attempt of 20 questions: ${submit.median.toFixed(2)} ms of CPU at the median, ${submit.p95.toFixed(2)} ms at p95, of ${submit.submits}.\n`,
    );
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

function print(runs: readonly Run[]) {
  const lines = [
    `Node ${process.version}, ${cpus().length} cores, ${PEOPLE} people, ${SECONDS} s a run after ${WARM_UP} s to warm up, side by side in one run.`,
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
