import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import type { BaselineTask } from "./baseline";
import { measureBoard, type BoardCost } from "./board";
import { measureHour, printHours, type HourCost } from "./hour";
import { measureIntake, type IntakeCost } from "./intake";
import { measureSubmit } from "./submit";
import { makeBenchData, type Answerer, type BenchData } from "./data";
import { measurePages, printPages, startBaseline } from "./pages";
import { median } from "./median";
import { startOurs } from "./servers";

const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
/** The servers of a page take turns, this often: whatever else the machine does meets them all alike. */
const ROUNDS = 5;
const PEOPLE = Number(process.env.BENCH_PEOPLE ?? 500);
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

const PARTS = ["pages", "hour", "load", "submit", "intake", "board"] as const;
type Part = (typeof PARTS)[number];

async function main() {
  const { values } = parseArgs({
    options: {
      only: { type: "string" },
      page: { type: "string" },
      against: { type: "string", multiple: true, default: [] },
    },
  });
  const wanted = values.only === undefined ? PARTS : partsOf(values.only);
  const shared = ["pages", "hour", "load"].some((part) => wanted.includes(part as Part));
  const data = mkdtempSync(path.join(tmpdir(), "firsthand-bench-"));
  const secret = "a secret for the bench, long enough for anyone";
  process.stdout.write(`Node ${process.version}, ${cpus().length} cores, ${PEOPLE} people.\n`);
  try {
    const made = shared ? await makeBenchData({ data, secret, people: PEOPLE }) : null;
    for (const part of wanted) {
      const lines = await PART[part]({ data, secret, made: made!, ...values });
      process.stdout.write(`\n${lines.join("\n")}\n`);
    }
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

function partsOf(only: string): Part[] {
  const named = only.split(",");
  const unknown = named.find((name) => !PARTS.includes(name as Part));
  if (unknown !== undefined) throw new Error(`There is no part “${unknown}”: ${PARTS.join(", ")}.`);
  return named as Part[];
}

interface Bench {
  data: string;
  secret: string;
  made: BenchData;
  page?: string | undefined;
  against: string[];
}

const PART: Record<Part, (bench: Bench) => Promise<string[]>> = {
  async pages({ data, secret, made, page: only = null, against: others }) {
    return printPages(await measurePages({ data, secret, made, others, only }));
  },
  async hour({ data, secret, made: { hours: sittings } }) {
    const costs: HourCost[] = [];
    for (const engine of ["sqlite", "postgres"] as const)
      costs.push(await measureHour({ engine, data, secret, sittings }));
    return printHours(costs);
  },
  load: measureLoad,
  async submit() {
    const { median: middle, p95, submits } = await measureSubmit();
    return [
      `Grading and storing an attempt of 20 questions: ${middle.toFixed(2)} ms of CPU at the median, ${p95.toFixed(2)} ms at p95, of ${submits}.`,
    ];
  },
  async intake() {
    return printIntake(await measureIntake(LISTED));
  },
  async board() {
    return printBoard(await measureBoard(LARGE));
  },
};

/** Requests per second of pages and answers, next to the same elements by React alone and the same bytes. */
async function measureLoad({ data, secret, made }: Bench): Promise<string[]> {
  const { pages, answerers, answered } = made;
  const ours = await startOurs({ name: "Firsthand", folder: path.resolve("."), data, secret });
  const { origin } = ours;
  const task: BaselineTask = [{ type: "application/json", text: answered }];
  for (const { path: at, cookie } of pages) {
    const page = await fetch(origin + at, { headers: { cookie } });
    task.push({ type: "text/html; charset=utf-8", text: await page.text() });
  }
  const baseline = await startBaseline(task);
  try {
    const runs: Run[] = [];
    for (const connections of CONNECTIONS) {
      for (const [number, { name, path: at, cookie }] of pages.entries()) {
        const get = (address: string): autocannon.Request => ({
          method: "GET",
          path: address,
          headers: { cookie, "accept-encoding": "gzip" },
        });
        const targets = [
          { server: "Firsthand", url: origin, request: get(at) },
          { server: TREE, url: baseline.origin, request: get(`/tree/${number + 1}`) },
          { server: BYTES, url: baseline.origin, request: get(`/bytes/${number + 1}`) },
        ];
        runs.push(...(await measure(name, connections, targets)));
      }
      const post = { method: "POST", path: "/bytes/0", body: "asked=1" } as const;
      const targets = [
        { server: "Firsthand", url: origin, request: quizAnswer(answerers, origin) },
        { server: BYTES, url: baseline.origin, request: post },
      ];
      runs.push(...(await measure("quiz answer", connections, targets)));
    }
    return printLoad(runs);
  } finally {
    await baseline.stop();
    await ours.stop();
  }
}

const TREE = "React’s elements";
const BYTES = "finished bytes";

function printIntake({
  people,
  preview,
  done,
  previewCpu,
  cpu,
  longestWait,
  longestStall,
  entries,
}: IntakeCost): string[] {
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
  return [
    `A file of ${people} people: its preview took ${seconds(preview)} (${seconds(previewCpu)} of CPU), bringing them in ${seconds(done)} (${seconds(cpu)} of CPU), with ${entries} entries in an intact ledger. Meanwhile no other write waited longer than ${longestWait.toFixed(0)} ms, and nothing else longer than ${longestStall.toFixed(0)} ms.`,
  ];
}

function printBoard({ people, cold, longestStall, pages, heap, ...more }: BoardCost): string[] {
  const { restart, asked } = more;
  const cpu = ({ median: middle, p95 }: BoardCost["pages"][number]["warm"]) =>
    `${middle.toFixed(1)} ms of CPU at the median, ${p95.toFixed(1)} ms at p95`;
  return [
    ...pages.map(
      ({ name, warm, changed }) =>
        `${people} people, ${name}: ${cpu(warm)}; after a change of one person ${cpu(changed)}.`,
    ),
    ...asked.map(
      ({ what, target, cpu: spent, bytes }) =>
        `${people} people, ${what}: ${spent.toFixed(2)} ms of CPU, ${bytes.toFixed(1)} times its bytes (target ${target}).`,
    ),
    `Deriving everybody took the board’s first request ${(cold / 1000).toFixed(1)} s, of which nothing else waited longer than ${longestStall.toFixed(0)} ms; what is kept takes ${(heap / 2 ** 20).toFixed(0)} MB.`,
    `Started again, the program was ready after ${(restart.ready / 1000).toFixed(1)} s, and the board’s first request took ${(restart.first / 1000).toFixed(2)} s. With the clockwork’s first turn that was ${restart.cpu.toFixed(1)} s of CPU, while nobody waited longer than ${restart.longestWait.toFixed(0)} ms; it then held ${(restart.memory / 1e6).toFixed(0)} MB.`,
  ];
}

function printLoad(runs: readonly Run[]): string[] {
  const lines = [
    `Requests per second: ${ROUNDS} rounds of ${SECONDS / ROUNDS} s each in turns, after ${WARM_UP} s to warm up; medians of the rounds.`,
    "A ratio compares with the same elements rendered by React alone (for the answer, with the finished bytes).",
    "",
    row(["page", "server", "conn.", "req/s", "p50 ms", "p99 ms", "ratio"]),
  ];
  for (const run of runs) {
    const against = run.page === "quiz answer" ? BYTES : TREE;
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
  return lines;
}

function row(cells: string[]): string {
  const widths = [14, 17, 6, 8, 7, 7, 6];
  return cells
    .map((cell, index) => (index < 2 ? cell.padEnd(widths[index]!) : cell.padStart(widths[index]!)))
    .join(" ");
}

await main();
