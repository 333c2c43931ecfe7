import type { Comparison } from "~/authoring/rules/compare/comparison";
import type { Author } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { compareTexts } from "./compare-texts.server";
import { openDraft } from "./open-draft.server";
import { keepAside, replaceDraft, saveDraft } from "./save-draft.server";

/** A file that is written by a form. */
export interface FormFile<Form> {
  path: string;
  /** What a file says in the form; null where no form can show it. */
  read: (text: string) => Form | null;
  /** The file with what a form says; null where it is written in a way that a form cannot keep. */
  write: (text: string, form: Form) => string | null;
  /** What it is written on where neither a draft nor anything published is there. */
  start: string | null;
}

interface Save<Form> extends Call<Author> {
  file: FormFile<Form>;
  form: Form;
  /** The draft that the form was filled in on, 0 for none, and the published revision under it. */
  sequence: number;
  baseNumber: number;
  /** Whether it is to take the place of the draft that was shown beside it. */
  replace: boolean;
}

export type SavedForm<Form> =
  | { ok: true; sequence: number }
  /** It waits to be published, and is not changed until then. */
  | { ok: false; code: "scheduled" }
  /** Its file is written in a way that a form cannot keep. */
  | { ok: false; code: "unreadable" }
  /** Someone saved or published in the meantime. Nothing was changed; `changes` lead from what stands now to what was filled in. */
  | {
      ok: false;
      code: "stale";
      theirs: { form: Form; sequence: number; savedBy: string; savedAt: Date } | null;
      published: { form: Form; number: number } | null;
      changes: Comparison;
    };

/**
 * Saves what was filled in as the one draft of a file, and rewrites only the letters that differ. A late save overwrites nothing; it is
 * refused with its differences from the other one. A text that says what is already published makes no draft.
 */
export async function saveForm<Form>({
  file: { path, read, write, start },
  form,
  replace,
  ...call
}: Save<Form>): Promise<SavedForm<Form>> {
  const { store, actor, now, sequence, baseNumber } = call;
  const place = { store, actor, now, path };
  const { file, published, draft } = await openDraft(place);
  const before = (draft ?? published)?.text ?? start;
  const text = before === null ? null : write(before, form);
  if (text === null) return { ok: false, code: "unreadable" };
  if (!draft && sequence === 0 && text === published?.text) return { ok: true, sequence: 0 };
  const saved = replace
    ? await replaceDraft({ ...place, text, sequence, keepBase: true })
    : await saveDraft({ ...place, text, sequence, baseNumber });
  if (saved.ok) return { ok: true, sequence: saved.sequence };
  if (saved.code === "scheduled") return { ok: false, code: "scheduled" };
  const { theirs, published: current } = saved;
  const texts = { before: theirs?.text ?? current?.text ?? "", after: text };
  return {
    ok: false,
    code: "stale",
    theirs: withForm(theirs, read),
    published: withForm(current, read),
    changes: await compareTexts(file, { ...texts, objectives: {} }),
  };
}

/** Sets aside what the author filled in but dropped for another version, so it can be restored. False where it cannot be kept. */
export async function keepFormAside<Form>({
  file: { path, write, start },
  form,
  ...call
}: Call<Author> & Pick<Save<Form>, "file" | "form">): Promise<boolean> {
  const { published, draft } = await openDraft({ ...call, path });
  const text = write((draft ?? published)?.text ?? start ?? "", form);
  if (text === null) return false;
  await keepAside({ ...call, path, text });
  return true;
}

/** Null also for a file that no form can show. */
function withForm<Form, Version extends { text: string }>(
  version: Version | null,
  read: (text: string) => Form | null,
) {
  const form = version && read(version.text);
  if (!form) return null;
  const { text: _, ...facts } = version;
  return { ...facts, form };
}
