import type { Creating } from "~/people/services/call";
import type { LiveVerdict } from "~/clearance/rules/kinds";
import { instantAfter } from "~/clearance/rules/sign-offs/decide";
import { mayReview, type ReviewRefusal } from "~/clearance/rules/supervision/live-reply";
import { addLiveReview, findLiveReply } from "~/clearance/queries/supervision";
import { gatherFacts } from "~/clearance/services/standing/gather-facts.server";
import { companyRules } from "~/curriculum/services/company-rules.server";
import { notFound } from "~/kit/http/refusal";
import { recordDecision } from "~/ledger/services/record-decision.server";
import { isSent } from "~db/sent";
import { reviewedCompanies, type LiveReviewer } from "./live-reviewers.server";

/** A trainer, or a colleague whom a manager named, says what they found of a live reply. */
export async function reviewLiveReply({
  store,
  actor,
  now,
  id,
  liveReplyId,
  verdict,
  finding,
}: Creating<LiveReviewer> & {
  liveReplyId: string;
  verdict: LiveVerdict;
  finding: string;
}): Promise<{ ok: true } | { ok: false; reason: ReviewRefusal }> {
  const { personId: reviewedBy } = actor;
  const outside = await findLiveReply(
    store.read,
    await reviewedCompanies(store.read, { actor, now }),
    liveReplyId,
  );
  if (!outside) throw notFound("reply");
  const rules = await companyRules(store, outside);
  return store.write(async (tx) => {
    const reply = await findLiveReply(tx, await reviewedCompanies(tx, { actor, now }), liveReplyId);
    if (!reply) throw notFound("reply");
    const { companyId, personId, enrolmentId, channelId } = reply;
    if (await isSent(tx, "liveReview", id, { companyId, liveReplyId, reviewedBy }))
      return { ok: true };
    const [facts] = await gatherFacts(tx, { company: reply, personIds: [personId] });
    const enrolment = facts?.enrolments.find((one) => one.id === enrolmentId);
    if (!facts || !enrolment) throw notFound("reply");
    const { leftAt } = facts.person;
    const known = enrolment.live.find((one) => one.id === liveReplyId);
    const may = mayReview({
      by: reviewedBy,
      about: personId,
      verdict,
      finding,
      reviewed: known?.review !== null,
      left: leftAt !== null && leftAt <= now,
    });
    if (!may.ok) return may;
    const at = instantAfter(now, facts);
    const said = finding.trim();
    await addLiveReview(tx, reply, {
      id,
      liveReplyId,
      reviewedBy,
      verdict,
      finding: said,
      reviewedAt: at,
    });
    await recordDecision(tx, {
      company: reply,
      at,
      kind: "live-reply-reviewed",
      actor,
      personId,
      evidence: id,
      facts: {
        enrolmentId,
        programme: rules.programmes.get(enrolment.programmeId)?.title ?? "",
        liveReplyId,
        channel: rules.channels.find((one) => one.id === channelId)?.name ?? "",
        verdict,
      },
      personal: { comment: said },
    });
    return { ok: true };
  });
}
