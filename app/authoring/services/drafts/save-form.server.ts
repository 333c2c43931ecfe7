import type { Comparison } from "~/authoring/rules/compare/comparison";
import { conflict, notFound } from "~/kit/http/refusal";
import type { Author } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { compareTexts, type Objectives } from "./compare-texts.server";
import { openDraft } from "./open-draft.server";
import { keepAside, replaceDraft, saveDraft } from "./save-draft.server";

/** A file that authors write as a form. */
export interface FormFile<Form> {
  /** Null for a text that the form can’t show. */
  read: (text: string) => Form | null;
  /** The text with only the letters changed that differ. Null, or throws, if the text is written in a way that the form can’t keep. */
  write: (text: string, form: Form) => string | null;
  /** What it’s written on while there is neither a draft nor anything published. Without one, a new file starts on a page of its own. */
  start?: string;
}

interface Save<Form> extends Call<Author> {
  path: string;
  file: FormFile<Form>;
  form: Form;
  /** The draft that the form was filled in on, 0 for none, and what was published then. */
  sequence: number;
  baseNumber: number;
  /** Whether it replaces the draft that was shown beside it. */
  replace: boolean;
  /** What a comparison calls the things that the file names by a code. */
  objectives?: () => Promise<Objectives>;
}

export type SavedForm<Form> =
  | { ok: true; sequence: number }
  /** It is waiting to be published, and can’t be changed until then. */
  | { ok: false; code: "scheduled" }
  /** Its file is written in a way that a form can’t keep. */
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
 * Saves what was filled in as the one draft of a file. A late save overwrites nothing: it is refused with its differences from the
 * other one. A text that says what is already published makes no draft.
 */
export async function saveForm<Form>(save: Save<Form>): Promise<SavedForm<Form>> {
  const { store, actor, now, path, form, sequence, baseNumber, replace, objectives } = save;
  const place = { store, actor, now, path };
  const { file, published, draft } = await openDraft(place);
  const before = (draft ?? published)?.text ?? save.file.start;
  // A form whose draft someone discarded is a late save.
  if (before === undefined && sequence === 0 && !replace) throw notFound(file.kind);
  const text = writtenOn(save.file, before ?? "", form);
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
    theirs: withForm(save.file, theirs),
    published: withForm(save.file, current),
    changes: await compareTexts(file, { ...texts, objectives: (await objectives?.()) ?? {} }),
  };
}

interface Aside<Form> extends Call<Author> {
  path: string;
  file: FormFile<Form>;
  form: Form;
  /** What to say if the file is written in a way that the form can’t keep. */
  refused: () => string;
}

/** Sets aside what the author filled in but dropped for another version, so it can be restored. */
export async function keepFormAside<Form>({ file, form, refused, ...place }: Aside<Form>) {
  const { published, draft } = await openDraft(place);
  const text = writtenOn(file, (draft ?? published)?.text ?? file.start ?? "", form);
  if (text === null) throw conflict(refused());
  await keepAside({ ...place, text });
}

/** Null also for a file that no form can show. */
function withForm<Form, Version extends { text: string }>(
  file: FormFile<Form>,
  version: Version | null,
) {
  const form = version && file.read(version.text);
  if (!form) return null;
  const { text: _, ...facts } = version;
  return { ...facts, form };
}

function writtenOn<Form>(file: FormFile<Form>, text: string, form: Form): string | null {
  try {
    return file.write(text, form);
  } catch {
    return null;
  }
}
