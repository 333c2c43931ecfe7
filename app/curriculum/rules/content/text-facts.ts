import { commentHead } from "./comment-head";
import { fileAt } from "~/curriculum/rules/content-paths";
import { readMarkdoc } from "~/curriculum/rules/markdoc/front-matter";
import { headingId } from "~/curriculum/rules/markdoc/heading-id";
import { parse, wordsOf } from "~/curriculum/rules/markdoc/parse";
import { keptWithin } from "~/kit/cache/remember";
import { keysIn } from "~/kit/yaml/open-yaml";

const unheard = () => undefined;

export type Facts = Readonly<Record<string, unknown>>;
export type Heading = { id: string; title: string };

/** Letters of all the texts whose facts are kept. */
const KEPT = 4_000_000;
const keptFacts = keptWithin<Facts>(KEPT);
const keptHeadings = keptWithin<Heading[]>(KEPT);

/** What a text says, where it was read elsewhere. */
export interface ReadFacts {
  facts: Facts;
  headings: Heading[] | null;
}

/** Everything that this file tells of a text. */
export function readFacts(path: string, text: string): ReadFacts {
  return { facts: factsIn(path, text), headings: path.endsWith(".md") ? headingsIn(text) : null };
}

export function areFactsKept(path: string, text: string): boolean {
  return keptFacts.recall(nameOfText(path, text)) !== undefined;
}

export function keepFacts(path: string, text: string, { facts, headings }: ReadFacts) {
  keptFacts.keep(nameOfText(path, text), facts, text.length);
  if (headings) keptHeadings.keep(text, headings, text.length);
}

const nameOfText = (path: string, text: string) =>
  `${/(?:\.md|\.ink)$/.exec(path)?.[0] ?? ""}:${text}`;

/** The facts a file says of itself, whatever else is wrong with it; empty where they cannot be read. They are kept by the text. */
export function factsIn(path: string, text: string): Facts {
  const name = nameOfText(path, text);
  return keptFacts.recall(name) ?? keptFacts.keep(name, read(path, text), text.length);
}

function read(path: string, text: string): Facts {
  const value: unknown = path.endsWith(".md")
    ? readMarkdoc(text, unheard).head?.value
    : keysIn(path.endsWith(".ink") ? (commentHead(text)?.yaml ?? "") : text);
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** What a file is called, a playbook by its company; null where it does not say. */
export function titleIn(path: string, text: string): string | null {
  const facts = factsIn(path, text);
  const title = fileAt(path)?.kind === "playbook" ? nameOf(facts["company"]) : facts["title"];
  return typeof title === "string" && title.trim() !== "" ? title.trim() : null;
}

function nameOf(company: unknown): unknown {
  return typeof company === "object" && company !== null && "name" in company ? company.name : null;
}

/** The objectives of a module's file, in its order, by their codes. */
export function objectivesIn(text: string): Map<string, string> {
  const { objectives } = factsIn("module.yaml", text);
  if (typeof objectives !== "object" || objectives === null) return new Map();
  return new Map(Object.entries(objectives).map(([code, words]) => [code, String(words)]));
}

/** What a module's file says of the module, as far as it says it. */
export function moduleWordsIn(text: string) {
  const { title, summary } = factsIn("module.yaml", text);
  const words = (fact: unknown) => (typeof fact === "string" ? fact.trim() : "");
  return {
    title: words(title),
    summary: words(summary),
    objectives: Object.fromEntries(
      [...objectivesIn(text)].map(([code, said]) => [code, said.trim()]),
    ),
  };
}

/** A lesson's headings in order, with the addresses by which questions point to them. */
export function headingsIn(text: string): Heading[] {
  const known = keptHeadings.recall(text);
  if (known) return known;
  const headings = [...parse(readMarkdoc(text, unheard).source).walk()]
    .filter((node) => node.type === "heading")
    .map((node) => ({ id: headingId(wordsOf(node)), title: wordsOf(node) }))
    .filter(({ id }) => id !== "");
  return keptHeadings.keep(text, headings, text.length);
}
