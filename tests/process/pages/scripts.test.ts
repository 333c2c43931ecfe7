import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";

const ASSETS = path.resolve(import.meta.dirname, "../../../build/client/assets");
const SCRIPTS = path.join(ASSETS, "en");

/** What only a server needs, by words that are in it however it is shortened. */
const SERVER_ONLY = {
  "checks forms and addresses": /\binvalid_type\b/,
  "tells the ledger’s entries": /\btrainer-engaged\b/,
};

interface Route {
  id: string;
  parentId?: string;
  module: string;
  imports?: string[];
  css?: string[];
}

/** What a page brings, by the built map of routes; not what it asks for later, such as an editor. */
const { entry, routes } = readMap();

function readMap(): { entry: Omit<Route, "id">; routes: Record<string, Route> } {
  const name = readdirSync(SCRIPTS).find((file) => /^manifest-.*\.js$/.test(file))!;
  const window: { __remixManifest?: ReturnType<typeof readMap> } = {};
  runInNewContext(readFileSync(path.join(SCRIPTS, name), "utf8"), { window });
  return window.__remixManifest!;
}

const scriptsOf = (id: string) =>
  filesOf(id, ({ module, imports = [] }) => [module, ...imports].map((at) => path.basename(at)));

const stylesOf = (id: string) => filesOf(id, ({ css = [] }) => css.map((at) => path.basename(at)));

function filesOf(id: string, named: (one: Omit<Route, "id">) => string[]): string[] {
  const above: Omit<Route, "id">[] = [entry];
  for (
    let at: Route | undefined = routes[id];
    at;
    at = at.parentId ? routes[at.parentId] : undefined
  )
    above.push(at);
  return [...new Set(above.flatMap(named))];
}

/** Bytes as browsers are sent them that take Brotli, headers aside. */
function sent(folder: string, files: readonly string[]): number {
  return files
    .map((name) => path.join(folder, name))
    .map((file) => (existsSync(`${file}.br`) ? `${file}.br` : file))
    .reduce((sum, file) => sum + statSync(file).size, 0);
}

test("no page brings browsers what only the server needs", () => {
  const scripts = [...new Set(Object.keys(routes).flatMap(scriptsOf))];
  expect(scripts.length).toBeGreaterThan(150);
  const brought = Object.entries(SERVER_ONLY).flatMap(([what, words]) =>
    scripts
      .filter((name) => words.test(readFileSync(path.join(SCRIPTS, name), "utf8")))
      .map((name) => `${name} ${what}`),
  );
  expect(brought).toEqual([]);
});

/** At most so many kilobytes in so many files. They are to fall, not to grow. */
const MOST = {
  "people/pages/sign-in/start": { scripts: [91.5, 7], styles: [11.8, 4] },
  "learning/pages/home": { scripts: [101.5, 5], styles: [11.1, 2] },
  "learning/pages/activity": { scripts: [103.7, 5], styles: [11.1, 2] },
  "learning/pages/attempt/attempt": { scripts: [103.5, 6], styles: [13.3, 3] },
  "clearance/pages/board/board": { scripts: [105.5, 11], styles: [12.8, 5] },
} as const;

/** Of any page, in kilobytes. */
const MOST_OF_ANY = { scripts: 131, styles: 16.7 };

test.each(Object.entries(MOST))("%s brings no more than it did", (page, most) => {
  const [scripts, styles] = [scriptsOf(page), stylesOf(page)];
  const brought = { scripts: sent(SCRIPTS, scripts), styles: sent(ASSETS, styles) };
  expect(scripts.length).toBeLessThanOrEqual(most.scripts[1]);
  expect(styles.length).toBeLessThanOrEqual(most.styles[1]);
  expect(brought.scripts / 1000).toBeLessThan(most.scripts[0]);
  expect(brought.styles / 1000).toBeLessThan(most.styles[0]);
});

test("no page brings much more than others", () => {
  const heavy = Object.keys(routes)
    .map((page) => ({
      page,
      scripts: sent(SCRIPTS, scriptsOf(page)) / 1000,
      styles: sent(ASSETS, stylesOf(page)) / 1000,
    }))
    .filter(({ scripts, styles }) => scripts > MOST_OF_ANY.scripts || styles > MOST_OF_ANY.styles);
  expect(heavy).toEqual([]);
});

const FONTS = readdirSync(ASSETS).filter((name) => name.endsWith(".woff2"));

/** The letters that a lesson begins with. */
const LETTERS = FONTS.filter((name) =>
  /^(inter|bricolage-grotesque|source-serif-4)-[\w-]{8}\.woff2$/.test(name),
);

test("the letters that a lesson begins with are less than 60 KB", () => {
  expect(FONTS.length).toBeGreaterThan(10);
  expect(LETTERS).toHaveLength(3);
  expect(sent(ASSETS, LETTERS) / 1000).toBeLessThan(60);
});

test("a lesson that is opened on a phone for the first time asks for few files, and no more than it did", () => {
  const lesson = "learning/pages/activity";
  const [scripts, styles] = [scriptsOf(lesson), stylesOf(lesson)];
  // Beside the page itself, the icon, and the company’s colour where it has one.
  expect(scripts.length + styles.length + LETTERS.length).toBeLessThanOrEqual(10);
  const all = sent(SCRIPTS, scripts) + sent(ASSETS, [...styles, ...LETTERS]);
  expect(all / 1000).toBeLessThan(172);
});
