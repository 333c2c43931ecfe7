import type { Call } from "~/people/services/call";
import type { Trainer } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import { addExample, isExample, removeExample } from "~/practice/queries/judging/examples";
import { findJudgements, findReply } from "~/practice/queries/judging/judgements";
import { newId } from "~db/ids";

/**
 * Chooses an approved reply for others to learn from, or takes that back. They see it as long as its writer agrees. False where the
 * reply isn’t approved, or wasn’t judged by the one who chooses.
 */
export async function chooseExample({
  store,
  actor,
  now,
  replyId,
  chosen,
}: Call<Trainer> & { replyId: string; chosen: boolean }): Promise<boolean> {
  const companies = await trainersCompanies(store.read, actor, now);
  return store.write(async (tx) => {
    const reply = await findReply(tx, { companies, replyId });
    if (!reply) throw notFound("reply");
    const [deciding, ...others] = await findJudgements(tx, reply);
    const judgedIt = [deciding, ...others].some((one) => one?.by.id === actor.personId);
    if (!judgedIt || deciding?.verdict !== "approve") return false;
    const about = { owner: reply, replyId };
    if (!chosen) await removeExample(tx, about);
    else if (!(await isExample(tx, about)))
      await addExample(tx, reply, {
        id: newId(now),
        replyId,
        activityId: reply.activityId,
        chosenBy: actor.personId,
        chosenAt: now,
      });
    return true;
  });
}
