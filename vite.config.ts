import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import { messages } from "./app/process/tooling/catalogue/vite-plugin.mjs";
import { chunkOf } from "./app/process/tooling/chunks";
import options from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

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

/** Lets the file of what stands round every page have more than that: else it would be two. */
const frameInOne: Plugin = {
  name: "frame-in-one",
  enforce: "post",
  options: (options) => ({ ...options, preserveEntrySignatures: "allow-extension" }),
};

const OWN_LINKS = folder("./app/kit/http/remix-react.server.tsx");

/** On the server, pages have our own of what Remix has for them. */
const ownLinks: Plugin = {
  name: "own-links",
  enforce: "pre",
  resolveId: (name, importer) =>
    name === "@remix-run/react" && importer !== OWN_LINKS ? OWN_LINKS : null,
};

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [messages(), remix(options), layersFirst, isSsrBuild ? ownLinks : frameInOne],
  // As in the programs that are built beside the pages; only what runs on the server asks for it.
  define: isSsrBuild
    ? { "globalThis.FIRSTHAND_PROGRAM": JSON.stringify(process.env.FIRSTHAND_SOURCES ?? null) }
    : {},
  resolve: {
    alias: [
      { find: /^~db\//, replacement: folder("./db/") },
      { find: /^~\//, replacement: folder("./app/") },
      { find: /^~fonts\//, replacement: folder("./.cache/fonts/") },
    ],
  },
  // Many small modules, which load faster as one.
  ssr: { noExternal: ["drizzle-orm", "temporal-polyfill", "uuid", "zod"] },
  build: {
    target: "es2022",
    // The content security policy allows no data: URLs, so even small files stay files.
    assetsInlineLimit: 0,
    rollupOptions: isSsrBuild
      ? {}
      : { output: { manualChunks: chunkOf, experimentalMinChunkSize: 0 } },
  },
}));
