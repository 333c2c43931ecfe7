import { currentCurriculum } from "~/curriculum/services/curriculum.server";
import type { PracticeBody } from "~/curriculum/rules/bodies";
import type { Store } from "~db/store";

/** A practice set that is taught now. */
export interface TaughtSet {
  activityId: string;
  revisionId: string;
  key: string;
  moduleKey: string;
  title: string;
  body: PracticeBody;
}

/** The practice sets that are taught, by the ids of their activities. */
export async function taughtSets(store: Store): Promise<ReadonlyMap<string, TaughtSet>> {
  const { modules } = await currentCurriculum(store);
  const sets = [...modules.values()].flatMap((module) =>
    module.activities.flatMap(({ id, key, revisionId, body }): TaughtSet[] =>
      body.kind === "practice"
        ? [{ activityId: id, revisionId, key, moduleKey: module.key, title: body.title, body }]
        : [],
    ),
  );
  return new Map(sets.map((set) => [set.activityId, set]));
}

/** One of them by its address; null where there is none. */
export async function taughtSetAt(
  store: Store,
  { moduleKey, activityKey }: { moduleKey: string; activityKey: string },
): Promise<TaughtSet | null> {
  const sets = await taughtSets(store);
  return (
    [...sets.values()].find((set) => set.moduleKey === moduleKey && set.key === activityKey) ?? null
  );
}
