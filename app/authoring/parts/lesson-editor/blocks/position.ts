import type { Node } from "@tiptap/pm/model";

/** The position of the block that a path leads to, counted as the written text counts: without empty paragraphs. */
export function positionOf(doc: Node, path: readonly number[]): number | null {
  let node = doc;
  let inside = 0;
  let found: number | null = null;
  for (const step of path) {
    const child = childAt(node, step);
    if (!child) return found;
    // A branch is a step on the way to what stands in it.
    if (child.node.type.name !== "branch") found = inside + child.offset;
    inside += child.offset + 1;
    node = child.node;
  }
  return found;
}

function childAt(parent: Node, step: number): { node: Node; offset: number } | null {
  let found: { node: Node; offset: number } | null = null;
  let count = 0;
  parent.forEach((node, offset) => {
    if (isUnwritten(node)) return;
    if (count === step) found = { node, offset };
    count += 1;
  });
  return found;
}

/** Whether a node stands for nothing in the text. */
function isUnwritten(node: Node): boolean {
  if (node.type.name === "opaque") return String(node.attrs["source"]).trim() === "";
  if (node.type.name !== "paragraph") return false;
  let empty = true;
  node.forEach((child) => {
    if (child.isText ? child.text?.trim() !== "" : child.type.name !== "hardBreak") empty = false;
  });
  return empty;
}
