/*
 * Reads the catalogue: every app/<feature>/messages/<place>/<language>.json. Where a feature has many places, some of them may be in a
 * folder together. Plain Node: it runs before anything is built.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../freshness.mjs";

/** As in app/kit/language/language.ts, which TypeScript reads. */
export const LANGUAGES = ["en", "de", "es", "fr"];
export const SPEECHES = [...LANGUAGES, "de-x-formal", "es-x-formal", "fr-x-formal"];

const app = path.join(root, "app");

/**
 * Every file of the catalogue, in an order that lasts: its path from the project's top, whose it is and in which language. A variant
 * of a language, such as `de-x-formal`, has only what it says differently.
 * @returns {{ path: string; feature: string; place: string; language: string; text: string }[]}
 */
export function catalogueFiles() {
  return foldersIn(app).flatMap((feature) =>
    placesIn(`app/${feature}/messages`).flatMap(({ place, folder }) =>
      namesIn(path.join(root, folder))
        .filter(({ name }) => name.endsWith(".json"))
        .map(({ name }) => {
          const file = `${folder}/${name}`;
          const text = readFileSync(path.join(root, file), "utf8");
          return { path: file, feature, place, language: name.replace(/\.json$/, ""), text };
        }),
    ),
  );
}

/** The places in a folder; one with folders in it is no place, but several that belong together. */
function placesIn(within) {
  return foldersIn(path.join(root, within)).flatMap((name) => {
    const folder = `${within}/${name}`;
    const places = placesIn(folder);
    return places.length > 0 ? places : [{ place: name, folder }];
  });
}

/** Changes with the catalogue, and with what compiles it. */
export function catalogueHash(files, ...more) {
  const hash = createHash("sha256");
  const here = import.meta.dirname;
  for (const name of ["files.mjs", "compile.mjs", "pseudo.mjs"])
    hash.update(readFileSync(path.join(here, name)));
  hash.update(readFileSync(path.join(root, "node_modules/@inlang/paraglide-js/package.json")));
  for (const file of files) hash.update(`${file.path}\0${file.text}\0`);
  return hash.update(more.join("\0")).digest("hex");
}

function foldersIn(folder) {
  return namesIn(folder)
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

function namesIn(folder) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true });
  return names.sort((one, other) => (one.name < other.name ? -1 : 1));
}
