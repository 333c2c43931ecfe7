import type { Inline } from "~/curriculum/rules/tree";
import type { Prose, Render } from "./question-type";

const GAP = /_{3,}/g;

/** Stands for a gap while the text is rendered: a private character, which Markdoc leaves as it is. */
const STAND_IN = "\ue000";

export function countGaps(text: string): number {
  return text.match(GAP)?.length ?? 0;
}

/** The text as it is shown, in pieces: between each two stands a gap. */
export function piecesAround(text: string, render: Render): Prose[] {
  return split(render(text.replaceAll(STAND_IN, "").replace(GAP, STAND_IN)));
}

/** Emphasis that goes on over a gap is taken apart, and stands on both sides of it. */
function split(prose: Prose): Inline[][] {
  const pieces: Inline[][] = [[]];
  for (const part of prose) {
    for (const [index, piece] of piecesOf(part).entries()) {
      if (index > 0) pieces.push([]);
      if (piece !== null) pieces.at(-1)?.push(piece);
    }
  }
  return pieces;
}

function piecesOf(part: Inline): (Inline | null)[] {
  if (typeof part === "string") return part.split(STAND_IN).map((words) => words || null);
  if (!("children" in part)) return [part];
  return split(part.children).map((children) =>
    children.length > 0 ? { ...part, children } : null,
  );
}
