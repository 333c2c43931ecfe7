import { useRevalidator } from "@remix-run/react";
import { type RefObject, useEffect, useMemo } from "react";
import type { PlaybookForm } from "~/company/rules/playbook/form";
import { playbookOfText, playbookText, typedPlaybook } from "~/company/rules/playbook/typed";
import { type ServerDraft, useDraft } from "~/authoring/parts/draft/use-draft";
import type { Page, Sent } from "./edit/form";
import { playbookDraftPath } from "~/company/rules/paths";

interface Asked {
  page: Page & { form: PlaybookForm };
  sent: Sent;
  form: RefObject<HTMLFormElement | null>;
}

/** A playbook’s form that saves itself. `fields` is what it shows; it changes with `resetKey`, never while the author types. */
export function usePlaybookDraft({ page, sent, form }: Asked) {
  const { companyKey, draft, sequence, baseNumber } = page;
  const server = useMemo<ServerDraft>(
    () => ({
      text: playbookText(page.form),
      sequence,
      baseNumber,
      savedAt: draft ? new Date(draft.savedAt).toISOString() : null,
      scheduled: draft?.publishAt != null,
    }),
    [page.form, draft, sequence, baseNumber],
  );
  const drafting = useDraft(playbookDraftPath(companyKey), server);
  const { saver, state, resetKey } = drafting;
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
    // eslint-disable-next-line react-hooks/exhaustive-deps -- Once, as the page comes alive.
  }, []);

  // What the page says beside the form, such as mistakes, follows each save.
  const { revalidate } = useRevalidator();
  const isBehind = state.kind === "saved" && saver.sequence > sequence;
  useEffect(() => {
    if (isBehind) revalidate();
  }, [isBehind, saver.sequence, revalidate]);

  const fields = useMemo(
    () => (resetKey === 0 ? (sent?.form ?? page.form) : playbookOfText(saver.text)),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- What is typed stays as it is typed.
    [resetKey],
  );
  return { ...drafting, fields, typed };
}

function textIn(form: HTMLFormElement): string {
  return playbookText(typedPlaybook(new FormData(form)));
}
