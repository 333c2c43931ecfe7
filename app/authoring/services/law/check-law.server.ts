import { lawFile } from "~/curriculum/rules/content-paths";
import { conflict } from "~/kit/http/refusal";
import { m } from "~/kit/language/m";
import { localDateOf } from "~/kit/time/moment";
import type { Place } from "~/company/rules/places";
import { writeChecked } from "~/authoring/rules/law/file";
import { findDraft } from "~/authoring/queries/drafts";
import { publishedText } from "~/authoring/services/drafts/open-draft.server";
import { changeOf, type Changing, type LibraryChange } from "~/authoring/services/library/change";
import { publishTexts } from "~/authoring/services/publish/publish-texts.server";

/** What became of it. While a topic has a draft, its date is changed there. */
export type CheckedLaw = LibraryChange | { ok: false; code: "drafted" };

/**
 * Notes that one place’s passage was compared with its sources today and stays as it is: only its date moves, and nobody has to do
 * anything again. `number` is the version that was looked at. Twice on a day is once.
 */
export async function checkLaw({
  store,
  actor,
  now,
  topic,
  place,
  number,
}: Changing & { topic: string; place: Place; number: number }): Promise<CheckedLaw> {
  const path = lawFile(topic);
  const published = await publishedText(store.read, path);
  if (!published) return { ok: false, code: "gone" };
  const text = checkedOn(published.text, place, now);
  if (text === published.text) return { ok: true, path, number: published.number };
  if (published.number !== number) return { ok: false, code: "moved-on" };
  if (await findDraft(store.read, path)) return { ok: false, code: "drafted" };
  const outcome = await publishTexts({
    store,
    by: actor,
    now,
    changes: new Map([[path, text]]),
    made: new Map([[path, number]]),
  });
  return changeOf({ store, actor, now }, outcome, path, number + 1);
}

/** By the same calendar as `content:check`. */
function checkedOn(text: string, place: Place, now: Date): string {
  try {
    return writeChecked(text, place, localDateOf(now, "UTC"));
  } catch {
    throw conflict(m.authoring_law_unreadable());
  }
}
