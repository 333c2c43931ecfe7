import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";

/**
 * A key acts where the cursor is. A browser says only a moment after a key such as End that the cursor has moved; where the page is
 * busy, the next key comes before that, and would act where the cursor was. So ProseMirror looks at the cursor before each key.
 */
export const CursorFirst = Extension.create({
  name: "cursorFirst",
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown: (view) => {
            if (!view.composing) view.dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
            return false;
          },
        },
      },
    }),
  ],
});
