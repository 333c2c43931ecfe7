import type { ServerBuild } from "@remix-run/node";
import { partsOf, spelledOut } from "./address-parts";

interface Step {
  fixed: Map<string, Step>;
  named: Step | null;
  /** Numbers of the routes that end here, and of those that take all that follows. */
  ends: number[];
  takesAll: number[];
}

type Route = NonNullable<ServerBuild["routes"][string]>;

/**
 * Which routes an address may mean, by the fixed parts of their patterns: all that the router could choose, and few others. It then
 * compiles, scores and compares those alone instead of every route there is. The same list is given for all addresses of a kind.
 */
export function possibleRoutes(routes: ServerBuild["routes"]): (path: string) => string[] {
  const all = Object.values(routes).filter((route) => route !== undefined);
  const start = emptyStep();
  for (const [number, route] of all.entries())
    if (route.index === true || route.path !== undefined)
      add(start, partsOf(patternOf(route, routes)), number);
  const lists = new Map<string, string[]>();
  return (path) => {
    const numbers = new Set<number>();
    const parts = partsOf(path.replace(/\.data$/, ""));
    gather(start, parts[0] === "_root" ? parts.slice(1) : parts, 0, numbers);
    const key = [...numbers].sort((a, b) => a - b).join(" ");
    const known = lists.get(key);
    if (known) return known;
    const list = withParents(
      [...numbers].map((number) => all[number]!),
      routes,
    );
    lists.set(key, list);
    return list;
  };
}

/** The pages with these routes alone, in the order that they had, on which the router’s choice may depend. */
export function narrowed(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const wanted = new Set(ids);
  const only = <Of>(of: Record<string, Of>) =>
    Object.fromEntries(Object.entries(of).filter(([id]) => wanted.has(id)));
  const { assets } = build;
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...assets, routes: only(assets.routes) },
  };
}

function gather(step: Step, parts: readonly string[], at: number, into: Set<number>) {
  for (const number of step.takesAll) into.add(number);
  const part = parts[at];
  if (part === undefined) {
    for (const number of step.ends) into.add(number);
    return;
  }
  const fixed = step.fixed.get(spelledOut(part).toLowerCase());
  if (fixed) gather(fixed, parts, at + 1, into);
  if (step.named) gather(step.named, parts, at + 1, into);
}

function add(step: Step, [part, ...rest]: readonly string[], number: number) {
  if (part === undefined) return void step.ends.push(number);
  if (part === "*") return void step.takesAll.push(number);
  if (part.endsWith("?")) {
    add(step, rest, number);
    return add(step, [part.slice(0, -1), ...rest], number);
  }
  if (part.startsWith(":")) return add((step.named ??= emptyStep()), rest, number);
  const key = part.toLowerCase();
  const next = step.fixed.get(key) ?? emptyStep();
  step.fixed.set(key, next);
  add(next, rest, number);
}

function withParents(found: readonly Route[], routes: ServerBuild["routes"]): string[] {
  const ids = new Set<string>();
  const take = (route: Route | undefined) => {
    if (!route || ids.has(route.id)) return;
    take(route.parentId === undefined ? undefined : routes[route.parentId]);
    ids.add(route.id);
  };
  found.forEach(take);
  return [...ids];
}

function patternOf({ parentId, path = "" }: Route, routes: ServerBuild["routes"]): string {
  const parent = parentId === undefined ? undefined : routes[parentId];
  return parent ? `${patternOf(parent, routes)}/${path}` : path;
}

function emptyStep(): Step {
  return { fixed: new Map(), named: null, ends: [], takesAll: [] };
}
