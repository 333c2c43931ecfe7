import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import options from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [remix(options)],
  resolve: {
    alias: [
      { find: /^~db\//, replacement: folder("./db/") },
      { find: /^~\//, replacement: folder("./app/") },
    ],
  },
  // Many small modules, which load faster as one.
  ssr: { noExternal: ["drizzle-orm", "temporal-polyfill", "uuid", "zod"] },
  build: {
    target: "es2022",
    // The content security policy allows no data: URLs, so even small files stay files.
    assetsInlineLimit: 0,
  },
});
