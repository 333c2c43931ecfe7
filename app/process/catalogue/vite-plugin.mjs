/* Gives the pages each message as a module of its own, so that a page's scripts have those it says and no others. */
import { compileIfChanged, messagesForPages, REGISTRY } from "./compile.mjs";

const ALL = "\0messages";
const ONE = "message:";
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
    resolveId(id, _importer, { ssr }) {
      if (ssr) return null;
      if (id === "#messages") return ALL;
      if (id === "#message-formats") return FORMATS;
      return id.startsWith(ONE) ? `\0${id}` : null;
    },
    load(id) {
      if (id === FORMATS) return { code: REGISTRY, moduleSideEffects: false };
      if (id === ALL) {
        const lines = [...modules.keys()].map((key) => `export { ${key} } from "${ONE}${key}";`);
        return { code: lines.join("\n"), moduleSideEffects: false };
      }
      const key = id.startsWith(`\0${ONE}`) ? id.slice(ONE.length + 1) : null;
      return key === null ? null : { code: modules.get(key), moduleSideEffects: false };
    },
  };
}
