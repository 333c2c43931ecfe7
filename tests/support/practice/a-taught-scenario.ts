import { eq } from "drizzle-orm";
import { newId } from "~db/ids";
import type { Store } from "~db/store";
import type { ScenarioBody } from "~/curriculum/rules/bodies";
import type { Impact } from "~/curriculum/rules/kinds";
import { bumpContent } from "../clearance/a-team";
import { NOON } from "../makers";

/** Where the scenario is, in the module that `aQuiz` makes. */
export const SCENARIO = { moduleKey: "reply", activityKey: "small" };

/** Puts a scenario at the end of a lesson’s module, in force at once. */
export async function aTaughtScenario(
  store: Store,
  lessonId: string,
  body: ScenarioBody,
  key = SCENARIO.activityKey,
) {
  const activityId = newId(NOON);
  await store.write(async (tx) => {
    const { activity, moduleRevision } = tx.tables;
    const [lesson] = await tx.select().from(activity).where(eq(activity.id, lessonId));
    const { moduleId } = lesson!;
    await tx.insert(activity).values({ id: activityId, key, moduleId, kind: "scenario" });
    const known = await tx
      .select()
      .from(moduleRevision)
      .where(eq(moduleRevision.moduleId, moduleId));
    const newest = known.reduce((a, b) => (a.number > b.number ? a : b));
    const number = newest.number + 1;
    await tx.insert(moduleRevision).values({
      ...newest,
      id: newId(NOON),
      number,
      hash: String(number),
      body: { ...newest.body, activities: [...newest.body.activities, key] },
    });
  });
  const revisionId = await scenarioRevision(store, activityId, { number: 1, body });
  return { activityId, revisionId };
}

/** Publishes a text of a scenario. */
export async function scenarioRevision(
  store: Store,
  activityId: string,
  {
    number,
    body,
    impact = "wording",
    at = NOON,
  }: { number: number; body: ScenarioBody; impact?: Impact; at?: Date },
) {
  const id = newId(at);
  await store.write(async (tx) => {
    await tx.insert(tx.tables.activityRevision).values({
      id,
      activityId,
      number,
      hash: `scenario-${number}`,
      impact,
      change: "New.",
      publishedAt: at,
      body,
    });
  });
  await bumpContent(store);
  return id;
}
