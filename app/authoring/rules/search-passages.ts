import type { Node } from "@markdoc/markdoc";
import type { SearchedText } from "./search";
import { fileAt } from "~/curriculum/rules/content-paths";
import { readMarkdoc } from "~/curriculum/rules/markdoc/front-matter";
import { parse, wordsOf } from "~/curriculum/rules/markdoc/parse";
import { factsIn } from "~/curriculum/rules/content/text-facts";

/** Everything in a file that somebody may remember words of, with where it stands. */
export function searchPassages(path: string, text: string): SearchedText[] {
  const facts = factsIn(path, text);
  if (Object.keys(facts).length === 0) return inLines(text);
  const passages = inValue(facts, [], labelsOf(path));
  if (!path.endsWith(".md")) return passages;
  const { source } = readMarkdoc(text, () => undefined);
  return [...passages, ...inSource(source)];
}

/** What cannot be read is searched line by line, as it is written. */
function inLines(text: string): SearchedText[] {
  return text.split("\n").map((line, index) => ({ where: `Line ${index + 1}`, text: line.trim() }));
}

/** Values that are settings and no words. */
const SETTINGS = new Set(
  "key type objective reread layout impact modules activities level renewal renewalModule timeZone network original".split(
    " ",
  ),
);
const QUIZ_SETTINGS = new Set(["feedback", "draw"]);

type Labels = Readonly<Record<string, string>>;

const WORDS: Labels = {
  title: "Title",
  lead: "Lead",
  summary: "Summary",
  change: "What changed",
  stem: "question",
  hint: "hint",
  post: "post",
  options: "option",
  feedback: "feedback",
  offLimits: "Off limits",
  escalation: "Escalation",
  voice: "Voice",
  signature: "Signature",
  responsibilities: "Responsibilities",
  help: "Help",
  company: "Company",
  channels: "Channels",
  replyGoal: "Reply goal",
};

function labelsOf(path: string): Labels {
  return fileAt(path)?.kind === "module" ? { ...WORDS, objectives: "Objective" } : WORDS;
}

function inValue(value: unknown, path: readonly string[], labels: Labels): SearchedText[] {
  if (typeof value === "string") {
    const text = value.replace(/\s+/g, " ").trim();
    if (text === "") return [];
    const [first, question] = path;
    const inQuestion = first === "questions" && question !== undefined && { question };
    return [{ where: whereOf(path, labels), text, ...inQuestion }];
  }
  if (Array.isArray(value)) {
    const questions = path.length === 1 && path[0] === "questions";
    return value.flatMap((entry: unknown, index) => {
      const key = questions ? ((entry as { key?: unknown } | null)?.key ?? index + 1) : null;
      return inValue(entry, key === null ? path : ["questions", String(key)], labels);
    });
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) => {
    if (SETTINGS.has(name) || (path.length === 0 && QUIZ_SETTINGS.has(name))) return [];
    if (path.length === 0 && name === "objectives" && Array.isArray(held)) return [];
    return inValue(held, [...path, name], labels);
  });
}

function whereOf(path: readonly string[], labels: Labels): string {
  const [first = "", second, ...rest] = path;
  if (first === "questions") {
    const last = rest
      .filter((name) => name !== "text" || rest.length === 1)
      .map((name) => labels[name] ?? name)
      .join(", ");
    return `Question “${second ?? ""}”${last === "" ? "" : `: ${last}`}`;
  }
  const words = labels[first] ?? first;
  return first === "objectives" && second ? `${words} ${second}` : words;
}

/** Words of tags that stand in their attributes. */
const SAID = ["question", "feedback", "title", "author", "context", "when", "alt"];

function inSource(source: string): SearchedText[] {
  const passages: SearchedText[] = [];
  let heading = "Text";
  const add = (text: string) => {
    const words = text.replace(/\s+/g, " ").trim();
    if (words !== "") passages.push({ where: heading, text: words });
  };
  const visit = (node: Node) => {
    for (const name of SAID) {
      const said: unknown = node.attributes[name];
      if (typeof said === "string") add(said);
    }
    if (node.type === "heading") heading = wordsOf(node).trim() || heading;
    if (["heading", "paragraph", "inline", "fence"].includes(node.type)) {
      add(node.type === "fence" ? String(node.attributes["content"]) : wordsOf(node));
      for (const inside of node.walk()) {
        const alt: unknown = inside.type === "image" ? inside.attributes["alt"] : null;
        if (typeof alt === "string") add(alt);
      }
      return;
    }
    for (const child of node.children) visit(child);
  };
  visit(parse(source));
  return passages;
}
