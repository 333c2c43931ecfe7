import { useSubmit } from "@remix-run/react";
import { useEffect, useRef, type RefObject } from "react";
import { keepWords, keptWords, wordsIn, type Words } from "~/ui/kept-form";

/** The draft that words were typed on. */
const DRAFT = ["sequence", "base"];

const inDraft = ([name]: Words[number]) => DRAFT.includes(name);
const isTyped = ([name]: Words[number]) => !DRAFT.includes(name) && name !== "do";

function areSame(one: Words, other: Words, of: (word: Words[number]) => boolean): boolean {
  return JSON.stringify(one.filter(of)) === JSON.stringify(other.filter(of));
}

/**
 * Keeps what is typed until it is saved, and puts back what never was, with the draft it was typed on, so that it comes too late where
 * somebody has saved since. `fresh` says that the form stands as it is saved.
 */
export function useKeptWords(
  form: RefObject<HTMLFormElement | null>,
  { place, fresh }: { place: string; fresh: boolean },
) {
  const submit = useSubmit();
  const saved = useRef<Words | null>(null);
  useEffect(() => {
    if (!fresh || !form.current) return;
    const here = wordsIn(form.current);
    saved.current = here;
    const kept = keptWords(place);
    if (!kept) return;
    const arrived = kept.sent && !areSame(kept.words, here, inDraft);
    if (arrived || areSame(kept.words, here, isTyped)) return keepWords(place, null);
    const back = new FormData();
    for (const [name, value] of kept.words) back.append(name, value);
    back.set("do", "show");
    submit(back, { method: "post", replace: true, preventScrollReset: true });
  }, [form, place, fresh, submit]);
  return {
    /** Keeps the words as they are now. Says whether they are other than what is saved. */
    keep(): boolean {
      if (!form.current) return false;
      const words = wordsIn(form.current);
      const differs = saved.current === null || !areSame(words, saved.current, isTyped);
      keepWords(place, differs ? { words, sent: false } : null);
      return differs;
    },
    /** They are on their way. */
    send() {
      if (form.current) keepWords(place, { words: wordsIn(form.current), sent: true });
    },
    forget: () => keepWords(place, null),
  };
}
