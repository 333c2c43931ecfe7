import { useRevalidator } from "@remix-run/react";
import { type RefObject, useEffect, useMemo } from "react";
import { type ServerDraft, useDraft } from "~/authoring/parts/draft/use-draft";

interface FormDraft<Form> {
  /** Where it is saved. */
  url: string;
  page: {
    form: Form;
    draft: { savedAt: Date; waits: "yes" | "time" | null } | null;
    sequence: number;
    baseNumber: number;
  };
  /** The form as it came back with an answer. */
  sent: { form: Form; sequence: number; baseNumber: number } | undefined;
  form: RefObject<HTMLFormElement | null>;
  /** The form as a text, the form that a text says, and what is typed in it. */
  write: (form: Form) => string;
  read: (text: string) => Form;
  typedIn: (fields: FormData) => Form;
}

/** A form that saves itself as a draft. `fields` is what it shows; it changes with `resetKey`, never while the author types. */
export function useFormDraft<Form>(asked: FormDraft<Form>) {
  const { url, page, sent, form, write, read, typedIn } = asked;
  const { draft, sequence, baseNumber } = page;
  const server = useMemo<ServerDraft>(
    () => ({
      text: write(page.form),
      sequence,
      baseNumber,
      savedAt: draft ? new Date(draft.savedAt).toISOString() : null,
      scheduled: draft?.waits != null,
    }),
    [page.form, draft, sequence, baseNumber, write],
  );
  const drafting = useDraft(url, server);
  const { saver, state, resetKey } = drafting;
  const textIn = (element: HTMLFormElement) => write(typedIn(new FormData(element)));
  const typed = () => {
    if (form.current) saver.change(textIn(form.current));
  };

  useEffect(() => {
    if (!form.current) return;
    // What was typed before the page’s scripts had come, or came back with an answer, on the draft it was typed on.
    const text = textIn(form.current);
    if (text === saver.text) return;
    if (sent) void saver.restore({ text, sequence: sent.sequence, baseNumber: sent.baseNumber });
    else saver.change(text);
    // oxlint-disable-next-line react/exhaustive-deps -- Once, as the page comes alive.
  }, []);

  // What the page says beside the form, such as mistakes, follows each save.
  const { revalidate } = useRevalidator();
  const isBehind = state.kind === "saved" && saver.sequence > sequence;
  useEffect(() => {
    if (isBehind) revalidate();
  }, [isBehind, saver.sequence, revalidate]);

  const fields = useMemo(
    () => (resetKey === 0 ? (sent?.form ?? page.form) : read(saver.text)),
    // oxlint-disable-next-line react/exhaustive-deps -- What is typed stays as it is typed.
    [resetKey],
  );
  return { ...drafting, fields, typed };
}
