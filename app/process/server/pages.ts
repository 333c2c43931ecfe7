import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { Speech } from "~/kit/language/language";

/** Makes something of the pages for each way of speaking, once it is asked for. */
export function pagesByLanguage<Made>(
  build: ServerBuild,
  make: (build: ServerBuild) => Made,
): (language: Speech) => Made {
  const made = new Map<Speech, Made>();
  return (language) => {
    let one = made.get(language);
    if (one === undefined) made.set(language, (one = make(speaking(build, language))));
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
