import { sequenceAt } from "~/assessment/rules/attempt";
import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { findDrafts } from "~/practice/queries/desk/writing";
import { enrolledSet } from "./enrolled-set.server";
import { ownPost, type PostPlace } from "./own-post.server";

/** Where what is typed about a post counts on from, and whether anything can be. */
export async function draftTime({
  store,
  actor,
  now,
  postKey,
  ...place
}: Call<Employee> & PostPlace): Promise<{ sequence: number; timeLeft: null; finished: boolean }> {
  const set = await enrolledSet(store, actor, place);
  const { shift, next } = await ownPost(store.read, actor, { set, postKey });
  const drafts = await findDrafts(store.read, actor, [shift.id]);
  const stored = drafts.find((draft) => draft.postKey === postKey)?.clientSeq ?? 0;
  const sequence = Math.max(sequenceAt(shift.startedAt, now), stored + 1);
  return { sequence, timeLeft: null, finished: next === null };
}
