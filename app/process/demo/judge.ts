import type { Criterion, ReplyVerdict, Score } from "~/curriculum/rules/practice-kinds";
import type { Trainer } from "~/people/rules/actor";
import { findWaitingReply, waitAgain } from "~/practice/queries/judging/leases";
import { needsWriting } from "~/practice/rules/desk/posts";
import { numberOf } from "~/practice/rules/judging/second-look";
import { judgeReply } from "~/practice/services/judging/judge-reply.server";
import { takeReply } from "~/practice/services/judging/take-reply.server";
import { workOf } from "~/practice/services/desk/work.server";
import { APPROVED, AT_FIRST, FAILED } from "~db/demo/practice/judgements";
import type { Practice, SecondLook } from "~db/demo/story";
import { newId } from "~db/ids";
import { fieldsFor, send, type DeskSet } from "./answers";
import { eachScore, lowered } from "./calibrate-trainers";
import type { Cast } from "./cast";
import { wait, type Learner } from "./learn";

const HOUR = 60;

/** What the trainers make of somebody’s answers in a set, some hours after the shift; who is to try again does so the day after. */
export async function judgeAll(
  cast: Cast,
  learner: Learner,
  set: DeskSet,
  { words, cameOf = {}, looks = {}, taken }: Pick<Practice, "words" | "cameOf" | "looks" | "taken">,
) {
  for (const [at, post] of set.body.posts.filter(needsWriting).entries()) {
    const came = cameOf[post.key] ?? "waiting";
    if (post.key === taken) await takeNow(cast, learner, set, taken);
    if (came === "waiting") continue;
    wait(learner, at === 0 ? 3 * HOUR : 4);
    const about = { post: post.key, look: looks[post.key] };
    if (came === "fail") {
      await judgeLast(cast, learner, set, { ...about, verdict: "fail" });
      continue;
    }
    if (came !== "approve") {
      await judgeLast(cast, learner, set, { ...about, verdict: "again" });
      if (came === "again") continue;
      wait(learner, 20 * HOUR);
      const fields = await fieldsFor(learner, post, { words });
      await send(learner, set, { post, number: 2, fields });
      wait(learner, 2 * HOUR);
    }
    await judgeLast(cast, learner, set, { ...about, verdict: "approve" });
  }
}

const SAID = {
  again: (post: string) => AT_FIRST[post]!,
  fail: (post: string) => FAILED[post]!,
  approve: (_: string, turn: number) => APPROVED[turn % APPROVED.length]!,
};

/** Judges what somebody sent last about a post; where it is one of those judged twice, a second trainer does so too. */
async function judgeLast(
  cast: Cast,
  learner: Learner,
  set: DeskSet,
  { post, verdict, look }: { post: string; verdict: ReplyVerdict; look: SecondLook | undefined },
) {
  const { store, trainer, colleague } = cast;
  const { actor, now } = learner;
  const reply = await lastOf(cast, learner, set, post);
  const turn = numberOf(`${actor.email} ${post}`);
  const said = SAID[verdict](post, turn);
  const [first, second] =
    look === "before" && colleague ? [colleague, trainer] : [trainer, colleague];
  await judge(first, now, said);
  if (!second) return;
  const asked = { companies: [actor], judge: second.personId, replyId: reply.id };
  if (look && !(await findWaitingReply(store.read, asked))) {
    const again = { replyId: reply.id, activityId: set.activityId, round: 2, sentAt: reply.sentAt };
    await store.write((tx) => waitAgain(tx, actor, { ...again, judgedBefore: first.personId }));
  }
  if (look === "before" || !(await findWaitingReply(store.read, asked))) return;
  const later = new Date(now.getTime() + HOUR * 60_000);
  const colder = (score: Score, criterion: Criterion) =>
    criterion === "voice" ? lowered(score) : score;
  await judge(second, later, { ...said, scores: eachScore(said.scores, colder), comments: [] });

  async function judge(
    by: Trainer,
    now: Date,
    { scores, critical, comments, feedback }: typeof said,
  ) {
    const quoted = comments.map((comment) => ({ ...comment, from: null }));
    const call = { store, actor: by, now, replyId: reply.id };
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

/** The colleague has taken what somebody sent about a post from the queue, shortly before the demo is opened. */
async function takeNow(cast: Cast, learner: Learner, set: DeskSet, post: string) {
  const { store, colleague, opens } = cast;
  if (!colleague) throw new Error("Nobody else judges replies here.");
  const { id: replyId } = await lastOf(cast, learner, set, post);
  if (!(await takeReply({ store, actor: colleague, now: opens, replyId })))
    throw new Error(`${colleague.name} can’t take ${learner.actor.name}’s reply to ${post}.`);
}

async function lastOf({ store }: Cast, { actor }: Learner, { activityId }: DeskSet, post: string) {
  const { replies } = await workOf(store.read, actor, { activityId, revisionFrom: 1 });
  const reply = replies.findLast(({ postKey }) => postKey === post);
  if (!reply) throw new Error(`${actor.name} hasn’t sent anything about ${post}.`);
  return reply;
}
