import { writePlaybookForm } from "~/content/playbook-file";
import type { Comparison } from "~/domain/authoring/comparison";
import type { PlaybookForm } from "~/domain/company/playbook-form";
import { notFound } from "~/domain/refusal";
import { compareTexts } from "~/services/authoring/compare-texts.server";
import { openDraft } from "~/services/authoring/open-draft.server";
import { replaceDraft, saveDraft } from "~/services/authoring/save-draft.server";
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
  | { ok: true; sequence: number; changed: boolean }
  /** It waits to be published, and is not changed until then. */
  | { ok: false; code: "scheduled" }
  /** Its file is written in a way that a form cannot keep. */
  | { ok: false; code: "unreadable" }
  /** Somebody saved or published meanwhile. Nothing was changed; `theirs` is what stands now. */
  | {
      ok: false;
      code: "stale";
      theirs: { sequence: number; baseNumber: number; by: string | null; changes: Comparison };
    };

/**
 * Saves what was filled in as the one draft of a company's playbook: only the letters of what differs are written anew. A late save
 * overwrites nothing; it is refused with what differs from the other one. What says the same as what is published makes no draft.
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
  if (!draft && sequence === 0 && text === published?.text)
    return { ok: true, sequence: 0, changed: false };
  const saved = replace
    ? await replaceDraft({ ...place, text, sequence, keepBase: true })
    : await saveDraft({ ...place, text, sequence, baseNumber });
  if (saved.ok) return { ok: true, sequence: saved.sequence, changed: true };
  if (saved.code === "scheduled") return { ok: false, code: "scheduled" };
  const { theirs, published: current } = saved;
  return {
    ok: false,
    code: "stale",
    theirs: {
      sequence: theirs?.sequence ?? 0,
      baseNumber: theirs?.baseNumber ?? current?.number ?? 0,
      by: theirs?.savedBy ?? null,
      changes: compareTexts(file, {
        before: theirs?.text ?? current?.text ?? "",
        after: text,
        objectives: {},
      }),
    },
  };
}

function writtenOn(text: string, form: PlaybookForm): string | null {
  try {
    return writePlaybookForm(text, form);
  } catch {
    return null;
  }
}
