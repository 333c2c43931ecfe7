import { m } from "~/kit/language/m";
import { readPlaybookForm, writePlaybookForm } from "~/authoring/rules/playbook/file";
import type { Comparison } from "~/authoring/rules/compare/comparison";
import type { PlaybookForm } from "~/company/rules/playbook/form";
import { conflict, notFound } from "~/kit/http/refusal";
import { compareTexts } from "~/authoring/services/drafts/compare-texts.server";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { keepAside, replaceDraft, saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { playbookPlace, type PlaybookDoor } from "./playbook-place.server";

interface Save extends PlaybookDoor {
  form: PlaybookForm;
  /** The draft that the form was filled in on, 0 for none, and the published revision under it. */
  sequence: number;
  baseNumber: number;
  /** Whether it is to take the place of the draft that was shown beside it. */
  replace: boolean;
}

export type SavedPlaybook =
  | { ok: true; sequence: number }
  /** It waits to be published, and is not changed until then. */
  | { ok: false; code: "scheduled" }
  /** Its file is written in a way that a form cannot keep. */
  | { ok: false; code: "unreadable" }
  /** Someone saved or published in the meantime. Nothing was changed; `changes` lead from what stands now to what was filled in. */
  | {
      ok: false;
      code: "stale";
      theirs: { form: PlaybookForm; sequence: number; savedBy: string; savedAt: Date } | null;
      published: { form: PlaybookForm; number: number } | null;
      changes: Comparison;
    };

/**
 * Saves what was filled in as the one draft of a company's playbook, and rewrites only the letters that differ. A late save overwrites
 * nothing; it is refused with its differences from the other one. A text that says what is already published makes no draft.
 */
export async function savePlaybook({ form, replace, ...call }: Save): Promise<SavedPlaybook> {
  const { path } = await playbookPlace(call);
  const { store, actor, now, sequence, baseNumber } = call;
  const place = { store, actor, now, path };
  const { file, published, draft } = await openDraft(place);
  const before = draft ?? published;
  if (!before) throw notFound("playbook");
  const text = writtenOn(before.text, form);
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
    theirs: withForm(theirs),
    published: withForm(current),
    changes: await compareTexts(file, { ...texts, objectives: {} }),
  };
}

/** Sets aside what the author filled in but dropped for another version, so it can be restored. */
export async function keepPlaybookAside({ form, ...door }: PlaybookDoor & { form: PlaybookForm }) {
  const { path } = await playbookPlace(door);
  const { published, draft } = await openDraft({ ...door, path });
  const text = writtenOn((draft ?? published)?.text ?? "", form);
  if (text === null) throw conflict(m.authoring_playbook_unkeepable());
  await keepAside({ ...door, path, text });
}

/** Null also for a file that no form can show. */
function withForm<Version extends { text: string }>(version: Version | null) {
  const form = version && readPlaybookForm(version.text);
  if (!form) return null;
  const { text: _, ...facts } = version;
  return { ...facts, form };
}

function writtenOn(text: string, form: PlaybookForm): string | null {
  try {
    return writePlaybookForm(text, form);
  } catch {
    return null;
  }
}
