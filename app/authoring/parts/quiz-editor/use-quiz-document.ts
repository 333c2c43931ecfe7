import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import {
  readQuizFile,
  type QuizDocument,
  type QuizModel,
} from "~/assessment/rules/quiz-document/quiz-document";
import { writeQuizFile } from "~/assessment/rules/quiz-document/write-quiz";

/** How long typing goes on before the text follows, in milliseconds. */
const PAUSE = 120;

export interface QuizEditing {
  document: QuizDocument;
  /** The text, and the document that it is the text of. It follows what is typed in the form after a moment. */
  settled: { text: string; document: QuizDocument };
  change(edit: (model: QuizModel) => QuizModel): void;
  changeText(text: string): void;
  /** Passes on at once what has not been passed on. */
  flush(): void;
}

/** One document, changed through its form or its text, and passed on as text. */
export function useQuizDocument(
  text: string,
  onChange: (text: string) => void,
  resetKey: number,
): QuizEditing {
  const [document, setDocument] = useState(() => readQuizFile(text));
  const [settled, setSettled] = useState(() => ({ text, document }));
  const [shownKey, setShownKey] = useState(resetKey);
  const latest = useRef(document);
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null);
  const passOn = useRef(onChange);
  useEffect(() => {
    passOn.current = onChange;
  });

  if (shownKey !== resetKey) {
    const fresh = readQuizFile(text);
    setShownKey(resetKey);
    setDocument(fresh);
    setSettled({ text, document: fresh });
  }

  // What was waiting belongs to the content that is gone.
  const lastKey = useRef(resetKey);
  useEffect(() => {
    latest.current = document;
    if (lastKey.current === resetKey) return;
    lastKey.current = resetKey;
    if (waiting.current) clearTimeout(waiting.current);
    waiting.current = null;
  }, [document, resetKey]);

  const flush = useCallback(() => {
    if (!waiting.current) return;
    clearTimeout(waiting.current);
    waiting.current = null;
    const written = writeQuizFile(latest.current);
    setSettled({ text: written, document: latest.current });
    passOn.current(written);
  }, []);

  const show = useCallback(
    (next: QuizDocument) => {
      latest.current = next;
      setDocument(next);
      waiting.current ??= setTimeout(flush, PAUSE);
    },
    [flush],
  );

  useEffect(() => {
    const hidden = () => globalThis.document.visibilityState === "hidden" && flush();
    globalThis.document.addEventListener("visibilitychange", hidden);
    return () => {
      globalThis.document.removeEventListener("visibilitychange", hidden);
      flush();
    };
  }, [flush]);

  return useMemo(
    () => ({
      document,
      settled,
      change(edit) {
        if (latest.current.readable) show(edit(latest.current));
      },
      changeText(written) {
        const read = readQuizFile(written);
        setSettled({ text: written, document: read });
        show(read);
      },
      flush,
    }),
    [document, settled, show, flush],
  );
}
