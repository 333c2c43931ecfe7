import { notFound } from "~/kit/http/refusal";
import { refuseArchived } from "~/ledger/queries/archived";
import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import { addConsent, findOwnConsents } from "~/practice/queries/desk/others";
import { consentTo } from "~/practice/rules/desk/consents";
import { CONSENT_USES, type Consent, type ConsentUse } from "~/practice/rules/kinds";
import { newId } from "~db/ids";
import { enrolledSet } from "./enrolled-set.server";
import { ownPost, type PostPlace } from "./own-post.server";

/** Says who may see an approved reply of one’s own. What is said already is not said again; it can be withdrawn at any time. */
export async function giveConsent({
  store,
  actor,
  now,
  replyId,
  consents,
  postKey,
  ...place
}: Call<Employee> &
  PostPlace & { replyId: string; consents: Record<ConsentUse, Consent> }): Promise<void> {
  const set = await enrolledSet(store, actor, place);
  await store.write(async (tx) => {
    await refuseArchived(tx, actor);
    const { setting } = await ownPost(tx, actor, { set, postKey });
    const reply = setting.work.replies.find(({ id }) => id === replyId);
    if (reply?.postKey !== postKey || reply.verdict !== "approve") throw notFound("reply");
    const { id: activityId } = setting.activity;
    const said = await findOwnConsents(tx, actor, activityId);
    for (const use of CONSENT_USES) {
      const consent = consents[use];
      if (consentTo(said, replyId, use) === consent) continue;
      await addConsent(tx, actor, { id: newId(now), activityId, replyId, use, consent, at: now });
    }
  });
}
