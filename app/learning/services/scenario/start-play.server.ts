import { notFound } from "~/kit/http/refusal";
import { enrolledModule } from "~/learning/services/enrolled-module.server";
import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { findOwnPlays, insertPlay } from "~/practice/queries/scenario/plays";

interface Input extends Call<Employee> {
  moduleKey: string;
  activityKey: string;
}

/** Begins a scenario, from its beginning. While a play of the same text is going on, it leads back to that one. */
export async function startPlay({
  store,
  actor,
  now,
  moduleKey,
  activityKey,
}: Input): Promise<string> {
  const { rules, module } = await enrolledModule(store, actor, moduleKey);
  const activity = module.activities.find((each) => each.key === activityKey);
  if (activity?.body.kind !== "scenario") throw notFound("page");
  if (!rules.playbook) throw notFound("playbook");
  const { id: activityId, revisionId } = activity;
  return store.write(async (tx) => {
    const plays = await findOwnPlays(tx, actor, activityId);
    const open = plays.find((play) => play.revisionId === revisionId && play.endedAt === null);
    if (open) return open.id;
    const { playbookNumber } = rules;
    return insertPlay(tx, actor, { activityId, revisionId, playbookNumber, startedAt: now });
  });
}
