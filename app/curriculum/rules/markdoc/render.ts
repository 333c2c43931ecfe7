import type { Node } from "@markdoc/markdoc";
import type {
  Block,
  CheckView,
  Inline,
  PostForm,
  Section,
  Tree,
  WriteView,
} from "~/curriculum/rules/tree";
import { headingId } from "./heading-id";
import { isLibraryImage } from "~/curriculum/rules/images/limits";
import { madeOnce } from "~/kit/cache/remember";
import type { Language } from "~/kit/language/language";
import { conditionOf, parse, variableName, wordsOf } from "./parse";
import { renderLaw } from "~/curriculum/rules/content/law/law";
import { renderFigure } from "./figure/render";
import { renderList } from "./render-list";
import type { CompanyContext } from "./variables";

/** The options a learner has chosen, by the check's id. */
export type ChosenOptions = Readonly<Record<string, number>>;

/** What a learner has written, by the id of what asks for it. */
export type WrittenTexts = Readonly<Record<string, string>>;

export interface RenderedLesson {
  sections: Section[];
  tree: Tree;
  /** The checks that this company's learners meet, in order, with what this learner has chosen. */
  checks: Pick<CheckView, "id" | "chosen" | "right">[];
  /** What this company's learners are asked to write, in order, with what this learner has written. */
  writings: Pick<WriteView, "id" | "own">[];
}

/** A lesson as one learner of one company may see it now. A translation has its original's `headingIds`, in order. */
export function renderLesson({
  source,
  context,
  checks,
  written = {},
  language = "en",
  headingIds = null,
}: {
  source: string;
  context: CompanyContext;
  checks: ChosenOptions;
  written?: WrittenTexts;
  language?: Language;
  headingIds?: readonly string[] | null;
}): RenderedLesson {
  const text = parse(source);
  const ids = headingIds && headingIdsIn(text, headingIds);
  const rendering: Rendering = { ...begun(context), chosen: checks, written, language, ids };
  const tree = blocks(text.children, rendering);
  const { sections } = rendering;
  return { sections, tree, checks: rendering.checks, writings: rendering.writings };
}

/** A stem, an option, feedback: text with emphasis and variables; paragraphs are joined by a space. */
export function renderInline(source: string, context: CompanyContext): Inline[] {
  return joined(parse(source).children, begun(context));
}

export function renderPolicy(
  source: string,
  context: CompanyContext,
  language: Language = "en",
): { sections: Section[]; tree: Tree } {
  const { sections, tree } = renderLesson({ source, context, checks: {}, language });
  return { sections, tree };
}

/** Whether the option of a check is the right one, with its feedback; null where there is no such check or option. */
export function checkAnswer(
  source: string,
  checkId: string,
  optionIndex: number,
): { right: boolean; feedback: string } | null {
  for (const node of parse(source).walk()) {
    if (node.tag !== "check" || node.attributes["id"] !== checkId) continue;
    return answerOf(node, optionIndex);
  }
  return null;
}

/** Whether a text asks for something to be written under this id. */
export function asksToWrite(source: string, id: string): boolean {
  return [...parse(source).walk()].some(
    (node) => node.tag === "write" && node.attributes["id"] === id,
  );
}

interface Rendering {
  context: CompanyContext;
  chosen: ChosenOptions;
  written: WrittenTexts;
  sections: Section[];
  checks: RenderedLesson["checks"];
  writings: RenderedLesson["writings"];
  /** That the text is in. */
  language: Language;
  /** The addresses that headings have from elsewhere. */
  ids: ReadonlyMap<Node, string> | null;
}

function begun(context: CompanyContext): Rendering {
  const none = { sections: [], checks: [], writings: [], ids: null };
  return { context, chosen: {}, written: {}, language: "en", ...none };
}

function headingIdsIn(text: Node, ids: readonly string[]): Map<Node, string> {
  const headings = [...text.walk()].filter((node) => node.type === "heading");
  return new Map(headings.map((node, index) => [node, ids[index] ?? idOf(node)]));
}

function blocks(nodes: readonly Node[], rendering: Rendering): Tree {
  return nodes.flatMap((node) => block(node, rendering));
}

/** What cannot be shown is left out: an unknown node gives nothing. */
function block(node: Node, rendering: Rendering): Tree {
  switch (node.type) {
    case "heading": {
      const level = Number(node.attributes["level"]) >= 3 ? 3 : 2;
      const id = rendering.ids?.get(node) ?? idOf(node);
      if (level === 2) rendering.sections.push({ id, title: wordsOf(node) });
      return [{ type: "heading", level, id, children: inlines(node.children, rendering) }];
    }
    case "paragraph":
      return [{ type: "paragraph", children: inlines(node.children, rendering) }];
    case "list":
      return [
        {
          type: "list",
          ordered: node.attributes["ordered"] === true,
          items: node.children.map((item) => blocks(item.children, rendering)),
        },
      ];
    case "inline":
      return inlines(node.children, rendering);
    case "text": {
      const children = inlines([node], rendering);
      return children.length > 0 ? [{ type: "paragraph", children }] : [];
    }
    case "tag":
      return tag(node, rendering);
    default:
      return [];
  }
}

function tag(node: Node, rendering: Rendering): Tree {
  const children = () => blocks(node.children, rendering);
  const text = (name: string) => {
    const value: unknown = node.attributes[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  switch (node.tag) {
    case "if":
      return blocks(branch(node, rendering.context), rendering);
    case "post": {
      const facts: { handle?: string; network?: string; when?: string; context?: string } = {};
      for (const name of ["handle", "network", "when", "context"] as const) {
        const value = text(name);
        if (value) facts[name] = value;
      }
      const by = text("by") === "company" ? "company" : "customer";
      const post = { author: text("author") ?? "", by, ...facts, ...postForm(node, text) } as const;
      return [{ type: "post", ...post, children: children() }];
    }
    case "compare": {
      const side = (name: string) => {
        const found = node.children.find((child) => child.tag === name);
        const title = String(found?.attributes["title"] ?? "");
        return { title, children: found ? blocks(found.children, rendering) : [] };
      };
      return [{ type: "compare", dont: side("dont"), do: side("do") }];
    }
    case "callout": {
      const tone = text("type") === "warning" ? "warning" : "note";
      return [{ type: "callout", tone, title: text("title") ?? null, children: children() }];
    }
    case "figure":
      return renderFigure(node, (nodes) => inlines(nodes, rendering), rendering.language);
    case "company":
      return [{ type: "company", children: companyPassage(children(), rendering) }];
    case "check":
      return [check(node, rendering)];
    case "write":
      return [writing(node, rendering)];
    case "law":
      return renderLaw(text("topic") ?? "", rendering.context, rendering.language);
    default:
      return renderList(node.tag ?? "", rendering.context.playbook);
  }
}

/** Only what is said of it, so that a plain post takes no more room on its way to the reader. */
function postForm(node: Node, text: (name: string) => string | undefined): PostForm {
  const form: PostForm = {};
  for (const name of ["picture", "video", "captions"] as const) {
    const value = text(name);
    if (value) form[name] = value;
  }
  const stars = Number(text("stars"));
  if (stars >= 1 && stars <= 5) form.stars = stars;
  if (text("as") === "message") form.message = true;
  if (node.attributes["follows"] === true) form.follows = true;
  return form;
}

/** How a passage about the company begins, in the language of the text. */
const OPENING: Record<Language, string> = { en: "At", de: "Bei", es: "En", fr: "Chez" };

/** The passage continues the words “At …”, so they go into its first paragraph. */
function companyPassage(children: Tree, { context, language }: Rendering): Tree {
  const opening: Inline = {
    type: "strong",
    children: [`${OPENING[language]} ${context.playbook.company.short}`],
  };
  const [first, ...rest] = children;
  if (typeof first !== "object" || first.type !== "paragraph")
    return [{ type: "paragraph", children: [opening] }, ...children];
  const [word, ...words] = first.children;
  const start = typeof word === "string" ? [` ${word}`] : word === undefined ? [] : [" ", word];
  return [{ type: "paragraph", children: [opening, ...start, ...words] }, ...rest];
}

function check(node: Node, rendering: Rendering): Block {
  const id = String(node.attributes["id"]);
  const options = optionsOf(node);
  const choice = Object.hasOwn(rendering.chosen, id) ? rendering.chosen[id] : undefined;
  const answer = choice === undefined ? null : answerOf(node, choice);
  const view: CheckView = {
    type: "check",
    id,
    question: String(node.attributes["question"]),
    options: options.map((option) => joined(option.children, rendering)),
    chosen: answer && choice !== undefined ? choice : null,
    right: answer?.right ?? null,
    feedback: answer?.feedback ?? null,
  };
  rendering.checks.push({ id, chosen: view.chosen, right: view.right });
  return view;
}

/** What others wrote is not even rendered for a learner who has written nothing yet. */
function writing(node: Node, rendering: Rendering): Block {
  const id = String(node.attributes["id"]);
  const own = Object.hasOwn(rendering.written, id) ? (rendering.written[id] ?? null) : null;
  rendering.writings.push({ id, own });
  const versions = node.children
    .filter((child) => own !== null && child.tag === "version")
    .map(({ attributes, children }) => ({
      title: String(attributes["title"]),
      comment: String(attributes["comment"]),
      children: blocks(children, rendering),
    }));
  const task = String(node.attributes["task"]);
  return { type: "write", id, task, own, versions: own === null ? null : versions };
}

const idOf = madeOnce((heading: Node) => headingId(wordsOf(heading)));

function optionsOf(check: Node): Node[] {
  return check.children.filter((child) => child.tag === "option");
}

function answerOf(check: Node, index: number): { right: boolean; feedback: string } | null {
  const option = optionsOf(check)[index];
  if (!option) return null;
  return {
    right: option.attributes["correct"] === true,
    feedback: String(option.attributes["feedback"] ?? ""),
  };
}

/** The children of an `if` that hold for this company. */
function branch(node: Node, { conditions }: CompanyContext): Node[] {
  const asked = conditionOf(node);
  const holds = asked !== null && (conditions.get(asked.name) ?? false) !== asked.negated;
  const middle = node.children.findIndex((child) => child.tag === "else");
  if (middle < 0) return holds ? node.children : [];
  return holds ? node.children.slice(0, middle) : node.children.slice(middle + 1);
}

function inlines(nodes: readonly Node[], rendering: Rendering): Inline[] {
  const out: Inline[] = [];
  for (const node of nodes) {
    for (const part of inline(node, rendering)) {
      const last = out.at(-1);
      if (typeof part === "string" && typeof last === "string") out[out.length - 1] = last + part;
      else out.push(part);
    }
  }
  return out;
}

function inline(node: Node, rendering: Rendering): Inline[] {
  switch (node.type) {
    case "inline":
      return inlines(node.children, rendering);
    case "text": {
      const content: unknown = node.attributes["content"];
      if (typeof content === "string") return [content];
      return [rendering.context.strings.get(variableName(content) ?? "") ?? ""];
    }
    case "strong":
    case "em":
      return [{ type: node.type, children: inlines(node.children, rendering) }];
    case "link": {
      const href = String(node.attributes["href"]);
      const children = inlines(node.children, rendering);
      return href.startsWith("https://") ? [{ type: "link", href, children }] : children;
    }
    case "image": {
      const src = String(node.attributes["src"]);
      const alt = String(node.attributes["alt"] ?? "");
      return isLibraryImage(src) ? [{ type: "image", src, alt }] : [alt];
    }
    case "softbreak":
      return [" "];
    case "hardbreak":
      return [{ type: "break" }];
    case "tag":
      if (node.tag === "if") return inlines(branch(node, rendering.context), rendering);
      if (node.tag === "mark")
        return [{ type: "mark", children: inlines(node.children, rendering) }];
      return [];
    default:
      return [];
  }
}

/** The words of blocks, as one run. */
function joined(nodes: readonly Node[], rendering: Rendering): Inline[] {
  const runs = nodes
    .flatMap((node) =>
      node.tag === "if" && !node.inline ? branch(node, rendering.context) : [node],
    )
    .map((node) =>
      node.type === "paragraph" ? inlines(node.children, rendering) : inline(node, rendering),
    )
    .filter((run) => run.length > 0);
  return runs.flatMap((run, index) => (index === 0 ? run : [" ", ...run]));
}
