import type { Node } from "@markdoc/markdoc";
import { conditionOf, variableName } from "~/curriculum/rules/markdoc/parse";
import { normalInline } from "~/curriculum/rules/document/inline-form";
import type { Condition, Inline, Mark } from "~/curriculum/rules/document/model";

/** The runs of a paragraph or a heading; null where it holds what the model has no words for. */
export function readInline(node: Node): Inline[] | null {
  const runs: Inline[] = [];
  if (!isPlain(node)) return null;
  return node.children.every((child) => collect(child, [], runs)) ? normalInline(runs) : null;
}

function isPlain(node: Node): boolean {
  return node.errors.length === 0 && node.annotations.length === 0;
}

/** A name that can be written after a `$`. */
const NAME = /^[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*$/;

function collect(node: Node, marks: readonly Mark[], runs: Inline[]): boolean {
  const inside = (mark?: Mark) =>
    node.children.every((child) => collect(child, mark ? [...marks, mark] : marks, runs));
  const add = (run: Inline) => runs.push(run) > 0;
  if (node.type !== "tag" && !isPlain(node)) return false;
  switch (node.type) {
    case "inline":
      return inside();
    case "text": {
      const content: unknown = node.attributes["content"];
      if (typeof content === "string")
        return add({ type: "text", text: content, marks: [...marks] });
      const name = variableName(content);
      return name !== null && NAME.test(name) && add({ type: "variable", name, marks: [...marks] });
    }
    case "strong":
    case "em":
      return inside({ type: node.type });
    case "link":
      return inside({
        type: "link",
        href: textOf(node.attributes["href"]),
        title: textOf(node.attributes["title"]),
      });
    case "image":
      return add({
        type: "image",
        src: textOf(node.attributes["src"]),
        alt: textOf(node.attributes["alt"]),
        title: textOf(node.attributes["title"]),
        marks: [...marks],
      });
    case "softbreak":
      return add({ type: "text", text: " ", marks: [...marks] });
    case "hardbreak":
      return add({ type: "break", marks: [...marks] });
    case "tag":
      return collectTag(node, marks, runs);
    default:
      return false;
  }
}

function collectTag(node: Node, marks: readonly Mark[], runs: Inline[]): boolean {
  if (node.errors.length > 0) return false;
  if (node.tag === "mark" && node.annotations.length === 0)
    return node.children.every((child) => collect(child, [...marks, { type: "mark" }], runs));
  const condition = readCondition(node);
  if (!condition || marks.some(({ type }) => type === "condition")) return false;
  let { negated } = condition;
  let divided = false;
  return node.children.every((child) => {
    if (child.tag !== "else")
      return collect(child, [...marks, { ...condition, type: "condition", negated }], runs);
    const first = !divided && child.annotations.length === 0 && child.children.length === 0;
    divided = true;
    negated = !negated;
    return first;
  });
}

/** What an `if` asks, where it asks for one variable and nothing else. */
export function readCondition(node: Node): Condition | null {
  const asked = node.tag === "if" && node.annotations.length === 1 ? conditionOf(node) : null;
  return asked && NAME.test(asked.name) ? asked : null;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.replace(/(?<!\s)\s*\n\s*/g, " ") : "";
}
