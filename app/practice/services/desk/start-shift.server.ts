import { conflict } from "~/kit/http/refusal";
import { m } from "~/kit/language/m";
import { refuseArchived } from "~/ledger/queries/archived";
import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { addShift } from "~/practice/queries/desk/writing";
import { preselectedFor } from "~/practice/rules/desk/accounts";
import { postsOf } from "~/practice/rules/desk/shift";
import { newId } from "~db/ids";
import { enrolledSet, type SetPlace } from "./enrolled-set.server";
import { deskSetting } from "./setting.server";

/**
 * Begins the next shift of a set, with the posts that are left to do; a person with an open one goes on with that. The key of its first
 * post that isn’t handled.
 */
export async function startShift({
  store,
  actor,
  now,
  ...place
}: Call<Employee> & SetPlace): Promise<string> {
  const set = await enrolledSet(store, actor, place);
  return store.write(async (tx) => {
    await refuseArchived(tx, actor);
    const setting = await deskSetting(tx, actor, set);
    const { open, work, progress, left, body, playbook, activity } = setting;
    if (open) {
      const handled = new Set(
        work.replies.filter(({ shiftId }) => shiftId === open.id).map(({ postKey }) => postKey),
      );
      return postsOf(open).find(({ key }) => !handled.has(key))!.key;
    }
    if (!progress.calibrated) throw conflict(m.practice_desk_calibrate_first());
    const posts = body.posts.filter(({ key }) => left.includes(key));
    if (!posts[0]) throw conflict(m.practice_desk_nothing_left());
    await addShift(tx, actor, {
      id: newId(now),
      activityId: activity.id,
      revisionId: activity.revisionId,
      number: (work.shifts.at(-1)?.number ?? 0) + 1,
      playbookNumber: set.rules.playbookNumber,
      preselected: preselectedFor(posts, playbook.channels),
      startedAt: now,
    });
    return posts[0].key;
  });
}
