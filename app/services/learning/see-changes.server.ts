import { changedFacts, changedKey, lookedKey } from "~/domain/notices/content-notices";
import type { Employee } from "~/domain/people/actor";
import { conflict, notFound } from "~/domain/refusal";
import { newId } from "~db/ids";
import { addNotice, markKeySeen } from "~db/queries/notices";
import type { Store } from "~db/store";
import { enrolledModule, moduleLearner } from "./enrolled-module.server";

/**
 * The employee has looked at what changed, up to the change that was shown to them. It is kept as a receipt among their notices and
 * is no completion: it renews nothing, and no standing is different for it. Done twice is done once.
 */
export async function seeChanges({
  store,
  actor,
  now,
  moduleKey,
  activityKey,
  number,
}: {
  store: Store;
  actor: Employee;
  now: Date;
  moduleKey: string;
  activityKey: string;
  number: number;
}): Promise<{ newer: boolean }> {
  const enrolled = await enrolledModule(store, actor, moduleKey);
  const activity = enrolled.module.activities.find((each) => each.key === activityKey);
  if (!activity) throw notFound("lesson");
  const { changes } = await moduleLearner(store.read, actor, enrolled, now);
  const change = changes.find(({ activityId }) => activityId === activity.id);
  if (!change) return { newer: false };
  if (change.asks === "again")
    throw conflict("This has changed so much that it must be done again. Looking is not enough.");
  if (number > change.number) throw conflict("This is not what changed. Load the page again.");
  const { companyId, personId } = actor;
  const shown = { ...change, number };
  await store.write(async (tx) => {
    await addNotice(tx, {
      id: newId(now),
      companyId,
      personId,
      aboutPersonId: personId,
      kind: "due",
      key: lookedKey(shown),
      facts: changedFacts(shown, "seen"),
      createdAt: now,
      seenAt: now,
      outboxId: null,
    });
    await markKeySeen(tx, { companyId, personId, key: changedKey(shown), now });
  });
  return { newer: number < change.number };
}
