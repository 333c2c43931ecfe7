import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
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

const chunkOf = (id: string) => (LANGUAGE.test(id) ? "language" : stylesheetOf(id));

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
