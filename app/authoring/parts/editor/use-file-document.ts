import { useCallback, useEffect, useMemo, useRef, useState } from "react";

/** How long typing goes on before the text follows, in milliseconds. */
const PAUSE = 120;

/** A file that is taken apart to be edited, and put together again. Both stay the same while it is edited. */
interface FileOf<Document> {
  read(text: string): Document;
  write(document: Document): string;
}

/** What of a document can be edited: one whose text can be taken apart. */
type ModelOf<Document> = Extract<Document, { readable: true }>;

interface FileEditing<Document> {
  document: Document;
  /** The text, and the document that it is the text of. It follows what is typed in the form after a moment. */
  settled: { text: string; document: Document };
  change(edit: (model: ModelOf<Document>) => ModelOf<Document>): void;
  changeText(text: string): void;
  /** Passes on at once what has not been passed on. */
  flush(): void;
}

/** One document, changed through its form or its text, and passed on as text. */
export function useFileDocument<Document extends { readable: boolean }>(
  { read, write }: FileOf<Document>,
  text: string,
  onChange: (text: string) => void,
  resetKey: number,
): FileEditing<Document> {
  const [document, setDocument] = useState(() => read(text));
  const [settled, setSettled] = useState(() => ({ text, document }));
  const [shownKey, setShownKey] = useState(resetKey);
  const latest = useRef(document);
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null);
  const passOn = useRef(onChange);
  useEffect(() => {
    passOn.current = onChange;
  });

  if (shownKey !== resetKey) {
    const fresh = read(text);
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
    const written = write(latest.current);
    setSettled({ text: written, document: latest.current });
    passOn.current(written);
  }, [write]);

  const show = useCallback(
    (next: Document) => {
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
        if (isModel(latest.current)) show(edit(latest.current));
      },
      changeText(written) {
        const typed = read(written);
        setSettled({ text: written, document: typed });
        show(typed);
      },
      flush,
    }),
    [document, settled, show, flush, read],
  );
}

function isModel<Document extends { readable: boolean }>(
  document: Document,
): document is ModelOf<Document> {
  return document.readable;
}
