import { makeCopy } from "~/authoring/services/copies/make-copy.server";
import { openDraft } from "~/authoring/services/drafts/open-draft.server";
import { saveDraft } from "~/authoring/services/drafts/save-draft.server";
import { copyFile } from "~/curriculum/rules/content-paths";
import type { Impact } from "~/curriculum/rules/kinds";
import type { Trainer } from "~/people/rules/actor";
import type { Store } from "~db/store";
import { ANGRY } from "./a-library";
import { NOON } from "../makers";
import { publishDraft } from "../own-forms";

export const PLACE = { moduleKey: "reply", activityKey: "angry" };
export const OURS = { ...PLACE, companyKey: "harbour-and-pine" };
export const COPY = copyFile("harbour-and-pine", "reply", "angry");

interface Write {
  store: Store;
  actor: Trainer;
  path?: string;
  now?: Date;
  impact?: Impact;
  change?: string;
}

/** Rewrites one passage in a file’s draft, or in what is published, without publishing it. */
export async function rewrite(
  { store, actor, path = COPY, now = NOON }: Write,
  from: string,
  to: string,
) {
  const call = { store, actor, now, path };
  const { draft, published } = await openDraft(call);
  const before = draft?.text ?? published!.text;
  if (!before.includes(from)) throw new Error(`The file does not hold ${from}`);
  const text = before.replace(from, to);
  const baseNumber = draft?.baseNumber ?? published?.number ?? 0;
  const saved = await saveDraft({ ...call, text, sequence: draft?.sequence ?? 0, baseNumber });
  if (!saved.ok) throw new Error(saved.code);
  return saved.sequence;
}

/** Publishes a file’s draft. */
export async function publish({
  store,
  actor,
  path = COPY,
  now = NOON,
  impact = "notice",
  change = "Other words.",
}: Write) {
  const call = { store, actor, now, path };
  const { draft } = await openDraft(call);
  const publication = { impact, change };
  const published = await publishDraft({ ...call, sequence: draft!.sequence, publication });
  if (!published.ok) throw new Error(JSON.stringify(published));
  return published;
}

/** Harbour & Pine’s own copy of the lesson, published with one passage in its own words. */
export async function aCopy(
  write: Write,
  from = "Hundreds may read your answer.",
  to = "All of Pier Street may read your answer.",
) {
  const { store, actor, now = NOON } = write;
  await makeCopy({ store, actor, now, ...OURS });
  await rewrite(write, from, to);
  return publish({ impact: "wording", ...write });
}

/** The next revision of the original. */
export async function changeOriginal(write: Write, from: string, to: string) {
  await rewrite({ ...write, path: ANGRY }, from, to);
  return publish({ ...write, path: ANGRY });
}
