import { desc, eq } from "drizzle-orm";
import type { PracticeBody, ScenarioBody } from "~/curriculum/rules/bodies";
import type { Store } from "~db/store";

async function taught(store: Store, place: string) {
  const key = place.slice(place.lastIndexOf("/") + 1);
  const { activity, activityRevision } = store.read.tables;
  const [newest] = await store.read
    .select({ body: activityRevision.body, activityId: activity.id })
    .from(activityRevision)
    .innerJoin(activity, eq(activity.id, activityRevision.activityId))
    .where(eq(activity.key, key))
    .orderBy(desc(activityRevision.number));
  if (!newest) throw new Error(`Nothing is called ${key}.`);
  return newest;
}

/** A practice set, by its key or as `module/key`, as it is taught, with what only trainers see of it. */
export async function theSet(store: Store, key: string): Promise<PracticeBody> {
  const { body } = await taught(store, key);
  if (body.kind !== "practice") throw new Error(`${key} should be a practice set.`);
  return body;
}

/** A scenario as it is taught, with all its paths. */
export async function theScenario(store: Store, key: string): Promise<ScenarioBody> {
  const { body } = await taught(store, key);
  if (body.kind !== "scenario") throw new Error(`${key} should be a scenario.`);
  return body;
}
