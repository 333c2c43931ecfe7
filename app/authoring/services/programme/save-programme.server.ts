import { m } from "~/kit/language/m";
import type { Comparison } from "~/authoring/rules/compare/comparison";
import { readProgrammeForm, writeProgrammeForm } from "~/authoring/rules/programme/file";
import type { ProgrammeForm } from "~/authoring/rules/programme/form";
import { programmeFile } from "~/curriculum/rules/content-paths";
import { conflict, notFound } from "~/kit/http/refusal";
import type { Trainer } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { compareTexts } from "~/authoring/services/drafts/compare-texts.server";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { keepAside, replaceDraft, saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { programmeModules, titlesOf } from "./programme-modules.server";

export interface ProgrammePlace extends Call<Trainer> {
  programmeKey: string;
}

interface Save extends ProgrammePlace {
  form: ProgrammeForm;
  /** The draft that the form was filled in on, 0 for none, and the published version under it. */
  sequence: number;
  baseNumber: number;
  /** Whether it replaces the draft that was shown beside it. */
  replace: boolean;
}

export type SavedProgramme =
  | { ok: true; sequence: number }
  /** It is waiting to be published, and can’t be changed until then. */
  | { ok: false; code: "scheduled" }
  /** Its file is written in a way that a form can’t keep. */
  | { ok: false; code: "unreadable" }
  /** Someone saved or published in the meantime. Nothing was changed; `changes` lead from what stands now to what was filled in. */
  | {
      ok: false;
      code: "stale";
      theirs: { form: ProgrammeForm; sequence: number; savedBy: string; savedAt: Date } | null;
      published: { form: ProgrammeForm; number: number } | null;
      changes: Comparison;
    };

/**
 * Saves what was filled in as the one draft of a programme, and rewrites only the letters that differ. A late save overwrites nothing:
 * it is refused with its differences from the other one. A text that says what is already published makes no draft.
 */
export async function saveProgramme({
  form,
  replace,
  programmeKey,
  ...call
}: Save): Promise<SavedProgramme> {
  const { store, actor, now, sequence, baseNumber } = call;
  const place = { store, actor, now, path: programmeFile(programmeKey) };
  const { file, published, draft } = await openDraft(place);
  const before = draft ?? published;
  // A new programme starts on a page of its own. One whose draft someone discarded is a late save.
  if (!before && sequence === 0 && !replace) throw notFound("programme");
  const text = writtenOn(before?.text ?? "", form);
  if (text === null) return { ok: false, code: "unreadable" };
  if (!draft && sequence === 0 && text === published?.text) return { ok: true, sequence: 0 };
  const saved = replace
    ? await replaceDraft({ ...place, text, sequence, keepBase: true })
    : await saveDraft({ ...place, text, sequence, baseNumber });
  if (saved.ok) return { ok: true, sequence: saved.sequence };
  if (saved.code === "scheduled") return { ok: false, code: "scheduled" };
  const { theirs, published: current } = saved;
  const objectives = titlesOf(await programmeModules(store));
  const texts = { before: theirs?.text ?? current?.text ?? "", after: text, objectives };
  return {
    ok: false,
    code: "stale",
    theirs: withForm(theirs),
    published: withForm(current),
    changes: await compareTexts(file, texts),
  };
}

/** Sets aside what the author filled in but dropped for another version, so it can be restored. */
export async function keepProgrammeAside({
  form,
  programmeKey,
  ...call
}: ProgrammePlace & { form: ProgrammeForm }) {
  const path = programmeFile(programmeKey);
  const { published, draft } = await openDraft({ ...call, path });
  const text = writtenOn((draft ?? published)?.text ?? "", form);
  if (text === null) throw conflict(m.authoring_programme_unkeepable());
  await keepAside({ ...call, path, text });
}

/** Null also for a file that no form can show. */
function withForm<Version extends { text: string }>(version: Version | null) {
  const form = version && readProgrammeForm(version.text);
  if (!form) return null;
  const { text: _, ...facts } = version;
  return { ...facts, form };
}

function writtenOn(text: string, form: ProgrammeForm): string | null {
  try {
    return writeProgrammeForm(text, form);
  } catch {
    return null;
  }
}
