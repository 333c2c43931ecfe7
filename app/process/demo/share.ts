import { CONSENT_USES, type Consent, type ConsentUse } from "~/practice/rules/kinds";
import { giveConsent } from "~/practice/services/desk/consent.server";
import { workOf } from "~/practice/services/desk/work.server";
import { chooseExample } from "~/practice/services/judging/examples.server";
import type { Practice } from "~db/demo/story";
import type { DeskSet } from "./answers";
import type { Cast } from "./cast";
import { wait, type Learner } from "./learn";

/** Somebody says who may see what was approved of them in a set, and the trainer chooses examples from it, as their story goes. */
export async function shareApproved(
  { store, trainer }: Cast,
  learner: Learner,
  { moduleKey, activityKey, activityId, body }: DeskSet,
  { consents, examples = [] }: Pick<Practice, "consents" | "examples">,
) {
  const { actor } = learner;
  const { replies } = await workOf(store.read, actor, { activityId, revisionFrom: 1 });
  const approved = replies.filter(({ verdict }) => verdict === "approve");
  if (consents && approved.length > 0) wait(learner, 30);
  const { now } = learner;
  const said = Object.fromEntries(
    CONSENT_USES.map((use) => [use, consents?.[use] ?? "withdrawn"]),
  ) as Record<ConsentUse, Consent>;
  for (const { id: replyId, postKey } of approved) {
    const place = { moduleKey, activityKey, postKey };
    if (consents) await giveConsent({ store, actor, now, replyId, consents: said, ...place });
    if (!examples.includes(postKey)) continue;
    const call = { store, actor: trainer, now, replyId };
    if (!(await chooseExample({ ...call, chosen: true })))
      throw new Error(`${actor.name}’s reply in ${body.title} can’t be an example.`);
  }
}
