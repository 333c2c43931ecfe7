/* Gives each file of the pages the messages that it says and no others, in a copy of its own: so a page’s scripts have what the page says. */
import { readFileSync } from "node:fs";
import { BUILT, compileIfChanged, messagesForPages, REGISTRY } from "./compile.mjs";

/** What files import: `app/kit/language/m.ts`. */
const M = /\/kit\/language\/m(?:\.ts)?$/;

// Virtual modules; Rollup leaves ids with \0 to the plugin that made them.
const NAMESPACE = "\0messages of ";
const SAID = "\0said by ";
const ONE = /^\0message (\w+) of /;
const FORMATS = "\0message-formats";

/** @returns {import("vite").Plugin} */
export function messages() {
  let modules = new Map();
  return {
    name: "messages",
    enforce: "pre",
    async buildStart() {
      await compileIfChanged();
      modules = messagesForPages();
    },
    resolveId(id, importer, { ssr }) {
      if (ssr && id === "#messages") return { id: BUILT, external: true };
      if (ssr || !importer) return null;
      if (M.test(id) && !importer.startsWith("\0")) return NAMESPACE + importer.split("?")[0];
      if (id === "#message-formats") return FORMATS;
      return id.startsWith("\0") && [SAID, "\0message "].some((own) => id.startsWith(own))
        ? id
        : null;
    },
    load(id) {
      const code = codeOf(id, modules);
      return code === null ? null : { code, moduleSideEffects: false };
    },
  };
}

function codeOf(id, modules) {
  if (id === FORMATS) return REGISTRY;
  if (id.startsWith(NAMESPACE)) {
    const said = JSON.stringify(SAID + id.slice(NAMESPACE.length));
    return `import * as m from ${said};\nexport { m };`;
  }
  if (id.startsWith(SAID)) {
    const file = id.slice(SAID.length);
    const named = readFileSync(file, "utf8").matchAll(/\bm\.([a-z]\w*)/g);
    const keys = [...new Set([...named].map(([, key]) => key))].filter((key) => modules.has(key));
    const from = (key) => JSON.stringify(`\0message ${key} of ${file}`);
    return keys.map((key) => `export { ${key} } from ${from(key)};`).join("\n");
  }
  const key = ONE.exec(id)?.[1];
  return key === undefined ? null : modules.get(key);
}
