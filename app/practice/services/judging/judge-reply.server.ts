import type { Creating } from "~/people/services/call";
import type { Trainer } from "~/people/rules/actor";
import type { CriticalFail, ReplyVerdict } from "~/curriculum/rules/practice-kinds";
import { notFound } from "~/kit/http/refusal";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { markChanged } from "~/people/queries/changes";
import { findTrainers } from "~/people/queries/engagements";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import { commentOn, type Quoted } from "~/practice/rules/judging/comments";
import { isJudgedTwice } from "~/practice/rules/judging/second-look";
import { againstApproval, mayGive, type NotApproved } from "~/practice/rules/judging/verdict";
import type { ReplyComment, ReplyScores } from "~/practice/rules/rows";
import { addJudgement, findReply, type FoundReply } from "~/practice/queries/judging/judgements";
import { endWaiting, findWaitingReply, waitAgain } from "~/practice/queries/judging/leases";
import { findPracticeSet } from "~/practice/queries/judging/revisions";
import { completeIfDone } from "~/practice/services/desk/complete.server";
import { isSent } from "~db/sent";
import type { Tx } from "~db/store";

export interface SaidOfReply {
  scores: ReplyScores;
  critical: CriticalFail[];
  comments: readonly Quoted[];
  feedback: string;
  verdict: ReplyVerdict;
  /** How long it took. */
  seconds: number;
}

export type JudgeOutcome =
  | { ok: true }
  | {
      ok: false;
      reason:
        | { code: "not-approved"; why: NotApproved[] }
        | { code: "feedback-missing" }
        /** Words that the reply doesn’t have. */
        | { code: "no-such-words"; quote: string }
        /** A colleague has it by now, or has judged it. */
        | { code: "not-yours" };
    };

/**
 * Judges a reply that the trainer has taken. The first judgement decides; a fifth then wait for a second one, by somebody else and
 * blind. Sent twice it is judged once.
 */
export async function judgeReply({
  store,
  actor,
  now,
  id,
  replyId,
  ...said
}: Creating<Trainer> & SaidOfReply & { replyId: string }): Promise<JudgeOutcome> {
  const companies = await trainersCompanies(store.read, actor, now);
  const judge = actor.personId;
  return store.write(async (tx): Promise<JudgeOutcome> => {
    const reply = await findReply(tx, { companies, replyId });
    if (!reply || reply.personId === judge) throw notFound("reply");
    if (await isSent(tx, "judgement", id, { replyId, judgedBy: judge })) return { ok: true };
    const waiting = await findWaitingReply(tx, { companies, judge, replyId });
    if (waiting?.leasedBy !== judge) return { ok: false, reason: { code: "not-yours" } };
    if (!mayGive(said.verdict, said))
      return { ok: false, reason: { code: "not-approved", why: againstApproval(said) } };
    if (said.verdict !== "approve" && said.feedback.trim() === "")
      return { ok: false, reason: { code: "feedback-missing" } };
    const comments = commentsOn(reply, said.comments);
    if ("quote" in comments)
      return { ok: false, reason: { code: "no-such-words", quote: comments.quote } };
    const { round, activityId, sentAt } = waiting;
    const { scores, critical, verdict, seconds } = said;
    await endWaiting(tx, waiting);
    await addJudgement(tx, waiting, {
      id,
      replyId,
      round,
      activityId,
      judgedBy: judge,
      scores,
      critical,
      comments,
      feedback: said.feedback.trim(),
      verdict,
      judgedAt: now,
      seconds,
    });
    await recordDecision(tx, {
      company: waiting,
      personId: waiting.personId,
      at: now,
      kind: "reply-judged",
      actor,
      evidence: id,
      facts: {
        replyId,
        practice: (await findPracticeSet(tx, reply.revisionId))?.title ?? "",
        try: reply.number,
        round,
        verdict,
      },
    });
    if (round > 1) return { ok: true };
    if (isJudgedTwice(replyId, await trainersOf(tx, reply)))
      await waitAgain(tx, waiting, { replyId, activityId, round: 2, sentAt, judgedBefore: judge });
    await markChanged(tx, waiting);
    if (verdict === "approve") await completeIfDone(tx, waiting, { activityId, now });
    return { ok: true };
  });
}

/** How many could judge a reply: the trainers engaged with its company, but for its writer. */
async function trainersOf(tx: Tx, reply: FoundReply): Promise<number> {
  const trainers = await findTrainers(tx, reply);
  return trainers.filter(({ id, leftAt }) => leftAt === null && id !== reply.personId).length;
}

/** The comments with their words’ places; or the quote that isn’t there. */
function commentsOn(
  { body }: FoundReply,
  quoted: readonly Quoted[],
): ReplyComment[] | { quote: string } {
  const text = body?.decision === "reply" ? body.text : "";
  const comments: ReplyComment[] = [];
  for (const one of quoted) {
    const comment = commentOn(text, one);
    if (!comment) return { quote: one.quote };
    comments.push(comment);
  }
  return comments;
}
