import type { Call } from "~/people/services/call";
import type { Trainer } from "~/people/rules/actor";
import { notFound } from "~/kit/http/refusal";
import { trainersCompanies } from "~/people/services/delegation/engaged-company.server";
import type { Account } from "~/practice/rules/checks/reply";
import { heldBy } from "~/practice/rules/judging/lease";
import { masked } from "~/practice/rules/judging/masked";
import { findTrainerCalibrations } from "~/practice/queries/judging/calibrations";
import { findConsent, isExample } from "~/practice/queries/judging/examples";
import {
  findEarlierReplies,
  findJudgements,
  findReply,
  type FoundReply,
} from "~/practice/queries/judging/judgements";
import { findWaiting } from "~/practice/queries/judging/leases";
import { listPhrases } from "~/practice/queries/judging/phrases";
import { findPracticeSet } from "~/practice/queries/judging/revisions";
import { seenPost, textsOf, type Texts } from "./seen-post.server";
import { setsToCalibrate } from "./sets-to-calibrate.server";
import { taughtSets } from "./sets.server";

/** How it stands with a reply for one who could judge it. */
type ReplyStanding =
  /** Taken by the one who looks, until then. */
  | { state: "yours"; until: Date; round: number }
  | { state: "free"; round: number }
  /** A colleague has it. */
  | { state: "held"; until: Date }
  /** They have judged it. */
  | { state: "judged" }
  /** Others have, and nothing is left to judge for the one who looks. */
  | { state: "over" };

/**
 * A reply as it was written, under the post as its writer saw it, with what a trainer needs to judge it. Of a reply that waits for a
 * second look, only those who judged it see how.
 */
export async function showReply({
  store,
  actor,
  now,
  replyId,
}: Call<Trainer> & { replyId: string }) {
  const judge = actor.personId;
  const companies = await trainersCompanies(store.read, actor, now);
  const reply = await findReply(store.read, { companies, replyId });
  const set = reply && (await findPracticeSet(store.read, reply.revisionId));
  const post = set?.posts.find(({ key }) => key === reply?.postKey);
  if (!reply || !set || !post || reply.personId === judge) throw notFound("reply");
  const texts = await textsOf(store, reply, reply.playbookNumber);
  const judgements = await findJudgements(store.read, reply);
  const waiting = await findWaiting(store.read, reply);
  const own = judgements.find(({ by }) => by.id === judge);
  const standing = standingFor({ judge, waiting, judged: own !== undefined, now });
  const hidden = own === undefined && set.hideNames && standing.state !== "over";
  const seen = waiting === null ? judgements : judgements.filter(({ by }) => by.id === judge);
  const earlier = await findEarlierReplies(store.read, reply);
  const mask = (text: string) => (hidden ? masked(text, reply.person.name) : text);
  const taught = (await taughtSets(store)).get(reply.activityId);
  const calibrated = await findTrainerCalibrations(store.read, {
    trainerIds: [judge],
    activityId: reply.activityId,
  });
  const closed = await setsToCalibrate(store, judge);
  const isClosed = closed.some((one) => one.activityId === reply.activityId);
  const about = { owner: reply, replyId };
  return {
    id: reply.id,
    now,
    company: reply.company,
    title: set.title,
    person: hidden ? null : reply.person,
    sentAt: reply.sentAt,
    number: reply.number,
    post: seenPost(post, texts),
    why: texts.plain(post.expected.why),
    written: writtenOf(reply, texts, mask),
    findings: reply.findings ?? [],
    earlier: earlier.map(({ body, number, feedback, verdict }) => ({
      number,
      text: body?.decision === "reply" ? mask(body.text) : "",
      feedback,
      verdict,
    })),
    standing,
    judgements: seen,
    secondWaits: waiting !== null && waiting.round > 1,
    phrases: await listPhrases(store.read, judge),
    example: own
      ? {
          chosen: await isExample(store.read, about),
          consent: await findConsent(store.read, about),
        }
      : null,
    /** Whether its set asks for calibration before the one who looks may judge it. */
    closed: isClosed,
    /** Where to calibrate, where the set has samples and the one who looks never did, or has to. */
    calibrate:
      taught && taught.body.calibration !== null && (calibrated.length === 0 || isClosed)
        ? { moduleKey: taught.moduleKey, activityKey: taught.key }
        : null,
  };
}

function standingFor({
  judge,
  waiting,
  judged,
  now,
}: {
  judge: string;
  waiting: Awaited<ReturnType<typeof findWaiting>>;
  judged: boolean;
  now: Date;
}): ReplyStanding {
  if (judged) return { state: "judged" };
  if (!waiting) return { state: "over" };
  const { round, leasedUntil } = waiting;
  const holder = heldBy(waiting, now);
  if (holder === null) return { state: "free", round };
  return holder === judge
    ? { state: "yours", until: leasedUntil!, round }
    : { state: "held", until: leasedUntil! };
}

/** What was written, and from which account. */
function writtenOf({ body }: FoundReply, { playbook }: Texts, mask: (text: string) => string) {
  if (body?.decision !== "reply") return null;
  const { account, text, alt, worst } = body;
  return {
    text: mask(text),
    alt: alt ?? null,
    worst: worst === undefined ? null : mask(worst),
    account: accountSeen(account, playbook),
  };
}

function accountSeen(account: Account, { channels }: Texts["playbook"]) {
  if (account.kind === "personal") return { kind: "personal" as const, network: account.network };
  const channel = channels.find(({ key }) => key === account.channel);
  return {
    kind: "company" as const,
    name: channel?.name ?? account.channel,
    handle: channel?.handle ?? "",
  };
}
