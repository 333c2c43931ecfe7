import { fileAt } from "~/curriculum/rules/content-paths";
import { readMarkdoc } from "~/curriculum/rules/markdoc/front-matter";
import { headingId } from "~/curriculum/rules/markdoc/heading-id";
import { parse, wordsOf } from "~/curriculum/rules/markdoc/parse";
import { keysIn } from "~/kit/yaml/open-yaml";

const unheard = () => undefined;

/** The facts a file says of itself, whatever else is wrong with it; empty where they cannot be read. */
export function factsIn(path: string, text: string): Readonly<Record<string, unknown>> {
  const value: unknown = path.endsWith(".md")
    ? readMarkdoc(text, unheard).head?.value
    : keysIn(text);
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

/** A lesson's headings in order, with the addresses by which questions point to them. */
export function headingsIn(text: string): { id: string; title: string }[] {
  return [...parse(readMarkdoc(text, unheard).source).walk()]
    .filter((node) => node.type === "heading")
    .map((node) => ({ id: headingId(wordsOf(node)), title: wordsOf(node) }))
    .filter(({ id }) => id !== "");
}
