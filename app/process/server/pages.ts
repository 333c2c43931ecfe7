import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";

/** The pages, as Remix built them. */
export async function loadPages(folder = path.resolve("build/server")): Promise<ServerBuild> {
  const file = pathToFileURL(path.join(folder, "index.js")).href;
  return (await import(/* @vite-ignore */ file)) as ServerBuild;
}
