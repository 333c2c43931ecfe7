/* Makes the fonts that pages load: of the packages’ files the letters and weights in use, so that the first view of a page needs little. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../freshness.mjs";

const made = path.join(root, ".cache/fonts");
const { resolve } = createRequire(import.meta.url);

/**
 * What is used of each typeface. A weight alone stands for all that are `declared`; a range remains variable. Italics, which are a word
 * here and there, go without kerning, a quarter of the file. All keep their hints, a dozen bytes: without these, some devices hint
 * letters themselves, and set them unevenly.
 */
const FACES = [
  { name: "inter", family: "Inter Variable", weight: [400, 650], features: ["kern", "tnum"] },
  { name: "inter", family: "Inter Variable", style: "italic", weight: 400, features: [] },
  {
    name: "bricolage-grotesque",
    family: "Bricolage Grotesque Variable",
    weight: 680,
    declared: [600, 800],
  },
  { name: "source-serif-4", family: "Source Serif 4 Variable", weight: [400, 650] },
  {
    name: "source-serif-4",
    family: "Source Serif 4 Variable",
    style: "italic",
    weight: 400,
    features: [],
  },
];

/** What English, German, Spanish and French are written with, and what the interface says beside words. */
const FIRST = new Set([
  ...codePoints([0x20, 0x7e]),
  ...[..."\u00a0¡«°º·»½¿×÷ŒœßẞÄÖÜäöüÀÂÆÇÈÉÊËÎÏÔÙÛàâæçèéêëîïôùûÿÁÍÑÓÚáíñóú"].map(codePoint),
  ...[..."\u2009–—‘’‚“”„•…\u202f‹›€↑↓−"].map(codePoint),
]);

/** What names from other languages of Europe are written with, beside those of the package’s first file. */
const NAMES = codePoints([0x100, 0x17f], [0x218, 0x21b], [0x1e9e]);

/**
 * The parts of a typeface, each a file that a browser asks for once a page has one of its letters: what pages begin with, the rest of
 * the package’s file with the same letters, and of its file for other Latin letters names and the rest.
 */
const PARTS = [
  { name: "", file: "latin", has: (letter) => FIRST.has(letter) },
  { name: "-more", file: "latin", has: (letter) => !FIRST.has(letter) },
  { name: "-names", file: "latin-ext", has: (letter) => NAMES.has(letter) },
  { name: "-rest", file: "latin-ext", has: (letter) => !NAMES.has(letter) },
];

/** Makes `fonts.css` and its files, unless those of the last time are made of the same. */
export async function makeFonts() {
  const stamp = `/* ${stampOf()} */`;
  const css = path.join(made, "fonts.css");
  if (firstLine(css) === stamp) return;
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  const rules = [];
  for (const face of FACES) for (const part of PARTS) rules.push(await makePart(face, part));
  // Last, since it says that all of them are there.
  writeFileSync(css, [stamp, ...rules].join("\n"));
}

async function makePart({ name, family, style = "normal", weight, declared, features }, part) {
  const { default: subset } = await import("subset-font");
  const source = sourceOf(name, part.file, style);
  const letters = unicodeRange(name, part.file, style).filter(part.has);
  const font = await subset(readFileSync(source), String.fromCodePoint(...letters), {
    targetFormat: "woff2",
    variationAxes: {
      wght: Array.isArray(weight) ? { min: weight[0], max: weight[1] } : weight,
    },
    keepFeatures: features ?? ["kern"],
  });
  const file = `${name}${style === "normal" ? "" : `-${style}`}${part.name}.woff2`;
  writeFileSync(path.join(made, file), font);
  return `@font-face {
  font-family: "${family}";
  font-style: ${style};
  font-display: swap;
  font-weight: ${[declared ?? weight].flat().join(" ")};
  src: url("./${file}") format("woff2");
  unicode-range: ${written(letters)};
}`;
}

function sourceOf(name, file, style) {
  const inside = `@fontsource-variable/${name}/files/${name}-${file}-wght-${style}.woff2`;
  return resolve(inside);
}

/** The letters that a package says its file is for. */
function unicodeRange(name, file, style) {
  const sheet = style === "normal" ? "wght.css" : `wght-${style}.css`;
  const css = readFileSync(resolve(`@fontsource-variable/${name}/${sheet}`), "utf8");
  const rule = css.slice(css.indexOf(`/* ${name}-${file}-wght-${style} */`));
  const [, range] = /unicode-range: ([^;]+);/.exec(rule);
  const ranges = range.split(",").map((one) => one.replace("U+", "").split("-"));
  return [...codePoints(...ranges.map((ends) => ends.map((end) => Number.parseInt(end, 16))))];
}

function codePoint(letter) {
  return letter.codePointAt(0);
}

function codePoints(...ranges) {
  return new Set(
    ranges.flatMap(([from, to = from]) =>
      Array.from({ length: to - from + 1 }, (_, at) => from + at),
    ),
  );
}

/** Letters as a stylesheet names them, neighbours as one range. */
function written(letters) {
  const ranges = [];
  for (const one of letters.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.to === one - 1) last.to = one;
    else ranges.push({ from: one, to: one });
  }
  const hex = (one) => one.toString(16).toUpperCase();
  return ranges
    .map(({ from, to }) => `U+${hex(from)}${from === to ? "" : `-${hex(to)}`}`)
    .join(", ");
}

/** Of this file, and of the packages’ fonts. */
function stampOf() {
  const hash = createHash("sha256").update(readFileSync(fileURLToPath(import.meta.url)));
  for (const { name, style = "normal" } of FACES)
    for (const file of ["latin", "latin-ext"])
      hash.update(readFileSync(sourceOf(name, file, style)));
  return hash.digest("hex");
}

function firstLine(file) {
  try {
    return readFileSync(file, "utf8").split("\n", 1)[0];
  } catch {
    return null;
  }
}
