import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin, type Rollup } from "vite";
import { messages } from "./app/process/tooling/catalogue/vite-plugin.mjs";
import options from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The stylesheets that pages share: what every page has, what lists of people and their records have, what a text has, what questions
 * have. Without these a page would ask for one to each of its parts. What is not named comes with the scripts that need it.
 */
const STYLESHEETS = {
  kit: /\/app\/(kit\/(styles\/\w+|browser\/connection\/notice|parts\/((cards|charts|forms|page|text)\/)?(bar|button|card|chip|drop-mark|empty|error-page|field|icon|mark|notice|page-head|avatar))|people\/parts\/(shell|side-nav))\.css$/,
  records:
    /\/app\/kit\/parts\/((records|text|time)\/)?(facts|pills|stat|table|text-passages|timeline)\.css$/,
  text: /\/app\/curriculum\/parts\/markdoc\/[^/]+\.css$/,
  quiz: /\/app\/assessment\/parts\/(question-types\/(reviewed\/)?|quiz\/(saving\/)?(?!objective))[^/]+\.css$/,
};

const stylesheetOf = (file: string) =>
  Object.entries(STYLESHEETS).find(([, where]) => where.test(file))?.[0];

/** Every page asks in which language it is, and how numbers are written there: small, and one file. */
const LANGUAGE = /\/app\/kit\/language\/language\.ts$|message-formats$/;

/** What stands round every page, and what begins in a browser. */
const FRAME = /\/app\/(root\.tsx\?|entry\.client\.tsx$)/;

/**
 * Small scripts that most pages have, and what tells days and times. Each would be a file of its own: more to ask for, and worse to
 * compress.
 */
const SHARED = {
  parts:
    /\/app\/kit\/(parts\/(cards\/card|chip|forms\/(error-summary|field)|page\/(empty|page-head)|text\/visually-hidden)\.tsx|text\/(amounts|listed)\.ts)$/,
  days: /\/app\/kit\/(text\/formats|time\/moment|parts\/time\/(local-)?time)\.tsx?$| message kit_time_\w+ of /,
};

const frames = new WeakMap<object, Set<string>>();

/** All that each page needs: the scripts that its frame imports, and those that they import. */
function frameOf({ getModuleIds, getModuleInfo }: Rollup.ManualChunkMeta): Set<string> {
  const known = frames.get(getModuleInfo);
  if (known) return known;
  const frame = new Set([...getModuleIds()].filter((id) => FRAME.test(id)));
  for (const id of frame) getModuleInfo(id)?.importedIds.forEach((other) => frame.add(other));
  frames.set(getModuleInfo, frame);
  return frame;
}

/** Not the fonts of such packages. */
const LIBRARY = /\/node_modules\/(?!.*\?url$)|commonjsHelpers/;

/** Which file has a module; Rollup decides where nothing is said. Libraries change seldom, so browsers keep them when the rest is new. */
function chunkOf(id: string, about: Rollup.ManualChunkMeta): string | undefined {
  if (id.endsWith(".css")) return stylesheetOf(id);
  if (LANGUAGE.test(id)) return "frame";
  if (frameOf(about).has(id) && !FRAME.test(id)) return LIBRARY.test(id) ? "libraries" : "frame";
  return Object.entries(SHARED).find(([, which]) => which.test(id))?.[0];
}

/** The order of the layers, which whichever stylesheet a browser reads first has to name. */
const LAYERS = /^@layer [^;{]+;/m.exec(
  readFileSync(folder("./app/kit/styles/tokens.css"), "utf8"),
)?.[0];

const layersFirst: Plugin = {
  name: "layers-first",
  enforce: "post",
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === "asset" && file.fileName.endsWith(".css"))
        file.source = `${LAYERS}${String(file.source)}`;
  },
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [messages(), remix(options), layersFirst],
  // As in the programs that are built beside the pages; only what runs on the server asks for it.
  define: isSsrBuild
    ? { "globalThis.FIRSTHAND_PROGRAM": JSON.stringify(process.env.FIRSTHAND_SOURCES ?? null) }
    : {},
  resolve: {
    alias: [
      { find: /^~db\//, replacement: folder("./db/") },
      { find: /^~\//, replacement: folder("./app/") },
    ],
  },
  css: {
    postcss: {
      plugins: [
        {
          // Of the fonts' subsets, the site has the two for Latin letters.
          postcssPlugin: "latin-only",
          Once(styles) {
            styles.walkAtRules("font-face", (face) => {
              if (!/-latin-(ext-)?wght-/.test(String(face))) face.remove();
            });
          },
        },
      ],
    },
  },
  // Many small modules, which load faster as one.
  ssr: { noExternal: ["drizzle-orm", "temporal-polyfill", "uuid", "zod"] },
  build: {
    target: "es2022",
    // The content security policy allows no data: URLs, so even small files stay files.
    assetsInlineLimit: 0,
    rollupOptions: isSsrBuild ? {} : { output: { manualChunks: chunkOf } },
  },
}));
