import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { expect, test } from "vitest";

/** What only the editors bring: the engine below the lesson’s, and the reader of quiz files. */
const EDITORS = [/prosemirror/i, /quiz-editor/];

async function build(): Promise<ServerBuild> {
  const built = pathToFileURL(path.resolve("build/server/index.js")).href;
  return (await import(/* @vite-ignore */ built)) as ServerBuild;
}

/** Every script that a browser loads with these, because one imports the next. `import()` is loaded only when it is asked for. */
function loadedWith(scripts: readonly string[]): string[] {
  const found = new Set<string>();
  const visit = (script: string) => {
    if (found.has(script)) return;
    found.add(script);
    const text = textOf(script);
    for (const [, name] of text.matchAll(/(?:from|import)\s*"(\.\/[^"]+\.js)"/g))
      visit(path.posix.join(path.posix.dirname(script), name ?? ""));
  };
  scripts.forEach(visit);
  return [...found];
}

/** A script as it is for pages in English; a stylesheet is the same in all languages. */
function textOf(file: string): string {
  const own = file.replace(/^\/assets\/(?=[^/]+\.js$)/, "/assets/en/");
  return readFileSync(path.join("build/client", own), "utf8");
}

/** The scripts and styles of a route’s page, its parents’ and the entry’s among them. */
async function downloadsOf(id: string): Promise<string[]> {
  const { assets } = await build();
  const route = assets.routes[id];
  const root = assets.routes["root"];
  if (!route || !root) throw new Error(`The build has no route ${id}.`);
  const pages = [assets.entry, root, route];
  const scripts = loadedWith(pages.flatMap(({ module, imports = [] }) => [module, ...imports]));
  return [...scripts, ...pages.flatMap((page) => ("css" in page ? (page.css ?? []) : []))];
}

function isOfAnEditor(file: string): boolean {
  return EDITORS.some((sign) => sign.test(textOf(file)));
}

test("the editors are in no page’s downloads, and come when somebody begins to write", async () => {
  const { routes } = await build();
  const ids = Object.keys(routes).filter((id) => id !== "root");
  expect(ids.length).toBeGreaterThan(40);
  const found = [];
  for (const id of ids) if ((await downloadsOf(id)).some(isOfAnEditor)) found.push(id);
  expect(found).toEqual([]);

  // They are in the build, and the writing page asks for them.
  const desk = (await downloadsOf("authoring/pages/edit/edit")).map(textOf).join("\n");
  const asked = [...desk.matchAll(/import\("(\.\/desk-[^"]+\.js)"\)/g)].map(
    ([, name]) => name ?? "",
  );
  expect(asked).toHaveLength(3);
  const scripts = asked.map((name) => loadedWith([path.posix.join("/assets", name)]));
  for (const editor of scripts) expect(editor.some(isOfAnEditor)).toBe(true);
});
