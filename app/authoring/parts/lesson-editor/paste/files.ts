import type { EditorProps } from "@tiptap/pm/view";
import { TextSelection } from "@tiptap/pm/state";

/**
 * The files that a paste or a drop brings. None where it brings words with them: Word and Excel add an image of what was copied, and
 * the words are what was meant.
 */
function filesOf(data: Pick<DataTransfer, "files" | "getData"> | null): File[] {
  if (!data || data.files.length === 0) return [];
  const html = data.getData("text/html");
  const words = html && new DOMParser().parseFromString(html, "text/html").body.textContent;
  return words?.trim() ? [] : [...data.files];
}

/** Takes files that are pasted or dropped into the text, with the cursor where they are to stand. */
export function takesFiles(
  take: (files: File[]) => void,
): Required<Pick<EditorProps, "handlePaste" | "handleDrop">> {
  return {
    handlePaste(view, event) {
      const files = filesOf(event.clipboardData);
      if (files.length > 0 && view.editable) take(files);
      return files.length > 0;
    },
    handleDrop(view, event, _slice, moved) {
      const files = moved || view.dragging ? [] : filesOf(event.dataTransfer);
      if (files.length === 0) return false;
      event.preventDefault();
      if (!view.editable) return true;
      const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
      if (place) {
        const selection = TextSelection.near(view.state.doc.resolve(place.pos));
        view.dispatch(view.state.tr.setSelection(selection));
      }
      take(files);
      return true;
    },
  };
}

/** Keeps a file that is dropped beside the text from taking the page’s place. Gives back how not to. */
export function keepPageFromFiles(): () => void {
  const keep = (event: DragEvent) => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes("Files")) return;
    if (event.target instanceof HTMLInputElement && event.target.type === "file") return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "none";
  };
  window.addEventListener("dragover", keep);
  window.addEventListener("drop", keep);
  return () => {
    window.removeEventListener("dragover", keep);
    window.removeEventListener("drop", keep);
  };
}
