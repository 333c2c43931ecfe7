import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import { createRequestHandler } from "@remix-run/node";
import pino from "pino";
import { ownCompany, ownPerson } from "../support/own";
import { checkContent } from "~/authoring/rules/folder/read/content";
import { demoFiles } from "~/process/demo/demo-files";
import { createApp } from "~/process/create-app";
import { importContent } from "~/authoring/services/folder/import/import-content.server";
import { addNewPerson } from "~/assignment/services/add-person.server";
import { markChanged } from "~/people/queries/changes";
import { findCompanyByKey } from "~/people/queries/organisation";
import { signIn } from "./data";
import { addMadePeople } from "./made-company";
import { measureOutside, prepareOutside, type OutsideCost } from "./outside";
import { measureRestart, type RestartCost } from "./restart";

/** The first third is to warm up. */
const REQUESTS = 1_500;
const CHANGES = 20;
/** People are made so many at a time, to keep the memory of making them small. */
const AT_ONCE = 5_000;

/** What a manager reads of everybody, with words that only that page has. */
const PAGES = [
  { name: "the board’s first page", path: "/clearance", words: "Who may speak" },
  { name: "coverage", path: "/clearance/coverage", words: "channel-days covered" },
  { name: "skills", path: "/clearance/skills", words: "By objective" },
  { name: "the handover", path: "/clearance/handover", words: "Independence" },
] as const;

interface Cost {
  median: number;
  p95: number;
}

export interface BoardCost {
  people: number;
  /** Milliseconds from the first request to its answer, for which everybody's standing is derived. */
  cold: number;
  /** The longest time for which nothing else was served meanwhile, in milliseconds. */
  longestStall: number;
  /** Milliseconds of CPU for each page, and the same each time after a fact about one person has changed. */
  pages: { name: string; warm: Cost; changed: Cost }[];
  /** Bytes on the heap that are there after the first page and were not before. */
  heap: number;
  restart: RestartCost;
  /** What other programs and strangers ask. */
  asked: OutsideCost[];
}

/** What the board and its like cost the server, of a company of so many people: loader, rendering and headers, without the socket. */
export async function measureBoard(people: number): Promise<BoardCost> {
  const data = mkdtempSync(path.join(tmpdir(), "firsthand-board-"));
  const secret = "a secret for the bench, long enough for anyone";
  const app = await createApp(
    {
      demo: false,
      origin: "http://127.0.0.1",
      secret,
      data,
      agency: "Northlight Agency",
      logLevel: "silent",
      smtp: null,
    },
    { log: pino({ level: "silent" }) },
  );
  const { store } = app;
  let open = true;
  try {
    const now = new Date();
    const { content } = checkContent(demoFiles());
    await importContent({ store, content, now: new Date(now.getTime() - 400 * 86_400_000) });
    const company = await findCompanyByKey(store.read, "harbour-and-pine");
    if (!company)
      throw new Error("The bench needs the company harbour-and-pine in db/demo/companies.");
    const companyId = company.id;
    const add = (name: string, role: "manager" | "trainer") =>
      addNewPerson({
        store,
        now,
        person: {
          name,
          givenName: name,
          email: `${role}@example.test`,
          role,
          company: role === "trainer" ? null : company,
          engagedWith: role === "trainer" ? [company] : [],
        },
      });
    const signers = {
      manager: await add("Manager", "manager"),
      trainer: await add("T", "trainer"),
    };
    for (let from = 0; from < people; from += AT_ONCE) {
      const count = Math.min(AT_ONCE, people - from);
      await addMadePeople(store, { companyId, signers, count, from, now });
    }

    const built = pathToFileURL(path.resolve("build/server/index.js")).href;
    const handler = createRequestHandler((await import(built)) as ServerBuild, "production");
    const cookie = await signIn(app, secret, signers.manager);
    const ask = async ({ path: at, words }: (typeof PAGES)[number]) => {
      const request = new Request(`http://127.0.0.1${at}`, { headers: { cookie } });
      const signedIn = () => app.sessions.read(cookie, app.clock());
      const response = await handler(request, {
        app,
        demo: false,
        language: "en" as const,
        cspNonce: "bench",
        requestId: "bench",
        address: "",
        bodyLeftOut: false,
        tooOften: false,
        signedIn,
        actorOf: async () => (await signedIn())?.actor ?? null,
        record: () => {},
      } satisfies AppLoadContext);
      const html = await response.text();
      if (response.status !== 200 || !html.includes(words))
        throw new Error(`${at} answered ${response.status}.`);
    };
    const cpuOf = async (
      page: (typeof PAGES)[number],
      times: number,
      before: () => Promise<void>,
    ): Promise<Cost> => {
      const costs: number[] = [];
      for (let time = 0; time < times; time += 1) {
        await before();
        const from = process.cpuUsage();
        await ask(page);
        const { user, system } = process.cpuUsage(from);
        costs.push((user + system) / 1000);
      }
      const sorted = costs.slice(times / 3).sort((a, b) => a - b);
      const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
      return { median: at(0.5), p95: at(0.95) };
    };

    const heapBefore = heapUsed();
    const stalls = monitorEventLoopDelay({ resolution: 5 });
    stalls.enable();
    const begun = performance.now();
    await ask(PAGES[0]);
    const cold = performance.now() - begun;
    stalls.disable();
    const heap = heapUsed() - heapBefore;
    const { person } = store.read.tables;
    const [someone] = await store.read.select({ id: person.id }).from(person).limit(1);
    const change = () => store.write((tx) => markChanged(tx, ownPerson(companyId, someone!.id)));
    const pages: BoardCost["pages"] = [];
    for (const page of PAGES) {
      const warm = await cpuOf(page, REQUESTS, () => Promise.resolve());
      pages.push({ name: page.name, warm, changed: await cpuOf(page, CHANGES, change) });
    }
    const { manager } = signers;
    const outside = await prepareOutside(app, { company: ownCompany(companyId), manager, now });
    await store.close();
    open = false;
    const restart = await measureRestart({ data, secret, cookie });
    const asked = await measureOutside({ data, secret, outside });
    return { people, cold, longestStall: stalls.max / 1e6, pages, heap, restart, asked };
  } finally {
    if (open) await store.close();
    rmSync(data, { recursive: true, force: true });
  }
}

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
