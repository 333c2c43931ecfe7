/* After the build of the pages: their scripts once for each language, without the words of the others. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Turns every `assets/x.js` into `assets/<language>/x.js`. Vite built them for all languages, with a constant by which each message
 * is chosen; with the constant given, one remains. Scripts name each other relatively, or by `assets/x.js`.
 */
export async function splitPages(clientFolder, languages) {
  const { transform } = await import("esbuild");
  const assets = path.join(clientFolder, "assets");
  const names = readdirSync(assets).filter((name) => name.endsWith(".js"));
  const known = new Set(names);
  for (const language of languages) mkdirSync(path.join(assets, language), { recursive: true });
  for (const name of names) {
    const file = path.join(assets, name);
    const code = readFileSync(file, "utf8");
    for (const language of languages) {
      const own = code.replace(/\bassets\/([\w.-]+\.js)\b/g, (all, other) =>
        known.has(other) ? `assets/${language}/${other}` : all,
      );
      const made = await transform(own, {
        define: { FIRSTHAND_LANGUAGE: JSON.stringify(language) },
        format: "esm",
        target: "es2022",
        minify: true,
        treeShaking: true,
        charset: "utf8",
        legalComments: "none",
      });
      writeFileSync(path.join(assets, language, name), made.code);
    }
    rmSync(file);
  }
}
