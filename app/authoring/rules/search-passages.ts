import { m } from "~/kit/language/m";
import type { Node } from "@markdoc/markdoc";
import type { SearchedText } from "./search";
import { isQuestionType } from "~/assessment/rules/content/questions";
import { questionType } from "~/assessment/rules/question-types/registry";
import { belowCommentHead } from "~/curriculum/rules/content/comment-head";
import { fileAt } from "~/curriculum/rules/content-paths";
import { readMarkdoc } from "~/curriculum/rules/markdoc/front-matter";
import { numberText } from "~/kit/text/amounts";
import { parse, wordsOf } from "~/curriculum/rules/markdoc/parse";
import { factsIn } from "~/curriculum/rules/content/text-facts";

/** Every passage of a file that people may search for, with where it is, in the reader’s language. */
export function searchPassages(path: string, text: string): SearchedText[] {
  const facts = factsIn(path, text);
  if (Object.keys(facts).length === 0) return inLines(text);
  const passages = inValue(facts, [], labelsOf(path));
  if (path.endsWith(".ink")) {
    const story = belowCommentHead(text);
    const above = text.slice(0, text.length - story.length).split("\n").length - 1;
    return [...passages, ...inLines(story, above).filter((line) => line.text !== "")];
  }
  if (!path.endsWith(".md")) return passages;
  const { source } = readMarkdoc(text, () => undefined);
  return [...passages, ...inSource(source)];
}

/** A file that can’t be read is searched line by line, as written. */
function inLines(text: string, from = 0): SearchedText[] {
  return text.split("\n").map((line, index) => ({
    where: m.authoring_search_line({ number: numberText(from + index + 1) }),
    text: line.trim(),
  }));
}

/** Values that are settings, not words. */
const SETTINGS = new Set(
  "key type objective reread layout impact modules activities level renewal renewalModule timeZone network original".split(
    " ",
  ),
);
const QUIZ_SETTINGS = new Set(["feedback", "draw"]);
const POST_SETTINGS = new Set(
  "form networks language asks quality decision to also critical".split(" "),
);

type Labels = Readonly<Record<string, () => string>>;

const WORDS: Labels = {
  title: m.authoring_search_title,
  lead: m.authoring_search_lead,
  summary: m.authoring_search_summary,
  change: m.authoring_search_change,
  stem: m.authoring_search_stem,
  hint: m.authoring_search_hint,
  post: m.authoring_search_post,
  posts: m.authoring_search_post,
  options: m.authoring_search_option,
  feedback: m.authoring_search_feedback,
  offLimits: m.authoring_search_off_limits,
  escalation: m.authoring_search_escalation,
  voice: m.authoring_search_voice,
  signature: m.authoring_search_signature,
  responsibilities: m.authoring_search_responsibilities,
  help: m.authoring_search_help,
  company: m.authoring_search_company,
  channels: m.authoring_search_channels,
  replyGoal: m.authoring_search_reply_goal,
};

function labelsOf(path: string): Labels {
  return fileAt(path)?.kind === "module"
    ? { ...WORDS, objectives: m.authoring_search_objective }
    : WORDS;
}

/** A question that is searched: its number in its quiz, its key, and what its fields are called. */
interface Searched {
  number: number;
  key: string;
  labels: Labels;
}

function inValue(
  value: unknown,
  path: readonly string[],
  labels: Labels,
  question?: Searched,
): SearchedText[] {
  if (typeof value === "string") {
    const text = withoutTags(value).replace(/\s+/g, " ").trim();
    if (text === "") return [];
    const where = question ? whereInQuestion(path, question) : whereOf(path, labels);
    return [{ where, text, ...(question && { question: question.key }) }];
  }
  if (Array.isArray(value)) {
    const questions = path.length === 1 && path[0] === "questions";
    return value.flatMap((entry: unknown, index) =>
      inValue(entry, path, labels, questions ? searched(entry, index + 1) : question),
    );
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) => {
    if (path[0] === "posts" && POST_SETTINGS.has(name)) return [];
    if (SETTINGS.has(name) || (path.length === 0 && QUIZ_SETTINGS.has(name))) return [];
    if (path.length === 0 && name === "objectives" && Array.isArray(held)) return [];
    return inValue(held, [...path, name], labels, question);
  });
}

function searched(question: unknown, number: number): Searched {
  const { key, type } = (question ?? {}) as { key?: unknown; type?: unknown };
  const fields = isQuestionType(type) ? questionType(type).fields : [];
  const named = fields.flatMap((field) => [field, ...(field.kind === "list" ? field.of : [])]);
  const own = named.map(({ name, label, short = label }) => [name, short] as const);
  return { number, key: String(key ?? number), labels: { ...Object.fromEntries(own), ...WORDS } };
}

/** What is put in for each company is three dots here, and marked words are just words. */
function withoutTags(text: string): string {
  return text.replace(/\{%[^%]*%\}/g, (tag) => (tag.includes("$") ? "…" : ""));
}

function whereInQuestion([, ...path]: readonly string[], { number, labels }: Searched): string {
  const part = path.flatMap((name) => (name === "text" ? [] : (labels[name]?.() ?? []))).join(", ");
  const shown = { number: numberText(number) };
  return part === ""
    ? m.authoring_search_question(shown)
    : m.authoring_search_question_part({ ...shown, part });
}

function whereOf(path: readonly string[], labels: Labels): string {
  const [first = ""] = path;
  return labels[first]?.() ?? m.authoring_search_text();
}

/** Attributes of tags that hold words. */
const SAID = ["question", "feedback", "title", "author", "context", "when", "alt"];

function inSource(source: string): SearchedText[] {
  const passages: SearchedText[] = [];
  let heading = m.authoring_search_text();
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
