import type { Editor } from "@tiptap/core";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import { positionOf } from "~/authoring/parts/lesson-editor/blocks/position";
import type { LessonProblem } from "./problems";

/** Moves the focus to what a problem is about: its block, the facts at the top, or the source. */
export function goToProblem(
  editor: Editor,
  { path, line }: LessonProblem,
  head: string,
  showSource: () => void,
) {
  const position = path && positionOf(editor.state.doc, path);
  if (position != null) {
    goToBlock(editor, position);
    return;
  }
  const id = headFieldAt(head, line);
  const inHead = id !== null;
  const field = inHead ? document.getElementById(id) : null;
  if (field) {
    field.focus();
    return;
  }
  if (!inHead) {
    editor.commands.focus("start");
    return;
  }
  showSource();
  requestAnimationFrame(() => document.getElementById("edit-source")?.focus());
}

/** The field of the facts at the top that a line of the text is about; null below them. */
export function headFieldAt(head: string, line: number): string | null {
  if (line > head.split(/\r\n|\r|\n/).length) return null;
  const words = head.split(/\r\n|\r|\n/)[line - 1] ?? "";
  const name = /^(title|lead|minutes):/.exec(words)?.[1];
  return `edit-${name ?? "title"}`;
}

function goToBlock(editor: Editor, position: number) {
  const { state, view } = editor;
  const node = state.doc.nodeAt(position);
  if (!node) return;
  const selection = node.isTextblock
    ? TextSelection.near(state.doc.resolve(position + 1))
    : NodeSelection.create(state.doc, position);
  view.dispatch(state.tr.setSelection(selection).scrollIntoView());
  view.focus();
  if (node.isTextblock) return;
  const dom = view.nodeDOM(position);
  if (!(dom instanceof HTMLElement)) return;
  const own = dom.querySelector<HTMLElement>(
    ".edit-fields input, .edit-fields textarea, .edit-fields select",
  );
  own?.focus();
}
