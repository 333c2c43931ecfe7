import { sequenceAt } from "~/assessment/rules/attempt";
import { refuseArchived } from "~/ledger/queries/archived";
import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { findDrafts, keepDraft } from "~/practice/queries/desk/writing";
import { draftOf, type ReplyFields } from "~/practice/rules/desk/sending";
import { enrolledSet } from "./enrolled-set.server";
import { ownPost, type PostPlace } from "./own-post.server";

interface Input extends Call<Employee>, PostPlace {
  fields: ReplyFields;
  /** Where it stands among all that was typed about the post; null from a page that doesn’t count. */
  clientSeq: number | null;
}

/** Whether it is kept, or something later was already; or nothing can be written about the post any more. */
export type SavedDraft = { ok: true; superseded: boolean } | { ok: false };

/** Keeps what somebody is writing. Of two devices, what was typed later stays; sent again, it is kept once. */
export async function saveDraft({
  store,
  actor,
  now,
  fields,
  clientSeq,
  postKey,
  ...place
}: Input): Promise<SavedDraft> {
  const set = await enrolledSet(store, actor, place);
  return store.write(async (tx) => {
    await refuseArchived(tx, actor);
    const { next, shift, accounts } = await ownPost(tx, actor, { set, postKey });
    if (next === null) return { ok: false };
    const kept = await keepDraft(tx, actor, {
      shiftId: shift.id,
      postKey,
      body: draftOf(fields, accounts),
      clientSeq: clientSeq ?? (await sequenceAfter(tx)),
      updatedAt: now,
    });
    return { ok: true, superseded: !kept };

    async function sequenceAfter(db: typeof tx) {
      const drafts = await findDrafts(db, actor, [shift.id]);
      const stored = drafts.find((draft) => draft.postKey === postKey)?.clientSeq ?? 0;
      return Math.max(sequenceAt(shift.startedAt, now), stored + 1);
    }
  });
}
