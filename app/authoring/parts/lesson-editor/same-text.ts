import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { readLessonFile } from "~/curriculum/rules/document/read/lesson-file";
import { writeLessonFile } from "~/curriculum/rules/document/write/lesson-file";
import { fromProse, toProse } from "./prose";

/** The transaction’s mark that says: this came from the text, and need not go back there. */
export const FROM_TEXT = "fromText";

export function textOfDoc(doc: Node): string {
  return writeLessonFile(fromProse(doc.toJSON()));
}

/** Makes the editor’s document that of a text, touching only what differs. */
export function showText(editor: Editor, text: string, { undoable }: { undoable: boolean }) {
  const { state, view } = editor;
  const wanted = state.schema.nodeFromJSON(toProse(readLessonFile(text)));
  const { tr } = state;
  const start = state.doc.content.findDiffStart(wanted.content);
  if (start !== null) {
    const end = state.doc.content.findDiffEnd(wanted.content);
    if (end) {
      const overlap = Math.max(0, start - Math.min(end.a, end.b));
      tr.replace(start, end.a + overlap, wanted.slice(start, end.b + overlap));
      if (!tr.doc.content.eq(wanted.content))
        tr.replaceWith(0, tr.doc.content.size, wanted.content);
    }
  }
  for (const name of ["head", "newline", "lead", "tail"])
    if (tr.doc.attrs[name] !== wanted.attrs[name]) tr.setDocAttribute(name, wanted.attrs[name]);
  if (!tr.docChanged) return;
  tr.setMeta(FROM_TEXT, true);
  if (!undoable) tr.setMeta("addToHistory", false);
  view.dispatch(tr);
}
