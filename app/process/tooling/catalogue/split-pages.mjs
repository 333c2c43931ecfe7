/* After the build of the pages: their scripts once for each language, without the words of the others. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The constant by which a message is chosen. */
const CHOICE = "FIRSTHAND_LANGUAGE";

/** What most pages load: Terser takes another twentieth off it, in more time than the rest is worth. */
const EVERYWHERE = /^(frame|root|libraries|learning|quiz|attempt)-/;

/**
 * Turns every `assets/x.js` into `assets/<language>/x.js`. Vite built them for all languages, with a constant by which each message
 * is chosen; with the constant given, one remains. Scripts name each other relatively, or by `assets/x.js`.
 */
export async function splitPages(clientFolder, languages) {
  const assets = path.join(clientFolder, "assets");
  const names = readdirSync(assets).filter((name) => name.endsWith(".js"));
  const known = new Set(names);
  for (const language of languages) mkdirSync(path.join(assets, language), { recursive: true });
  for (const name of names) {
    const file = path.join(assets, name);
    const code = readFileSync(file, "utf8");
    const make = EVERYWHERE.test(name) ? smallest : small;
    const alike = code.includes(CHOICE) ? null : await make(code);
    for (const language of languages) {
      const made = alike ?? (await make(code, language));
      const own = made.replace(/\bassets\/([\w.-]+\.js)\b/g, (all, other) =>
        known.has(other) ? `assets/${language}/${other}` : all,
      );
      writeFileSync(path.join(assets, language, name), own);
    }
    rmSync(file);
  }
}

async function small(code, language) {
  const { transform } = await import("esbuild");
  const made = await transform(code, {
    define: language ? { [CHOICE]: JSON.stringify(language) } : {},
    format: "esm",
    target: "es2022",
    minify: true,
    treeShaking: true,
    charset: "utf8",
    legalComments: "none",
  });
  return made.code;
}

async function smallest(code, language) {
  const { minify } = await import("terser");
  const made = await minify(await small(code, language), {
    module: true,
    ecma: 2020,
    format: { comments: false },
  });
  return made.code;
}
