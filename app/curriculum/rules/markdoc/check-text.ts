import type { Node } from "@markdoc/markdoc";
import { balance } from "./balance";
import { checkTag } from "./check-tags";
import { headingId } from "./heading-id";
import { isLibraryImage } from "~/curriculum/rules/images/limits";
import { listed } from "~/kit/text/formats";
import { type Report } from "~/kit/yaml/mistakes";
import { withMeantAside } from "./meant-as-text";
import { isExpression, parseTokens, readTokens, variableName, wordsOf } from "./parse";
import { NODES, OTHER_NODES, type Place } from "./tags";
import type { KnownVariables } from "./variables";
import type { Walk } from "./walk";

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
    report,
    line: 1,
    structural: balanced,
    headings: new Map(),
    checks: new Map(),
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
    if (error.id === "duplicate-attribute")
      report(line, "The same attribute is given twice here. Keep one of them.");
  if (node.type !== "tag" && node.annotations.length > 0)
    report(line, "`{% … %}` with attributes but without a tag’s name. Name the tag, or remove it.");
  if (walk.place === "line" && ["heading", "list"].includes(node.type)) {
    report(line, "Headings and lists cannot stand here. Write one or two sentences.");
    return;
  }
  switch (node.type) {
    case "error":
      report(line, "This `{% … %}` cannot be read. Check its quotes, its `=` and its name.");
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
        report(line, "Links must begin with `https://`.");
      return;
    case "image":
      if (!String(node.attributes["alt"] ?? "").trim())
        report(line, "The picture has no description. Say in `![…]` what it shows.");
      if (!isLibraryImage(String(node.attributes["src"])))
        report(
          line,
          "Upload the picture to the library, and use the address it has there: `/images/…`.",
        );
      return;
    default:
      if (!NODES.has(node.type))
        report(line, OTHER_NODES[node.type] ?? `“${node.type}” cannot be shown. Write it as text.`);
  }
}

function checkHeading(node: Node, walk: Walk, parent: Node | null) {
  const { report, line } = walk;
  const level = Number(node.attributes["level"]);
  if (level === 1)
    report(line, "`#` headings are not used: the title above is the heading. Use `##`.");
  else if (level > 3) report(line, "Headings go two deep. Use `##` or `###`.");
  if (walk.structural && parent?.type !== "document")
    report(line, "A heading cannot stand inside a tag. Move it out.");
  if ([...node.walk()].some((inside) => inside.type === "tag" || isVariableText(inside)))
    report(
      line,
      "A heading cannot hold tags or variables: its address must be the same everywhere.",
    );
  const id = headingId(wordsOf(node));
  const first = walk.headings.get(id);
  if (id === "") report(line, "This heading has no words. Write some, or remove it.");
  else if (first !== undefined)
    report(
      line,
      `There is a heading with the address \`${id}\` already, further up. Word it differently.`,
    );
  else walk.headings.set(id, line);
}

function checkWords(node: Node, walk: Walk) {
  const content: unknown = node.attributes["content"];
  const { report, line, known } = walk;
  const name = variableName(content);
  if (name !== null) {
    if (known.strings.includes(name)) return;
    if (known.conditions.includes(name))
      report(
        line,
        `\`$${name}\` is a yes or no: it can be asked by \`{% if $${name} %}\`, not shown.`,
      );
    else report(line, unknownVariable(name, known.strings));
    return;
  }
  if (isExpression(content)) {
    report(line, "Functions cannot stand in a text. Use a variable.");
    return;
  }
  for (const message of wordMistakes(String(content))) report(line, message);
}

function wordMistakes(text: string): string[] {
  const messages: string[] = [];
  if (/<\/?[a-z][^<>]*>|<!--/i.test(text))
    messages.push("HTML is not allowed. Use Markdown or one of the tags.");
  if (/\]\((?:(?!\]\()[^)])*\)/.test(text))
    messages.push("This link cannot be used. Write `[words](https://…)`.");
  if (/\{%|%\}/.test(text))
    messages.push("A `{%` without its `%}`, or the other way round. Write `{% $name %}` in full.");
  return messages;
}

function isVariableText(node: Node): boolean {
  return node.type === "text" && isExpression(node.attributes["content"]);
}

function unknownVariable(name: string, known: readonly string[]): string {
  const start = name.split(".")[0] ?? "";
  const near = known.filter((variable) => variable.split(".")[0] === start);
  const choices = (near.length > 0 ? near : known).map((variable) => `$${variable}`);
  return `There is no variable \`$${name}\`. Use ${listed(choices, "or")}.`;
}
