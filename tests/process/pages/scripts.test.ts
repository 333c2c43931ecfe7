import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const SCRIPTS = path.resolve(import.meta.dirname, "../../../build/client/assets/en");

/** What only a server needs, by words that are in it however it is shortened. */
const SERVER_ONLY = {
  "checks forms and addresses": /\binvalid_type\b/,
  "tells the ledger’s entries": /\btrainer-engaged\b/,
};

/** In kilobytes as they are sent: what every page loads, and what any loads in all. They are to fall, not to grow. */
const MOST = { everywhere: 96.5, page: 131 };

interface Route {
  id: string;
  parentId?: string;
  module: string;
  imports?: string[];
}

/** Every script that a page brings, by the built map of routes; not what it asks for later, such as an editor. */
const { entry, routes } = readMap();

function readMap(): { entry: Omit<Route, "id">; routes: Record<string, Route> } {
  const name = readdirSync(SCRIPTS).find((file) => file.startsWith("manifest-"))!;
  const window: { __remixManifest?: ReturnType<typeof readMap> } = {};
  runInNewContext(readFileSync(path.join(SCRIPTS, name), "utf8"), { window });
  return window.__remixManifest!;
}

function scriptsOf(route: Route): Set<string> {
  const parents = route.parentId ? scriptsOf(routes[route.parentId]!) : files(entry);
  return new Set([...parents, ...files(route)]);
}

function files({ module, imports = [] }: Omit<Route, "id">): string[] {
  return [module, ...imports].map((file) => path.basename(file));
}

function sent(scripts: Iterable<string>): number {
  return [...scripts].reduce((sum, name) => sum + sizes(name), 0) / 1000;
}

const known = new Map<string, number>();
function sizes(name: string): number {
  const size = known.get(name) ?? gzipSync(readFileSync(path.join(SCRIPTS, name))).length;
  known.set(name, size);
  return size;
}

test("no page brings browsers what only the server needs", () => {
  const scripts = [...new Set(Object.values(routes).flatMap((route) => [...scriptsOf(route)]))];
  expect(scripts.length).toBeGreaterThan(150);
  const brought = Object.entries(SERVER_ONLY).flatMap(([what, words]) =>
    scripts
      .filter((name) => words.test(readFileSync(path.join(SCRIPTS, name), "utf8")))
      .map((name) => `${name} ${what}`),
  );
  expect(brought).toEqual([]);
});

test("no page loads more than it did", () => {
  expect(sent(scriptsOf(routes.root!))).toBeLessThan(MOST.everywhere);
  const heavy = Object.values(routes)
    .map((route) => ({ page: route.id, kilobytes: sent(scriptsOf(route)) }))
    .filter(({ kilobytes }) => kilobytes > MOST.page);
  expect(heavy).toEqual([]);
});
