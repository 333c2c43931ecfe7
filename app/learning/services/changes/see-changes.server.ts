import { m } from "~/kit/language/m";
import type { Call } from "~/people/services/call";
import type { Employee } from "~/people/rules/actor";
import { conflict, notFound } from "~/kit/http/refusal";
import { enrolledModule, moduleLearner } from "~/learning/services/enrolled-module.server";
import { noteLooked } from "./note-looked.server";

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
}: Call<Employee> & { moduleKey: string; activityKey: string; number: number }): Promise<{
  newer: boolean;
}> {
  const enrolled = await enrolledModule(store, actor, moduleKey);
  const activity = enrolled.module.activities.find((each) => each.key === activityKey);
  if (!activity) throw notFound("lesson");
  const { changes } = await moduleLearner(store.read, actor, enrolled, now);
  const change = changes.find(({ activityId }) => activityId === activity.id);
  if (!change || change.asks === "new") return { newer: false };
  if (change.asks === "again") throw conflict(m.learning_changes_looking_not_enough());
  return noteLooked({ store, actor, now }, change, number);
}
