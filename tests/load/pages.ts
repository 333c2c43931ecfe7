import { fork } from "node:child_process";
import { once } from "node:events";
import { cpSync } from "node:fs";
import { Agent } from "node:http";
import path from "node:path";
import type { BaselineTask } from "./baseline";
import type { BenchData, Sitting } from "./data";
import { sendBy, type Ask } from "./send";
import { median } from "./median";
import { measured, startOurs, type Measured } from "./servers";

const REQUESTS = Number(process.env.BENCH_REQUESTS ?? 1_000);
/** Unmeasured, while code is compiled and what can be kept is made. */
const WARM_UP = REQUESTS / 2;
/** The servers take turns after so many: whatever else the machine does meets them all alike. */
const AT_ONCE = 20;

/** What is measured: the nth time it is done takes these requests, one after another. */
interface Work {
  name: string;
  target: number;
  /** How often it can be done, where that has an end. */
  most?: number;
  asks: (turn: number) => Ask[];
}

interface Figures {
  work: string;
  target: number;
  /** Milliseconds of CPU, by server. */
  cpu: Map<string, number>;
}

/**
 * Milliseconds of CPU that each page costs the server: the median of turns of 20 requests, 1,000 in all after 500 to warm up, by one
 * connection, gzip on. In the same turns what stands against it, and other builds of ours where they are named.
 */
export async function measurePages({
  data,
  secret,
  made,
  others,
  only,
}: {
  data: string;
  secret: string;
  made: BenchData;
  /** Folders with other builds to compare. */
  others: readonly string[];
  only: string | null;
}): Promise<{ figures: Figures[]; memory: Map<string, number> }> {
  const builds = [path.resolve("."), ...others.map((folder) => path.resolve(folder))];
  const ours: Measured[] = [];
  const copies = builds.map((_, number) => (number === 0 ? data : `${data}-${number}`));
  for (const copy of copies.slice(1)) cpSync(data, copy, { recursive: true });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const send = (origin: string) => sendBy(agent, origin);
  try {
    for (const [number, folder] of builds.entries()) {
      const name = number === 0 ? "Firsthand" : folder;
      ours.push(await startOurs({ name, folder, data: copies[number]!, secret }));
    }
    const all = worksOf(made).filter(({ name }) => only === null || name.includes(only));
    const figures: Figures[] = [];
    for (const work of all) figures.push(await measure(work));
    const memory = new Map<string, number>();
    for (const server of ours) memory.set(server.name, (await server.used()).memory);
    return { figures, memory };
  } finally {
    agent.destroy();
    for (const server of ours) await server.stop();
  }

  async function measure(work: Work): Promise<Figures> {
    const single = work.most === undefined;
    const [first] = work.asks(0);
    const base = single ? await startBaseline([await pageOf(first!)]) : null;
    const sides: { server: Measured; asks: (turn: number) => Ask[] }[] = ours.map((server) => ({
      server,
      asks: work.asks,
    }));
    if (base) {
      const at = (kind: string) => ({
        server: { ...base, name: kind },
        asks: () => [{ path: `/${kind}/0` }],
      });
      if (first!.method !== "POST" && first!.path !== "/healthz") sides.push(at("tree"));
      sides.push(at("bytes"));
    }
    const size = single ? AT_ONCE : 1;
    const inAll = work.most ?? REQUESTS + WARM_UP;
    const costs = new Map(sides.map(({ server }) => [server.name, [] as number[]]));
    try {
      for (let turn = 0; turn < inAll; turn += size) {
        for (const { server, asks } of sides) {
          const before = await server.used();
          for (let each = turn; each < Math.min(turn + size, inAll); each += 1)
            for (const one of asks(each)) await send(server.origin)(one);
          const after = await server.used();
          if (turn >= inAll / 3) costs.get(server.name)!.push((after.cpu - before.cpu) / size);
        }
      }
    } finally {
      await base?.stop();
    }
    const cpu = new Map([...costs].map(([name, values]) => [name, median(values)]));
    return { work: work.name, target: work.target, cpu };
  }

  /** What our own server answers, which the baseline then has to make. */
  async function pageOf(one: Ask): Promise<{ type: string; text: string }> {
    const { headers, text } = await send(ours[0]!.origin)(one);
    return { type: String(headers["content-type"]), text: text() };
  }
}

export async function startBaseline(task: BaselineTask): Promise<Measured> {
  const child = fork(path.resolve("tests/load/baseline.ts"), {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  child.send(task);
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return measured("baseline", `http://127.0.0.1:${port}`, child);
}

function worksOf({ pages, answerers, sittings }: BenchData): Work[] {
  const page = (name: string, target: number, at: string): Work => {
    const found = pages.find((one) => one.path === at);
    return { name, target, asks: () => [found ?? { path: at }] };
  };
  return [
    page("healthz", 0.15, "/healthz"),
    page("sign-in", 0.8, "/sign-in"),
    page("lesson", 1.8, "/learn/reply/angry-in-public"),
    page("home", 2.2, "/learn"),
    page("board", 4, "/clearance"),
    page("library", 5, "/studio/library"),
    {
      name: "answer saved",
      target: 0.8,
      asks: (turn) => {
        const { path, cookie, forms } = answerers[turn % answerers.length]!;
        const form = `${forms[Math.floor(turn / answerers.length) % 2]}&sequence-1=${turn + 1}`;
        return [{ method: "POST", path, cookie, form }];
      },
    },
    {
      name: "attempt of 8 answers",
      target: 28,
      most: sittings.length,
      asks: (turn) => sittingAsks(sittings[turn]!),
    },
  ];
}

/** Opened, answered one by one without JavaScript, each answer followed by the page of the next question, and handed in. */
function sittingAsks({ path, cookie, forms }: Sitting): Ask[] {
  const asks: Ask[] = [{ path, cookie }];
  for (const [index, fields] of forms.entries()) {
    const last = index === forms.length - 1;
    const form = `${fields}&go=${last ? "submit" : index + 2}`;
    asks.push({ method: "POST", path, cookie, form });
    asks.push({ path: last ? `${path}/result` : `${path}?q=${index + 2}`, cookie });
  }
  return asks;
}

export function printPages({
  figures,
  memory,
}: Awaited<ReturnType<typeof measurePages>>): string[] {
  const ours = [...memory.keys()];
  const other = ours.slice(1);
  const lines = [
    `CPU of the server in ms for each request, at the median of ${REQUESTS} after ${WARM_UP} to warm up; then how many times what React’s elements of the same page cost (tree), and the finished bytes (bytes).`,
    ["", "ms", "target", "× tree", "× bytes", ...other].join(" | "),
  ];
  for (const { work, target, cpu } of figures) {
    const own = cpu.get("Firsthand")!;
    const times = (kind: string) => {
      const against = cpu.get(kind);
      return against ? (own / against).toFixed(1) : "–";
    };
    const cells = [work, own.toFixed(2), String(target), times("tree"), times("bytes")];
    for (const name of other) cells.push(cpu.get(name)!.toFixed(2));
    lines.push(cells.join(" | "));
  }
  for (const [name, bytes] of memory)
    lines.push(`Memory of ${name} after that: ${(bytes / 1e6).toFixed(0)} MB.`);
  return lines;
}
