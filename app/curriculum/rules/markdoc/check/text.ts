import { m } from "~/kit/language/m";
import type { Node } from "@markdoc/markdoc";
import { balance } from "../balance";
import { checkTag } from "./tags";
import { headingId } from "../heading-id";
import { isLibraryImage } from "~/curriculum/rules/images/limits";
import { listed } from "~/kit/text/listed";
import { type Report } from "~/kit/yaml/mistakes";
import { withMeantAside } from "../meant-as-text";
import { isExpression, parseTokens, readTokens, variableName, wordsOf } from "../parse";
import { NODES, OTHER_NODES, type Place } from "../tags";
import type { KnownVariables } from "../variables";
import type { Walk } from "../walk";

/** What a text has that others may point to. */
export interface TextFacts {
  headingIds: string[];
  /** Whether it could be read at all. */
  readable: boolean;
}

/** Reports everything wrong in a Markdoc text, by its own lines, and returns its headings. */
export function checkText({
  source,
  place,
  known,
  report,
}: {
  source: string;
  place: Place;
  known: KnownVariables;
  report: Report;
}): TextFacts {
  const { tokens: all, beyond } = readTokens(withMeantAside(source));
  if (beyond) report(beyond.line, beyond.message);
  const { tokens, balanced } = balance(all, report);
  const walk: Walk = {
    place,
    known,
    report: (line, message, found) => report(line, message, undefined, found && { found }),
    line: 1,
    structural: balanced,
    headings: new Map(),
    checks: new Map(),
    writings: new Map(),
  };
  visit(parseTokens(tokens), walk, null);
  return { headingIds: [...walk.headings.keys()], readable: !beyond };
}

function visit(node: Node, walk: Walk, parent: Node | null) {
  if (!node.inline && node.lines[0] !== undefined) walk.line = node.lines[0] + 1;
  if (node.type === "softbreak" || node.type === "hardbreak") walk.line += 1;
  checkNode(node, walk, parent);
  if (node.type === "image") return;
  for (const child of node.children) visit(child, walk, node);
}

function checkNode(node: Node, walk: Walk, parent: Node | null) {
  const { report, line } = walk;
  for (const error of node.errors)
    if (error.id === "duplicate-attribute") report(line, m.curriculum_markdoc_attribute_twice());
  if (node.type !== "tag" && node.annotations.length > 0)
    report(line, m.curriculum_markdoc_no_name());
  if (walk.place === "line" && ["heading", "list"].includes(node.type)) {
    report(line, m.curriculum_markdoc_only_sentences());
    return;
  }
  switch (node.type) {
    case "error":
      report(line, m.curriculum_markdoc_tag_unreadable());
      return;
    case "tag":
      checkTag(node, walk, parent);
      return;
    case "heading":
      checkHeading(node, walk, parent);
      return;
    case "text":
      checkWords(node, walk);
      return;
    case "link":
      if (!/^https:\/\/[^\s/]/.test(String(node.attributes["href"])))
        report(line, m.curriculum_markdoc_https(), { code: "link" });
      return;
    case "image":
      if (!String(node.attributes["alt"] ?? "").trim())
        report(line, m.curriculum_markdoc_no_alt(), { code: "no-alt" });
      if (!isLibraryImage(String(node.attributes["src"])))
        report(line, m.curriculum_markdoc_no_upload(), { code: "no-upload" });
      return;
    default:
      // A table is one mistake, not one for each of its cells.
      if (!NODES.has(node.type) && !TABLE_PARTS.has(node.type))
        report(
          line,
          OTHER_NODES[node.type]?.() ?? m.curriculum_markdoc_not_shown({ what: node.type }),
          node.type === "code" ? { code: "backticks" } : undefined,
        );
  }
}

const TABLE_PARTS: ReadonlySet<string> = new Set(["thead", "tbody", "tr", "th", "td"]);

function checkHeading(node: Node, walk: Walk, parent: Node | null) {
  const { report, line } = walk;
  const level = Number(node.attributes["level"]);
  if (level === 1) report(line, m.curriculum_markdoc_h1(), { code: "heading-1" });
  else if (level > 3) report(line, m.curriculum_markdoc_h4(), { code: "heading-4" });
  if (walk.structural && parent?.type !== "document")
    report(line, m.curriculum_markdoc_heading_in_tag());
  if ([...node.walk()].some((inside) => inside.type === "tag" || isVariableText(inside)))
    report(line, m.curriculum_markdoc_heading_tags(), { code: "heading-tags" });
  const id = headingId(wordsOf(node));
  const first = walk.headings.get(id);
  if (id === "") report(line, m.curriculum_markdoc_heading_empty());
  else if (first !== undefined) report(line, m.curriculum_markdoc_heading_taken({ id }));
  else walk.headings.set(id, line);
}

function checkWords(node: Node, walk: Walk) {
  const content: unknown = node.attributes["content"];
  const { report, line, known } = walk;
  const name = variableName(content);
  if (name !== null) {
    if (known.strings.includes(name)) return;
    if (known.conditions.includes(name))
      report(line, m.curriculum_markdoc_condition_shown({ name }));
    else report(line, unknownVariable(name, known.strings), { code: "unknown-variable", name });
    return;
  }
  if (isExpression(content)) {
    report(line, m.curriculum_markdoc_function());
    return;
  }
  for (const message of wordMistakes(String(content))) report(line, message);
}

function wordMistakes(text: string): string[] {
  const messages: string[] = [];
  if (/<\/?[a-z][^<>]*>|<!--/i.test(text)) messages.push(m.curriculum_markdoc_html());
  if (/\]\((?:(?!\]\()[^)])*\)/.test(text)) messages.push(m.curriculum_markdoc_link());
  if (/\{%|%\}/.test(text)) messages.push(m.curriculum_markdoc_half_tag());
  return messages;
}

function isVariableText(node: Node): boolean {
  return node.type === "text" && isExpression(node.attributes["content"]);
}

function unknownVariable(name: string, known: readonly string[]): string {
  const start = name.split(".")[0] ?? "";
  const near = known.filter((variable) => variable.split(".")[0] === start);
  const choices = (near.length > 0 ? near : known).map((variable) => `$${variable}`);
  return m.curriculum_markdoc_unknown_variable({ name, names: listed(choices, "or") });
}
