import type { Editor, JSONContent } from "@tiptap/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { translationProblems } from "~/authoring/parts/translation-editor/problems";
import { containerKey } from "~/curriculum/rules/document/content-key";
import { readLessonFile } from "~/curriculum/rules/document/read/lesson-file";
import { readCursor } from "~/authoring/parts/lesson-editor/cursor-first";
import { fromProse } from "~/authoring/parts/lesson-editor/prose";
import { showText, textOfDoc } from "~/authoring/parts/lesson-editor/same-text";
import { blockPlace, calmProblems, NOBODY, WHOLE, writingAt, type Writing } from "./calm-problems";
import { headFieldAt } from "./go-to-problem";
import { problemMarks } from "./problem-marks";
import { type LessonProblem, lessonProblems } from "./problems";

/** How long nobody types, in milliseconds, before the text is looked through. */
const CHECK_AFTER = 350;

/**
 * What is wrong with the text, looked up when nobody types and shown at its blocks. What is new where someone writes waits until they
 * have left that field or block; `watch` hears where they are.
 */
export function useProblems(
  editor: Editor | null,
  text: string,
  objectives: readonly { code: string }[],
  translates?: string,
) {
  const [shown, setShown] = useState<LessonProblem[]>([]);
  const latest = useRef({ text, found: [] as LessonProblem[], shown, writing: NOBODY });
  latest.current.text = text;
  const codes = objectives.map(({ code }) => code).join("\n");

  const settle = useCallback(() => {
    const now = latest.current;
    if (!editor || editor.isDestroyed || editor.view.composing) return;
    const placeOf = (problem: LessonProblem) => placeIn(now.text, problem);
    const place = placeOfFocus(editor);
    if (place !== now.writing.place) now.writing = writingAt(place, now.shown, placeOf);
    const next = calmProblems(now.found, now.writing, placeOf);
    if (JSON.stringify(next) === JSON.stringify(now.shown)) return;
    now.shown = next;
    setShown(next);
    editor.view.dispatch(
      editor.state.tr.setMeta(problemMarks, next).setMeta("addToHistory", false),
    );
  }, [editor]);

  useEffect(() => {
    if (!editor) return;
    const timer = window.setTimeout(() => {
      latest.current.found =
        translates === undefined
          ? lessonProblems(text, codes.split("\n"))
          : translationProblems(text, translates);
      if (!editor.isDestroyed) {
        readCursor(editor.view);
        heal(editor, text);
      }
      settle();
    }, CHECK_AFTER);
    return () => window.clearTimeout(timer);
  }, [editor, text, codes, translates, settle]);

  useEffect(() => {
    if (!editor) return;
    const moved = () => {
      if (placeOfFocus(editor) !== latest.current.writing.place) settle();
    };
    editor.on("selectionUpdate", moved);
    return () => void editor.off("selectionUpdate", moved);
  }, [editor, settle]);

  // Where the focus goes is known once it is there.
  const watch = useMemo(() => {
    const soon = () => void requestAnimationFrame(settle);
    return { onFocus: soon, onBlur: soon };
  }, [settle]);
  return { problems: shown, watch };
}

/** Where the focus is: in a field of the head, in a block of the text, or in neither. */
function placeOfFocus(editor: Editor): Writing["place"] {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement)) return null;
  if (!editor.view.dom.contains(active))
    return active.matches("input, textarea, select") && active.id !== "" ? active.id : null;
  const at =
    active === editor.view.dom ? editor.state.selection.from : editor.view.posAtDOM(active, 0);
  return blockPlace(editor.state.doc.resolve(at).index(0));
}

function placeIn(text: string, { path, line }: LessonProblem): string {
  if (path) return blockPlace(path[0] ?? 0);
  return headFieldAt(readLessonFile(text).head, line) ?? WHOLE;
}

/**
 * Shows what the text says where that is not what the editor shows: a source passage that has become a paragraph, an
 * address that no link can have. Not while someone types in a field, which would be lost under their hands.
 */
function heal(editor: Editor, text: string) {
  if (document.activeElement?.matches("input, textarea, select")) return;
  const shown = fromProse(editor.state.doc.toJSON() as JSONContent).content;
  if (containerKey(shown) === containerKey(readLessonFile(text).content)) return;
  if (textOfDoc(editor.state.doc) === text) showText(editor, text, { undoable: true });
}
