import type { Attribute } from "@tiptap/core";

/** An attribute that holds what a block was read from. It is not copied to the page or the clipboard. */
export function hidden(fallback: unknown = null): Attribute {
  return { default: fallback, rendered: false, keepOnSplit: false };
}

export const PLACE = { before: hidden() };
export const LEAF = { ...PLACE, source: hidden() };
export const EDGES = { lead: hidden(), tail: hidden() };
