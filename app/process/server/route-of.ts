import type { ServerBuild } from "@remix-run/node";
import { partsOf, spelledOut } from "./address-parts";

interface Step {
  fixed: Map<string, Step>;
  named: Step | null;
  /** The whole pattern, where one ends here. */
  pattern: string | null;
}

/** For what no route answers, and for the files that browsers ask for. */
const NONE = "*";
const ASSETS = "/assets";

/**
 * Finds which pattern of app/routes.ts a path belongs to: `/learn/:module` for `/learn/tone`. There are few patterns, and nobody's
 * name or id is in one, so they can be counted and logged.
 */
export function routesOf(routes: ServerBuild["routes"]): (path: string) => string {
  const start = emptyStep();
  for (const pattern of patternsOf(routes)) {
    let step = start;
    for (const part of partsOf(pattern)) {
      if (part.startsWith(":")) step = step.named ??= emptyStep();
      else {
        const key = part.toLowerCase();
        const next = step.fixed.get(key) ?? emptyStep();
        step.fixed.set(key, next);
        step = next;
      }
    }
    step.pattern = pattern;
  }
  return (path) => {
    const parts = partsOf(path.replace(/\.data$/, ""));
    if (parts[0] === "assets") return ASSETS;
    return found(start, parts[0] === "_root" ? [] : parts, 0) ?? NONE;
  };
}

/** What is written out goes before what is named, from left to right. */
function found(step: Step, parts: readonly string[], at: number): string | null {
  const part = parts[at];
  if (part === undefined) return step.pattern;
  const fixed = step.fixed.get(spelledOut(part).toLowerCase());
  return (
    (fixed ? found(fixed, parts, at + 1) : null) ??
    (step.named ? found(step.named, parts, at + 1) : null)
  );
}

/** Every pattern, with those of the routes above it before it. */
function patternsOf(routes: ServerBuild["routes"]): string[] {
  const whole = (id: string | undefined): string => {
    const route = id === undefined ? undefined : routes[id];
    if (!route) return "";
    return [whole(route.parentId), route.path ?? ""].filter((part) => part !== "").join("/");
  };
  return Object.values(routes)
    .filter((route) => route !== undefined && (route.index === true || Boolean(route.path)))
    .map((route) => `/${whole(route?.id)}`)
    .filter((pattern) => !pattern.includes("*"));
}

function emptyStep(): Step {
  return { fixed: new Map(), named: null, pattern: null };
}
