import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import type { ContentChange } from "~/clearance/rules/changes/changed-content";
import { changedFacts, changedKey, lookedKey } from "~/notices/rules/content-notices";
import type { Employee } from "~/people/rules/actor";
import { conflict } from "~/kit/http/refusal";
import { newId } from "~db/ids";
import { addNotice, markKeySeen } from "~/notices/queries/notices";

/**
 * The employee has looked at a change, up to the `number` that was shown to them. It is kept as a receipt among their notices and
 * completes nothing. Done twice is done once. Says whether it has changed again in the meantime; a number that never was is refused.
 */
export async function noteLooked(
  { store, actor, now }: Call<Employee>,
  change: ContentChange,
  number: number,
): Promise<{ newer: boolean }> {
  if (number > change.number) throw conflict(m.learning_changes_not_this());
  const { personId } = actor;
  const shown: ContentChange = { ...change, number };
  await store.write(async (tx) => {
    await addNotice(tx, actor, {
      id: newId(now),
      personId,
      role: actor.role,
      aboutPersonId: personId,
      kind: "due",
      key: lookedKey(shown),
      facts: changedFacts(shown, "seen"),
      createdAt: now,
      seenAt: now,
      outboxId: null,
    });
    await markKeySeen(tx, actor, { key: changedKey(shown), now });
  });
  return { newer: number < change.number };
}
