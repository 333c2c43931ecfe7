/* Compiles the catalogue by Paraglide: once for Node, all languages in one module, and message by message for the pages. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../freshness.mjs";
import { catalogueFiles, catalogueHash } from "./files.mjs";
import { pseudoPattern } from "./pseudo.mjs";

const made = path.join(root, ".cache/messages");

/** What Node imports as #messages. */
export const compiled = path.join(made, "messages.js");

/** What a build imports instead: the same, as it was when it was built. */
export const BUILT = "#built-messages";

/** Compiles if the catalogue is not that of the last time. With FIRSTHAND_PSEUDO, English reads strange and long. */
export async function compileIfChanged() {
  const files = catalogueFiles();
  const pseudo = Boolean(process.env.FIRSTHAND_PSEUDO);
  const hash = `// ${catalogueHash(files, String(pseudo))}`;
  if (firstLine(compiled) === hash) return;
  const { pages, types, node } = await compile(files, { pseudo });
  mkdirSync(made, { recursive: true });
  put("messages.json", JSON.stringify(pages));
  put("messages.d.ts", types);
  // Last, since it says for all of them that they are new.
  put("messages.js", `${hash}\n${node}`);
}

/** What comes of the files: each message’s module for the pages by its key, the types, and one module for Node. */
export async function compile(files, { pseudo = false } = {}) {
  const bundles = await bundlesOf(files, { pseudo });
  const all = [...new Set(files.map(({ language }) => language))];
  const pages = bundles.map((bundle) => [bundle.id, forPages(bundle, all)]);
  return { pages, types: typesOf(bundles), node: await forNode(bundles) };
}

/** The browser's module for each message, by its key: a choice by a constant, of which a build for one language keeps one. */
export function messagesForPages() {
  return new Map(JSON.parse(readFileSync(path.join(made, "messages.json"), "utf8")));
}

/**
 * The messages of a file, as the inlang message format has them.
 * @returns {Promise<{ bundles: any[]; messages: any[]; variants: any[] }>}
 */
export async function parse({ path: name, language: locale, text }) {
  const { default: format } = await import("@inlang/plugin-message-format");
  try {
    return await format.importFiles({ files: [{ locale, content: Buffer.from(text), name }] });
  } catch (error) {
    throw new Error(`${name} cannot be read: ${error.message}`, { cause: error });
  }
}

/** Every message as Paraglide's own parser reads it, with its code in each language that has it. */
async function bundlesOf(files, { pseudo }) {
  const { compileMessage } = await import("@inlang/paraglide-js");
  const bundles = new Map();
  for (const one of files) {
    const { path: file, language } = one;
    const read = await parse(one);
    const own = new Map(read.bundles.map((bundle) => [bundle.id, bundle.declarations]));
    const variants = grouped(read);
    for (const message of read.messages) {
      const id = message.bundleId;
      const bundle = bundles.get(id) ?? { id, languages: {}, inputs: new Map(), tags: new Set() };
      bundles.set(id, bundle);
      if (bundle.languages[language]) throw new Error(`${file} has ${id}, which is elsewhere too`);
      const declarations = own.get(id);
      const plurals = pluralInputs(declarations);
      const written = variants.get(id).map((variant) => ({
        matches: variant.matches,
        pattern: variant.pattern
          .map((part) => counted(part, plurals))
          .map((part) => spaced(part, language)),
      }));
      note(bundle, declarations, written, plurals);
      const last = written.at(-1);
      // What is said of all other numbers is said of all that is left.
      if (written.length > 1) last.matches = last.matches.map(otherIsAll);
      if (pseudo && language === "en")
        for (const variant of written) variant.pattern = pseudoPattern(variant.pattern);
      const { code } = compileMessage(declarations, { ...message, locale: language }, written);
      bundle.languages[language] = code.trim().replace(/;$/, "");
      if (language === "en") bundle.english = textOf(written[0].pattern);
    }
  }
  return [...bundles.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

function grouped({ variants }) {
  const groups = new Map();
  for (const one of variants) {
    const id = one.messageBundleId;
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  return groups;
}

/** The values by which a plural is chosen. */
function pluralInputs(declarations) {
  return new Set(
    declarations
      .filter((one) => one.type === "local-variable" && one.value.annotation?.name === "plural")
      .map((one) => one.value.arg.name),
  );
}

/** A number by which a plural is chosen is written as the language writes numbers. */
function counted(part, plurals) {
  if (part.type !== "expression" || !plurals.has(part.arg.name)) return part;
  return { ...part, annotation: { type: "function-reference", name: "number", options: [] } };
}

/** French has spaces before some signs, at which no line may break. */
function spaced(part, language) {
  if (part.type !== "text" || !language.startsWith("fr")) return part;
  const value = part.value.replace(/ (?=[?!;])/g, "\u202f").replace(/ (?=[:»])|(?<=«) /g, "\u00a0");
  return { ...part, value };
}

function otherIsAll(match) {
  return match.value === "other" ? { type: "catchall-match", key: match.key } : match;
}

/** Adds to what is known of a message's values and tags, which give it its type. */
function note({ inputs, tags }, declarations, variants, plurals) {
  for (const one of declarations) {
    if (one.type !== "input-variable") continue;
    const known = inputs.get(one.name) ?? { number: false, words: new Set(), open: true };
    if (plurals.has(one.name)) known.number = true;
    const matches = variants
      .flatMap((variant) => variant.matches)
      .filter((m) => m.key === one.name);
    for (const match of matches) if (match.type === "literal-match") known.words.add(match.value);
    known.open = known.words.size === 0 || matches.some((match) => match.type === "catchall-match");
    inputs.set(one.name, known);
  }
  for (const { pattern } of variants)
    for (const part of pattern) if (part.type.startsWith("markup")) tags.add(part.name);
}

function textOf(pattern) {
  const one = (part) =>
    part.type === "text" ? part.value : part.type === "expression" ? `{${part.arg.name}}` : "";
  return pattern.map(one).join("");
}

const LANGUAGE = "FIRSTHAND_LANGUAGE";

function forPages({ id, languages }, all) {
  const said = (language) => [language, language.slice(0, 2)].find((one) => languages[one]) ?? "en";
  const choices = Object.keys(languages)
    .filter((language) => language !== "en")
    .map((language) => {
      const speakers = all.filter((one) => said(one) === language);
      const spoken = speakers.map((one) => `${LANGUAGE} === ${JSON.stringify(one)}`).join(" || ");
      return `${spoken} ? (${languages[language]}) : `;
    });
  const choice = `${choices.join("")}(${languages.en ?? `() => ${JSON.stringify(id)}`})`;
  const registry = choice.includes("registry.")
    ? `import * as registry from "#message-formats";\n`
    : "";
  return `${registry}export const ${id} = ${choice};`;
}

/** Who speaks now is asked each time: on a server it differs from one request to the next. */
async function forNode(bundles) {
  const { transform } = await import("esbuild");
  const lines = bundles.map(({ id, languages }) => {
    const own = Object.entries(languages).map(
      ([name, code]) => `${JSON.stringify(name)}: ${CONSTANT.exec(code)?.[1] ?? code}`,
    );
    return `export const ${id} = spoken({ ${own.join(", ")} });`;
  });
  const code = [SPOKEN, REGISTRY_OBJECT, ...lines].join("\n");
  return (await transform(code, { format: "esm", minify: true, charset: "utf8" })).code;
}

/** A sentence without values is its text alone: there are thousands, and a function takes longer to read at each start. */
const CONSTANT = /^\(\) => \{\s*return (`(?:[^`\\$]|\\.)*`);?\s*\}$/;

const SPOKEN = `
const ambient = Symbol.for("firsthand.language");
const spoken = (all) => {
  const now = () => {
    const language = globalThis[ambient]?.getStore() ?? "en";
    return all[language] ?? all[language.slice(0, 2)] ?? all.en;
  };
  const say = (values) => {
    const said = now();
    return typeof said === "string" ? said : said(values);
  };
  if (Object.values(all).some((one) => one.parts))
    say.parts = (values) => now().parts?.(values) ?? [{ type: "text", value: say(values) }];
  return say;
};`;

/** What Paraglide’s code calls, in place of its own: formatters are made once, for making one is dear. */
export const REGISTRY = `
const plurals = {};
const numbers = {};
export const plural = (language, value, options) =>
  (plurals[language + options.type] ??= new Intl.PluralRules(language, options)).select(value);
export const number = (language, value) => (numbers[language] ??= new Intl.NumberFormat(language)).format(value);
`;
const REGISTRY_OBJECT = `${REGISTRY.replaceAll("export const", "const")}
const registry = { plural, number };`;

/** Types by which a wrong key, a lost value or an unknown tag does not compile. */
function typesOf(bundles) {
  const lines = bundles.map(({ id, inputs, tags, english = "" }) => {
    const own = [...inputs].map(([name, known]) => `${name}: ${typeOf(known)}`);
    const values = own.length > 0 ? `values: { ${own.join("; ")} }` : "";
    const comment = `/** ${english.replaceAll("*/", "*\\/")} */\n`;
    const names = [...tags].map((tag) => JSON.stringify(tag)).join(" | ");
    const rich = `{ (${values}): string; parts(${values}): Part<${names}>[] }`;
    return `${comment}export declare const ${id}: ${tags.size > 0 ? rich : `(${values}) => string`};`;
  });
  return `${PART}\n${lines.join("\n")}\n`;
}

const PART = `export type Part<Tag extends string> =
  | { type: "text"; value: string }
  | { type: "markup-start" | "markup-end" | "markup-standalone"; name: Tag };`;

function typeOf({ number, words, open }) {
  if (number) return "number";
  return open ? "string" : [...words].map((word) => JSON.stringify(word)).join(" | ");
}

function put(name, text) {
  const beside = path.join(made, `.${name}.${process.pid}`);
  writeFileSync(beside, text);
  renameSync(beside, path.join(made, name));
}

function firstLine(file) {
  try {
    return readFileSync(file, "utf8").split("\n", 1)[0];
  } catch {
    return null;
  }
}
