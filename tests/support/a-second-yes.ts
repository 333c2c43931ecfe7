import { expect } from "vitest";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { askForYes } from "~/authoring/services/publish/schedule-draft.server";
import { fileHistory } from "~/authoring/queries/authoring";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import { LESSON } from "./content/a-content-folder";
import { ANGRY } from "./content/a-library";
import { twoCompanies } from "./clearance/cleared-people";
import { NOON } from "./makers";

export const at = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000);
export const text = LESSON.replace("Hundreds may", "Thousands may");
export const relearn = { impact: "relearn" as const, change: "Thousands: read it again." };
/** Six people of the two companies did the lesson. */
export const ABOVE = { secondYesAbove: 5 };

/** A draft that all of both companies would have to learn again, of Dana, who works with one of them. */
export async function drafted(store: Store) {
  const { dana, jonah, company, tidewater } = await twoCompanies(store);
  const call = { store, actor: dana, now: NOON, path: ANGRY };
  const { published } = await openDraft(call);
  await saveDraft({ ...call, text, sequence: 0, baseNumber: published!.number });
  const looked = { ...call, sequence: 1, publication: relearn, publishAt: null };
  const his = { ...call, actor: jonah, sequence: 2 };
  return { call, looked, dana, jonah, his, company, tidewater, base: published!.number };
}

export async function asked(store: Store, publishAt: Date | null = null) {
  const found = await drafted(store);
  expect(await askForYes({ ...found.looked, publishAt })).toEqual({ ok: true });
  return found;
}

export const id = () => newId(NOON);
export const newest = async (store: Store) => (await fileHistory(store.read, ANGRY))[0]!;
