import { z } from "zod";
import { DRAFT_LENGTH } from "~/authoring/rules/drafts";
import type { SavedForm } from "~/authoring/services/drafts/save-form.server";
import { parseJson } from "~/kit/http/json";
import type { Author } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { answerWindow, draftMessage } from "./draft-message";

interface FormDraft<Form> {
  /** The form as a text, and the form that a text says. */
  write: (form: Form) => string;
  read: (text: string) => Form;
  /** How long the text may be, if not as long as any draft. */
  atMost?: number;
  save: (sent: {
    form: Form;
    sequence: number;
    baseNumber: number;
    replace: boolean;
  }) => Promise<SavedForm<Form>>;
  keepAside: (form: Form) => Promise<void>;
  /** The file whose readers are told of each other. */
  file: () => Promise<Call<Author> & { path: string }>;
}

/** Saves what is typed into a form, says so only once it is on disk, and tells who else is writing. */
export async function answerFormDraft<Form>(
  { write, read, atMost = DRAFT_LENGTH, save, keepAside, file }: FormDraft<Form>,
  request: Request,
): Promise<Response> {
  // A text that isn’t as `write` writes it would empty the file.
  const text = z
    .string()
    .max(atMost)
    .refine((words) => write(read(words)) === words);
  const message = await parseJson(request, draftMessage(text));
  switch (message.intent) {
    case "save":
    case "replace": {
      const { intent, text: words, sequence } = message;
      const baseNumber = intent === "save" ? message.baseNumber : 0;
      const replace = intent === "replace";
      return answer(await save({ form: read(words), sequence, baseNumber, replace }), write);
    }
    case "aside":
      await keepAside(read(message.text));
      return Response.json({ ok: true });
    case "open":
    case "close":
      return answerWindow(await file(), message);
    default:
      return message satisfies never;
  }
}

/** As for a lesson’s draft: the other versions as texts, too. */
function answer<Form>(outcome: SavedForm<Form>, write: (form: Form) => string): Response {
  if (outcome.ok) return Response.json(outcome);
  if (outcome.code !== "stale") return Response.json(outcome, { status: 409 });
  const withText = <Version extends { form: Form }>(version: Version | null) => {
    if (!version) return null;
    const { form, ...facts } = version;
    return { ...facts, text: write(form) };
  };
  const { theirs, published } = outcome;
  const versions = { theirs: withText(theirs), published: withText(published) };
  return Response.json({ ...outcome, ...versions }, { status: 409 });
}
