import type { ServerBuild } from "@remix-run/node";
import { splitBase } from "~/kit/http/base";
import { possibleRoutes } from "./possible-routes";
import { speaking } from "./pages";
import type { Speech } from "~/kit/language/language";

/** A link or form that Remix looks up ahead of time, and where it leads. */
const LOOKED_UP = /<(?:a|form) [^>]*\bdata-discover="true"[^>]*>/g;
const LEADS_TO = / (?:href|action)="([^"?#]*)/;

/** Pages are of few kinds, but somebody may have links to others than most have. */
const MOST_KEPT = 500;

/**
 * What Remix asks for in a browser as soon as a page is there: the routes that the page’s links may mean, as JSON, for the page to
 * bring them itself.
 */
export function linkedRoutes(build: ServerBuild): (language: Speech, html: string) => string {
  const possible = possibleRoutes(build.routes);
  const spoken = new Map<Speech, ServerBuild["assets"]["routes"]>();
  const kept = new Map<string, string>();
  return (language, html) => {
    const ids = new Set(linksOf(html).flatMap(possible));
    const key = `${language} ${[...ids].sort().join(" ")}`;
    const before = kept.get(key);
    if (before !== undefined) return before;
    const all = spoken.get(language) ?? speaking(build, language).assets.routes;
    spoken.set(language, all);
    const json = JSON.stringify(Object.fromEntries([...ids].map((id) => [id, all[id]])));
    if (kept.size < MOST_KEPT) kept.set(key, json);
    return json;
  };
}

function linksOf(html: string): string[] {
  const paths = [...html.matchAll(LOOKED_UP)].map(([tag]) => LEADS_TO.exec(tag)?.[1] ?? "");
  return [...new Set(paths)]
    .filter((path) => path.startsWith("/"))
    .map((path) => splitBase(path).rest);
}
