import type { Node } from "@markdoc/markdoc";
import { PLACES } from "~/company/rules/places";
import { fileAt } from "~/curriculum/rules/content-paths";
import type { Files } from "~/curriculum/rules/content/files";
import { readMarkdoc } from "~/curriculum/rules/markdoc/front-matter";
import { parse, variableName } from "~/curriculum/rules/markdoc/parse";
import { readYaml, type YamlFile } from "~/kit/yaml/yaml-file";
import type { Asked, AskedOption, Edited, Passage } from "./advice";

const LESSON = /^modules\/([^/]+)\/([^/.]+)\.md$/;
const QUIZ = /^modules\/([^/]+)\/quiz\.yaml$/;
const unheard = () => undefined;

/** Reads the English lessons and quizzes of a folder, and the law that lessons quote. What cannot be read is left out: that is a mistake of its own. */
export function readEdited(files: Files): Edited {
  const edited: { passages: Passage[]; asked: Asked[] } = { passages: [], asked: [] };
  for (const [file, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [, ofLesson] = LESSON.exec(file) ?? [];
    const [, ofQuiz] = QUIZ.exec(file) ?? [];
    if (ofLesson !== undefined) readLesson(file, ofLesson, text, edited);
    else if (ofQuiz !== undefined) edited.asked.push(...readQuiz(file, ofQuiz, text));
    else if (fileAt(file)?.kind === "law") edited.passages.push(...readLaw(file, text));
  }
  return { ...edited, files };
}

/** What the law of each place says, each with its sources. */
function readLaw(file: string, text: string): Passage[] {
  const yaml = readYaml(text, unheard);
  return PLACES.flatMap((place) => {
    const passage = (yaml?.value as Raw | null | undefined)?.[place] as Raw | null | undefined;
    if (!yaml || typeof passage?.["text"] !== "string") return [];
    const line = yaml.lineOf([place, "text"]);
    return [{ file, line, text: passage["text"], links: true, own: true }];
  });
}

const NONE = { options: [], items: [], pairs: [], gaps: [], draft: "", feedback: [] };

function readLesson(
  file: string,
  module: string,
  text: string,
  { passages, asked }: { passages: Passage[]; asked: Asked[] },
) {
  const { source, sourceLine } = readMarkdoc(text, unheard);
  let [author, post] = ["", ""];
  const lineOf = (node: Node) => (node.lines[0] ?? 0) + sourceLine;
  const visit = (node: Node, own: boolean) => {
    if (node.tag === "check") {
      asked.push({ ...NONE, ...checkIn(node, lineOf), file, module, author, post });
      return;
    }
    // It comes with its sources.
    if (node.tag === "law")
      passages.push({ file, line: lineOf(node), text: "", links: true, own: false });
    if (node.tag === "post") [author, post] = [String(node.attributes["author"]), plain(node)];
    if (node.type === "paragraph" || (node.type === "item" && hasInline(node)))
      passages.push({ file, line: lineOf(node), text: plain(node), links: hasLink(node), own });
    else for (const child of node.children) visit(child, own && !SHOWN.has(node.tag ?? ""));
  };
  visit(parse(source), true);
}

const SHOWN = new Set(["post", "compare", "do", "dont", "version"]);

function hasInline({ children }: Node): boolean {
  return children.some(({ type }) => type === "inline");
}

function hasLink(node: Node): boolean {
  return [...node.walk()].some(({ type }) => type === "link");
}

function checkIn(node: Node, lineOf: (node: Node) => number) {
  const options = node.children.filter(({ tag }) => tag === "option");
  return {
    line: lineOf(node),
    name: String(node.attributes["id"]),
    type: "check",
    stem: String(node.attributes["question"] ?? ""),
    options: options.map((option) => ({
      text: plain(option).trim(),
      right: option.attributes["correct"] === true,
      line: lineOf(option),
    })),
    feedback: options.map((option) => ({
      text: String(option.attributes["feedback"] ?? ""),
      line: lineOf(option),
    })),
  };
}

/** A node’s words, with “…” where a variable stands. What is in italics is an example, and is quoted. */
function plain(node: Node): string {
  if (node.type === "text") {
    const content: unknown = node.attributes["content"];
    return typeof content === "string" ? content : variableName(content) === null ? "" : "…";
  }
  if (node.type === "softbreak" || node.type === "hardbreak") return " ";
  if (node.type === "em") return `“${node.children.map(plain).join("")}”`;
  const between = node.type === "inline" || node.type === "strong" ? "" : " ";
  return node.children.map(plain).join(node.children.length > 1 ? between : "");
}

type Raw = Readonly<Record<string, unknown>>;

function readQuiz(file: string, module: string, text: string): Asked[] {
  const yaml = readYaml(text, unheard);
  const { questions } = (yaml?.value ?? {}) as { questions?: unknown };
  if (!yaml || !Array.isArray(questions)) return [];
  return questions.flatMap((question: unknown, index) =>
    typeof question === "object" && question !== null
      ? [{ ...NONE, ...questionIn(question as Raw, ["questions", index], yaml), file, module }]
      : [],
  );
}

function questionIn(raw: Raw, path: (string | number)[], yaml: YamlFile) {
  const parts = (name: string) =>
    (Array.isArray(raw[name]) ? (raw[name] as unknown[]) : []).map((value, index) => ({
      value: (typeof value === "object" && value !== null ? value : {}) as Raw,
      line: yaml.lineOf([...path, name, index]),
    }));
  const options = parts("options").map(({ value, line }): AskedOption => ({
    text: bare(value["text"]),
    right: value["correct"] === true || value["rank"] === "best",
    line,
  }));
  const ordered = raw["type"] === "ordering";
  const pairs = [
    ...parts("pairs").map(({ value, line }) => ({
      left: bare(value["left"]),
      right: bare(value["right"]),
      line,
    })),
    ...(ordered ? [] : parts("items")).map(({ value, line }) => ({
      left: bare(value["text"]),
      right: bare(value["category"]),
      line,
    })),
  ];
  const explained = ["options", "items", "pairs", "gaps", "problems"].flatMap(parts);
  return {
    line: yaml.lineOf(path),
    name: String(raw["key"]),
    type: String(raw["type"]),
    author: bare((raw["post"] as Raw | undefined)?.["author"]),
    post: bare((raw["post"] as Raw | undefined)?.["text"]),
    stem: bare(raw["stem"]),
    options,
    items: (ordered ? parts("items") : []).map(({ value, line }) => ({
      text: bare(value["text"]),
      line,
    })),
    pairs,
    gaps: parts("gaps").map(({ value, line }) => ({
      accept: Array.isArray(value["accept"]) ? value["accept"].map(String) : [],
      line,
    })),
    draft: bare(raw["text"] ?? raw["draft"]),
    feedback: explained.map(({ value, line }) => ({ text: bare(value["feedback"]), line })),
  };
}

/** A line of Markdoc without its tags and emphasis. */
function bare(text: unknown): string {
  if (typeof text !== "string") return "";
  return text
    .replace(/\{%\s*\$[^%]*%\}/g, "…")
    .replace(/\{%[^%]*%\}|\[\[|\]\]|\*\*|(?<!\w)[*_]|[*_](?!\w)/g, "")
    .trim();
}
