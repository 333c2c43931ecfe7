import type { ReplyVerdict } from "~/curriculum/rules/practice-kinds";
import type { Trainer } from "~/people/rules/actor";
import { findWaitingReply } from "~/practice/queries/judging/leases";
import { needsWriting } from "~/practice/rules/desk/posts";
import { numberOf } from "~/practice/rules/judging/second-look";
import { judgeReply } from "~/practice/services/judging/judge-reply.server";
import { takeReply } from "~/practice/services/judging/take-reply.server";
import { workOf } from "~/practice/services/desk/work.server";
import { APPROVED, AT_FIRST } from "~db/demo/practice/judgements";
import type { Practice } from "~db/demo/story";
import { newId } from "~db/ids";
import { fieldsFor, send, type DeskSet } from "./answers";
import type { Cast } from "./cast";
import { wait, type Learner } from "./learn";

const HOUR = 60;

/** What the trainers make of somebody’s answers in a set, some hours after the shift; who is to try again does so the day after. */
export async function judgeAll(
  cast: Cast,
  learner: Learner,
  set: DeskSet,
  { words, cameOf = {} }: Pick<Practice, "words" | "cameOf">,
) {
  for (const [at, post] of set.body.posts.filter(needsWriting).entries()) {
    const came = cameOf[post.key] ?? "waiting";
    if (came === "waiting") continue;
    wait(learner, at === 0 ? 3 * HOUR : 4);
    if (came !== "approve") {
      await judgeLast(cast, learner, set, { post: post.key, verdict: "again" });
      if (came === "again") continue;
      wait(learner, 20 * HOUR);
      const fields = await fieldsFor(learner, post, { words });
      await send(learner, set, { post, number: 2, fields });
      wait(learner, 2 * HOUR);
    }
    await judgeLast(cast, learner, set, { post: post.key, verdict: "approve" });
  }
}

/** Judges what somebody sent last about a post; where it is one of those judged twice, a second trainer does so too. */
async function judgeLast(
  { store, trainer, colleague }: Cast,
  learner: Learner,
  { activityId }: DeskSet,
  { post, verdict }: { post: string; verdict: ReplyVerdict },
) {
  const { actor } = learner;
  const { replies } = await workOf(store.read, actor, { activityId, revisionFrom: 1 });
  const reply = replies.findLast(({ postKey }) => postKey === post);
  if (!reply) throw new Error(`${actor.name} hasn’t sent anything about ${post}.`);
  const turn = numberOf(`${actor.email} ${post}`);
  const said = verdict === "again" ? AT_FIRST[post]! : APPROVED[turn % APPROVED.length]!;
  await judge(trainer, learner.now, said);
  if (!colleague) return;
  const { personId } = colleague;
  const asked = { companies: [actor], judge: personId, replyId: reply.id };
  if (!(await findWaitingReply(store.read, asked))) return;
  const later = new Date(learner.now.getTime() + HOUR * 60_000);
  await judge(colleague, later, { ...said, comments: [] });

  async function judge(
    by: Trainer,
    now: Date,
    { scores, critical, comments, feedback }: typeof said,
  ) {
    const quoted = comments.map((comment) => ({ ...comment, from: null }));
    const call = { store, actor: by, now, replyId: reply!.id };
    await takeReply(call);
    const judged = await judgeReply({
      ...call,
      id: newId(now),
      scores,
      critical,
      comments: quoted,
      feedback,
      verdict,
      seconds: 25 + (turn % 40),
    });
    if (!judged.ok) throw new Error(`${by.name} can’t judge ${actor.name}: ${judged.reason.code}.`);
  }
}
