import type { Node } from "@markdoc/markdoc";
import { variableName } from "~/curriculum/rules/markdoc/parse";

/** A point of a figure as its author wrote it: bold words first, the rest after them. */
export interface WrittenPoint {
  node: Node;
  /** Null where the point doesn’t begin with bold words, or is more than a paragraph. */
  label: Node | null;
  rest: readonly Node[];
}

/** The list that a figure is made of, and the paragraph below it; null for what isn’t there. */
export function partsOf({ children }: Node): { list: Node | null; note: Node | null } {
  const [list, note] = children;
  return {
    list: list?.type === "list" ? list : null,
    note: note?.type === "paragraph" ? note : null,
  };
}

export function pointsOf(list: Node): WrittenPoint[] {
  return list.children.map((node) => {
    const words = onlyRun(node)?.children ?? [];
    const first = words.findIndex((word) => !isNothing(word));
    const label = words[first];
    return label?.type === "strong"
      ? { node, label, rest: words.slice(first + 1) }
      : { node, label: null, rest: words };
  });
}

/** The words of a point that is one paragraph; a list with empty lines has them a level deeper. */
function onlyRun({ children }: Node): Node | null {
  const [only, ...others] = children;
  if (!only || others.length > 0) return null;
  return only.type === "paragraph" ? onlyRun(only) : only.type === "inline" ? only : null;
}

function isNothing({ type, attributes }: Node): boolean {
  return type === "text" && attributes["content"] === "";
}

/** What a label says, variables by their names: two that are alike have the same key. */
export function labelKey(label: Node): string {
  const content: unknown = label.attributes["content"];
  if (label.type === "text")
    return typeof content === "string" ? content : `$${variableName(content) ?? ""}`;
  return label.children.map(labelKey).join("").trim();
}

/** Whether a label asks something, whatever the language. */
export function asks(label: Node): boolean {
  return /[?？؟]$/.test(labelKey(label));
}

/** The numbers in some words, with their thousands parted as languages part them. */
export function numbersIn(words: string): number[] {
  return (words.match(/\d+(?:[.,\u00A0\u202F’']\d{3}(?!\d))*(?:[.,]\d+)?/g) ?? []).map((found) =>
    Number(found.replace(/[.,\u00A0\u202F’'](?=\d{3}(?!\d))/g, "").replace(",", ".")),
  );
}

/**
 * How long the bars are, in percent, of labels that hold a number each: “13 of 20” is a part of what it names, “22%” of a hundred,
 * and a number alone of the largest that stands alone.
 */
export function barsOf(labels: readonly string[]): number[] {
  const read = labels.map((words) => ({ numbers: numbersIn(words), percent: words.includes("%") }));
  const alone = read.filter(({ numbers, percent }) => numbers.length === 1 && !percent);
  const largest = Math.max(0, ...alone.map(({ numbers: [number = 0] }) => number));
  return read.map(({ numbers: [part = 0, whole], percent }) => {
    const share = percent ? part / 100 : part / (whole ?? largest);
    return Number.isFinite(share) ? Math.round(Math.min(1, share) * 100) : 0;
  });
}
