import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";

/**
 * Lets ProseMirror look where the cursor is. A browser says only a moment after a key such as End that the cursor has moved; whatever
 * acts before that acts where the cursor was, and whatever shows something puts the cursor back there.
 */
export function readCursor(view: EditorView) {
  if (!view.composing) view.dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
}

const ACTS = ["keydown", "mousedown", "click"] as const;

/** Where a text begins with a block, a browser that tabs into it puts the cursor nowhere: then it goes where the editor's own is. */
function placeCursor(view: EditorView) {
  if (
    !view.isDestroyed &&
    view.hasFocus() &&
    view.dom.ownerDocument.getSelection()?.rangeCount === 0
  )
    view.focus();
}

/** Keys act where the cursor is, and so do the tools around the text. */
export const CursorFirst = Extension.create({
  name: "cursorFirst",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          focus: (view) => {
            requestAnimationFrame(() => placeCursor(view));
            return false;
          },
        },
      },
      view(view) {
        const { ownerDocument } = view.dom;
        const read = () => readCursor(view);
        for (const act of ACTS) ownerDocument.addEventListener(act, read, true);
        return {
          destroy() {
            for (const act of ACTS) ownerDocument.removeEventListener(act, read, true);
          },
        };
      },
    }),
  ],
});
