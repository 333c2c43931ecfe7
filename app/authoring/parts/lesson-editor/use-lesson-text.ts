import { useEditor } from "@tiptap/react";
import type { Node } from "@tiptap/pm/model";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { m } from "~/kit/language/m";
import { readLessonFile } from "~/curriculum/rules/document/read/lesson-file";
import { cleanPaste } from "./paste/clean-paste";
import { takesFiles } from "./paste/files";
import { editorExtensions } from "./extensions";
import { useProblems } from "./problems/use-problems";
import { toProse } from "./prose";
import { FROM_TEXT, showText, textOfDoc } from "./same-text";

interface Asked {
  text: string;
  onChange: (text: string) => void;
  objectives: readonly { code: string }[];
  /** The original's file, where this is a translation of it. */
  translates?: string;
  resetKey: number;
  readOnly: boolean;
  valueOf: (variable: string) => string | null;
  /** The keys for a link were pressed. */
  onLink: () => void;
  /** Files were pasted or dropped; the cursor is where they are to stand. */
  onFiles: (files: File[]) => void;
}

/** How long the editor waits, in milliseconds, for the next key before it writes the text. */
const WRITE_AFTER = 120;

/** One text behind two views: the editor’s document and the source. */
export function useLessonText(asked: Asked) {
  const { resetKey, readOnly, objectives } = asked;
  const latest = useRef(asked);
  latest.current = asked;
  const [text, keepText] = useState(asked.text);
  const [head, setHeadShown] = useState(() => readLessonFile(asked.text).head);
  const current = useRef(asked.text);
  /** What waits to be written or shown; it runs once, at the next pause or when asked. */
  const waiting = useRef<{ timer: number; run: () => void } | null>(null);

  const flush = useCallback(() => {
    const due = waiting.current;
    if (!due) return;
    window.clearTimeout(due.timer);
    waiting.current = null;
    due.run();
  }, []);
  const later = useCallback((run: () => void) => {
    if (waiting.current) window.clearTimeout(waiting.current.timer);
    const timer = window.setTimeout(() => {
      waiting.current = null;
      run();
    }, WRITE_AFTER);
    waiting.current = { timer, run };
  }, []);
  useEffect(() => flush, [flush]);

  const written = useCallback((doc: Node) => {
    const next = textOfDoc(doc);
    if (next === current.current) return;
    current.current = next;
    keepText(next);
    latest.current.onChange(next);
  }, []);

  const extensions = useMemo(() => editorExtensions((name) => latest.current.valueOf(name)), []);
  const editor = useEditor({
    extensions,
    content: toProse(readLessonFile(asked.text)),
    editable: !readOnly,
    immediatelyRender: false,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        id: "edit-text",
        class: "prose",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": m.authoring_lesson_editor_text(),
      },
      transformPastedHTML: (html) => cleanPaste(html),
      ...takesFiles((files) => latest.current.onFiles(files)),
      handleKeyDown: (_view, event) => {
        if (event.altKey && event.key === "F10") {
          document.querySelector<HTMLElement>('[role="toolbar"] [tabindex="0"]')?.focus();
          return true;
        }
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "k") return false;
        event.preventDefault();
        latest.current.onLink();
        return true;
      },
    },
    onTransaction: ({ transaction }) => {
      if (!transaction.docChanged) return;
      const { doc } = transaction;
      setHeadShown(String(doc.attrs["head"]));
      if (!transaction.getMeta(FROM_TEXT)) later(() => written(doc));
    },
  });

  const known = useRef(resetKey);
  useEffect(() => {
    if (!editor || known.current === resetKey) return;
    known.current = resetKey;
    if (waiting.current) window.clearTimeout(waiting.current.timer);
    waiting.current = null;
    current.current = latest.current.text;
    keepText(current.current);
    showText(editor, current.current, { undoable: false });
  }, [editor, resetKey]);

  useEffect(() => {
    if (editor && editor.isEditable === readOnly) editor.setEditable(!readOnly);
  }, [editor, readOnly]);

  const setText = useCallback(
    (next: string) => {
      current.current = next;
      keepText(next);
      if (!editor) return;
      later(() => {
        showText(editor, next, { undoable: true });
        latest.current.onChange(next);
      });
    },
    [editor, later],
  );
  const setHead = useCallback(
    (next: string) => {
      editor?.view.dispatch(editor.state.tr.setDocAttribute("head", next));
    },
    [editor],
  );
  const { problems, watch } = useProblems(editor, text, objectives, asked.translates);
  return { editor, text, head, problems, watch, setText, setHead, flush };
}
