import { type Editor, Extension } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import {
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from "@tiptap/pm/state";
import { type Insertable, newBlock } from "~/authoring/parts/lesson-editor/templates";

/**
 * Moves the block at a position past its neighbour, above or below: one step to undo, however soon after typing. Null where it has
 * no neighbour there.
 */
export function moveBlock(state: EditorState, pos: number, by: -1 | 1): Transaction | null {
  const node = state.doc.nodeAt(pos);
  if (!node) return null;
  const $pos = state.doc.resolve(pos);
  const index = $pos.index();
  const other = $pos.parent.maybeChild(index + by);
  if (!other) return null;
  const from = by < 0 ? pos - other.nodeSize : pos;
  const pair = by < 0 ? [node, other] : [other, node];
  const end = from + node.nodeSize + other.nodeSize;
  // The space between them stays between them.
  const before = (by < 0 ? other : node).attrs["before"] as unknown;
  const between = (by < 0 ? node : other).attrs["before"] as unknown;
  const [first, second] = pair as [Node, Node];
  const tr = closeHistory(state.tr).replaceWith(from, end, [
    withGap(first, before),
    withGap(second, between),
  ]);
  const moved = by < 0 ? from : from + other.nodeSize;
  const offset = state.selection.from - pos;
  const inside = offset > 0 && offset < node.nodeSize && state.selection instanceof TextSelection;
  tr.setSelection(
    inside
      ? TextSelection.near(tr.doc.resolve(moved + offset))
      : NodeSelection.isSelectable(node)
        ? NodeSelection.create(tr.doc, moved)
        : Selection.near(tr.doc.resolve(moved + 1)),
  );
  return tr.scrollIntoView();
}

function withGap(node: Node, before: unknown): Node {
  if (!("before" in node.attrs)) return node;
  return node.type.create({ ...node.attrs, before }, node.content, node.marks);
}

/** Moves the innermost block round the selection that has a neighbour on that side. */
function moveSelected(editor: Editor, by: -1 | 1): boolean {
  const { state, view } = editor;
  for (const pos of blocksAround(state)) {
    const tr = moveBlock(state, pos, by);
    if (!tr) continue;
    view.dispatch(tr);
    return true;
  }
  return true;
}

/** The blocks round the selection, the innermost first. A list’s item moves as one. */
function blocksAround({ selection }: EditorState): number[] {
  const { $from } = selection;
  const around: number[] = [];
  if (selection instanceof NodeSelection && selection.node.isBlock) around.push(selection.from);
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const isFirstInItem =
      $from.node(depth - 1).type.name === "listItem" && $from.index(depth - 1) === 0;
    if (!isFirstInItem && $from.node(depth).type.name !== "branch")
      around.push($from.before(depth));
  }
  return around;
}

export function removeBlock(editor: Editor, pos: number) {
  const { state, view } = editor;
  const node = state.doc.nodeAt(pos);
  if (!node) return;
  const tr = closeHistory(state.tr).delete(pos, pos + node.nodeSize);
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(pos, tr.doc.content.size)), -1));
  view.dispatch(tr.scrollIntoView());
  view.focus();
}

/** Puts a new block below the one the selection is in, and the focus into its first field. */
export function insertBlock(editor: Editor, kind: Insertable) {
  const { state, view } = editor;
  const node = state.schema.nodeFromJSON(newBlock(kind, recordNames(state.doc)));
  const { $from } = state.selection;
  let depth = Math.max(1, $from.depth);
  while (depth > 1 && !fits($from.node(depth - 1), node, kind)) depth -= 1;
  const at = $from.depth === 0 ? state.selection.to : $from.after(depth);
  const here = $from.depth === 0 ? null : $from.node(depth);
  const replaces = here?.type.name === "paragraph" && here.content.size === 0;
  const pos = replaces ? $from.before(depth) : at;
  const tr = closeHistory(state.tr).replaceWith(pos, at, node);
  tr.setSelection(Selection.near(tr.doc.resolve(pos + 1)));
  view.dispatch(tr.scrollIntoView());
  view.focus();
  focusFirstField(editor, pos);
}

const IN_LESSON: readonly Insertable[] = ["post", "compare", "check", "write"];

/** These stand in the lesson itself; the rest also in what holds text. */
function fits(parent: Node, node: Node, kind: Insertable): boolean {
  if (IN_LESSON.includes(kind)) return parent.type.name === "doc";
  return (
    ["doc", "callout", "company", "branch"].includes(parent.type.name) &&
    parent.type.contentMatch.matchType(node.type) !== null
  );
}

function focusFirstField(editor: Editor, pos: number) {
  requestAnimationFrame(() => {
    const dom = editor.view.nodeDOM(pos);
    if (!(dom instanceof HTMLElement)) return;
    dom.querySelector<HTMLElement>("input, select, textarea")?.focus();
  });
}

/** A check has one right option: ticking one takes the tick from the others. */
export function untickOthers(editor: Editor, pos: number) {
  const { state, view } = editor;
  const $pos = state.doc.resolve(pos);
  const { tr } = state;
  $pos.parent.forEach((node, offset) => {
    const at = $pos.start() + offset;
    const { correct, ...rest } = node.attrs["attributes"] as Record<string, unknown>;
    if (at !== pos && correct === true) tr.setNodeAttribute(at, "attributes", rest);
  });
  if (tr.docChanged) view.dispatch(tr);
}

function recordNames(doc: Node): string[] {
  const names: string[] = [];
  doc.descendants((node) => {
    if (node.type.name !== "check" && node.type.name !== "write") return true;
    names.push(String((node.attrs["attributes"] as { id?: unknown }).id ?? ""));
    return false;
  });
  return names;
}

/** Alt with an arrow moves a block up or down. */
export const BlockMoves = Extension.create({
  name: "blockMoves",
  addKeyboardShortcuts() {
    return {
      "Alt-ArrowUp": () => moveSelected(this.editor, -1),
      "Alt-ArrowDown": () => moveSelected(this.editor, 1),
    };
  },
});
