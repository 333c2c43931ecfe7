import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { baseOf, splitBase } from "~/kit/http/base";
import type { Speech } from "~/kit/language/language";
import { narrowed, possibleRoutes } from "./possible-routes";

/** So many are kept for hats that addresses name. Each is little; nobody can ask for as many as they please. */
const KEPT_FOR_HATS = 500;

/** What a browser asks for to know the routes of a page’s links. */
const MANIFEST = "/__manifest";

/** What is asked for, beside the language: a path without what it says as whom, and its query. */
interface Asked {
  hat: string | null;
  path: string;
  search: string;
}

/**
 * Makes something of the pages that an address may mean, once such an address is asked for: for each way of speaking, and for each
 * hat that an address names, for then all addresses of the page begin with it.
 */
export function pagesFor<Made>(
  build: ServerBuild,
  make: (build: ServerBuild) => Made,
): (language: Speech, asked: Asked) => Made {
  const spoken = new Map<Speech, ServerBuild>();
  const plain = new Map<string, Made>();
  const named = new Map<string, Made>();
  const possible = possibleRoutes(build.routes);
  const buildIn = (language: Speech) => {
    const one = spoken.get(language) ?? speaking(build, language);
    spoken.set(language, one);
    return one;
  };
  return (language, { hat, path, search }) => {
    const makeFor = (routes: readonly string[]) => {
      const own = narrowed(buildIn(language), routes);
      return make(hat === null ? own : { ...own, basename: baseOf(hat) });
    };
    if (path === MANIFEST) return makeFor(listed(search).flatMap(possible));
    const routes = possible(path);
    const key = `${language} ${hat ?? ""} ${routes.join(" ")}`;
    if (hat === null) {
      const one = plain.get(key) ?? makeFor(routes);
      plain.set(key, one);
      return one;
    }
    const one = named.get(key) ?? makeFor(routes);
    // The one that was asked for longest ago comes first.
    named.delete(key);
    named.set(key, one);
    const [oldest] = named.keys();
    if (named.size > KEPT_FOR_HATS && oldest !== undefined) named.delete(oldest);
    return one;
  };
}

/** The paths of links, with those above each, as Remix looks them up. */
function listed(search: string): string[] {
  const paths = new URLSearchParams(search).getAll("p").flatMap((link) => {
    const parts = link.split("/");
    return parts.map((_, at) => splitBase(`/${parts.slice(1, at + 1).join("/")}`).rest);
  });
  return [...new Set(["/", ...paths])];
}

/**
 * The pages with their browser files in one language. The version differs too, so that a page that is open in another reloads
 * instead of taking on files of this one.
 */
export function speaking(build: ServerBuild, language: Speech): ServerBuild {
  const { assets } = build;
  const text = JSON.stringify(assets).replace(
    /"\/assets\/([^"/]+\.js)"/g,
    (_, name: string) => `"/assets/${language}/${name}"`,
  );
  const own = JSON.parse(text) as ServerBuild["assets"];
  return { ...build, assets: { ...own, version: `${assets.version}-${language}` } };
}

/** The pages, as Remix built them. */
export async function loadPages(folder = path.resolve("build/server")): Promise<ServerBuild> {
  const file = pathToFileURL(path.join(folder, "index.js")).href;
  return (await import(/* @vite-ignore */ file)) as ServerBuild;
}
