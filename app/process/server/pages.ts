import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { baseOf } from "~/kit/http/base";
import type { Speech } from "~/kit/language/language";

/** So many are kept for hats that addresses name. Each is little; nobody can ask for as many as they please. */
const KEPT_FOR_HATS = 200;

/**
 * Makes something of the pages for each way of speaking, once it is asked for, and for each hat that an address names: then all
 * addresses of the page begin with it.
 */
export function pagesByLanguage<Made>(
  build: ServerBuild,
  make: (build: ServerBuild) => Made,
): (language: Speech, hat: string | null) => Made {
  const spoken = new Map<Speech, ServerBuild>();
  const plain = new Map<Speech, Made>();
  const named = new Map<string, Made>();
  const buildIn = (language: Speech) => {
    const one = spoken.get(language) ?? speaking(build, language);
    spoken.set(language, one);
    return one;
  };
  return (language, hat) => {
    if (hat === null) {
      const one = plain.get(language) ?? make(buildIn(language));
      plain.set(language, one);
      return one;
    }
    const key = `${language} ${hat}`;
    const one = named.get(key) ?? make({ ...buildIn(language), basename: baseOf(hat) });
    // The one that was asked for longest ago comes first.
    named.delete(key);
    named.set(key, one);
    const [oldest] = named.keys();
    if (named.size > KEPT_FOR_HATS && oldest !== undefined) named.delete(oldest);
    return one;
  };
}

/**
 * The pages with their browser files in one language. The version differs too, so that a page that is open in another reloads
 * instead of taking on files of this one.
 */
function speaking(build: ServerBuild, language: Speech): ServerBuild {
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
