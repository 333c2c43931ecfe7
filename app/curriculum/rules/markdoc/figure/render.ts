import type { Node } from "@markdoc/markdoc";
import type { FigureView, Inline } from "~/curriculum/rules/tree";
import { plainWords } from "~/curriculum/rules/markdoc/plain-words";
import type { Language } from "~/kit/language/language";
import { figureKind } from "./kinds";
import { asks, barsOf, labelKey, partsOf, pointsOf } from "./points";

/** What a fork’s branches are called, in the language of the text. */
const BRANCHES: Record<Language, { yes: string; no: string }> = {
  en: { yes: "Yes", no: "No" },
  de: { yes: "Ja", no: "Nein" },
  es: { yes: "Sí", no: "No" },
  fr: { yes: "Oui", no: "Non" },
};

/** A figure as a company’s people see it. One that can’t be drawn gives nothing. */
export function renderFigure(
  node: Node,
  inlines: (nodes: readonly Node[]) => Inline[],
  language: Language,
): FigureView[] {
  const kind = figureKind(node.attributes["kind"]);
  const { list, note } = partsOf(node);
  if (!kind || !list) return [];
  const written = pointsOf(list);
  const points = written.map(({ label, rest }) => ({
    label: label ? inlines(label.children) : [],
    text: trimmed(inlines(rest)),
    ...(kind === "fork" && label && asks(label) && { branches: BRANCHES[language] }),
  }));
  const view: FigureView = {
    type: "figure",
    kind,
    title: String(node.attributes["title"] ?? ""),
    points,
    note: note ? inlines(note.children) : null,
  };
  if (kind === "lanes") {
    const keys = written.map(({ label }) => (label ? labelKey(label) : ""));
    return [{ ...view, points: points.map((point, at) => ({ ...point, lane: laneOf(keys, at) })) }];
  }
  if (kind === "share") {
    const bars = barsOf(points.map(({ label }) => plainWords(label)));
    return [{ ...view, points: points.map((point, at) => ({ ...point, bar: bars[at] ?? 0 })) }];
  }
  return [view];
}

/** The first label’s lane is the first, and every other label’s is the second. */
function laneOf(keys: readonly string[], at: number): 1 | 2 {
  return keys[at] === keys[0] ? 1 : 2;
}

/** Without the space that stood after the bold words. */
function trimmed(text: Inline[]): Inline[] {
  const [first, ...rest] = text;
  if (typeof first !== "string") return text;
  const words = first.trimStart();
  return words === "" ? rest : [words, ...rest];
}
