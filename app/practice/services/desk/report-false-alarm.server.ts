import { refuseArchived } from "~/ledger/queries/archived";
import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { addFalseAlarm, isReported } from "~/practice/queries/desk/writing";
import type { CheckCode } from "~/practice/rules/checks/check";
import type { ReplyFields } from "~/practice/rules/desk/sending";
import { newId } from "~db/ids";
import { checkReply } from "./check-reply.server";
import { enrolledSet } from "./enrolled-set.server";
import { pointedAt } from "./shown-findings.server";
import { ownPost, type PostPlace } from "./own-post.server";

interface Input extends Call<Employee>, PostPlace {
  check: CheckCode;
  /** The reply that it was noticed in. */
  fields: ReplyFields;
}

/** Tells the trainers that a check is mistaken. Told twice, it is told once. */
export async function reportFalseAlarm({
  store,
  actor,
  now,
  check,
  fields,
  postKey,
  ...place
}: Input): Promise<void> {
  const findings = await checkReply({ store, actor, now, fields, postKey, ...place });
  const found = (findings ?? []).filter(({ code, reported }) => code === check && !reported);
  const { text = "" } = fields;
  const set = await enrolledSet(store, actor, place);
  await store.write(async (tx) => {
    await refuseArchived(tx, actor);
    const { setting, shift } = await ownPost(tx, actor, { set, postKey });
    const { revisionId } = shift;
    for (const { words } of found) {
      const said = { postKey, check, text, words: pointedAt(words) };
      const alarm = { activityId: setting.activity.id, ...said };
      if (await isReported(tx, actor, alarm)) continue;
      await addFalseAlarm(tx, actor, { id: newId(now), ...alarm, revisionId, reportedAt: now });
    }
  });
}
