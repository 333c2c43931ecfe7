import type { Reviewer } from "~/gate/queries/reviewing/reviewers";
import { changeReview, removeReview, type Review } from "~/gate/queries/reviewing/reviews";
import { retryAt } from "~/gate/rules/groups/retry";
import { HootsuiteFault, isHootsuiteFault } from "~/gate/rules/reviewing/hootsuite-fault";
import type { ReviewState, ReviewWhy } from "~/gate/rules/reviewing/kinds";
import { DECIDING_MS, LOOK_AGAIN_MS, LOOKED_FOR_MS } from "~/gate/rules/reviewing/limits";
import {
  hasApproved,
  isOurTurn,
  PENDING,
  settledAs,
  type Message,
} from "~/gate/rules/reviewing/message";
import { companyRules } from "~/curriculum/services/company-rules.server";
import type { OwnCompany } from "~/ledger/rules/own";
import type { Tx } from "~db/store";
import { judge, type Judged, type Reviewing } from "./judge.server";
import { recordReview } from "./record-reviewing.server";

/**
 * Reads a message in Hootsuite and decides about it, if it waits and it’s for us to decide. What was handed over and not answered is
 * looked for there before anything is done again. Whether something was decided.
 */
export async function reviewMessage(
  reviewing: Reviewing,
  reviewer: Reviewer,
  review: Review,
): Promise<boolean> {
  const { client } = reviewing;
  const message = await client.message(review.message);
  if (message === null) return await notThere(reviewing, review);
  if (message.state !== PENDING)
    return await settle(reviewing, review, settledAs(review.state, message.state));
  if (review.state !== "waiting" && review.state !== "rejected") {
    const history = await client.history(review.message);
    if (history === null) return await wait(reviewing, review, message, "unreadable");
    if (hasApproved(history)) return await settle(reviewing, review, "approved");
  }
  if (!isOurTurn(message)) return await wait(reviewing, review, message, "turn");
  const judged = await judge(reviewing, reviewer, message);
  if (judged.does === "wait") return await wait(reviewing, review, message, judged.why);
  return await carryOut(reviewing, review, judged);
}

const after = (now: Date, ms: number) => new Date(now.getTime() + ms);

/** For a moment a message may not be there. After that, it’s decided or gone. */
async function notThere({ store, clock }: Reviewing, review: Review): Promise<boolean> {
  const now = clock();
  const since = review.sentAt ?? review.createdAt;
  if (now.getTime() - since.getTime() >= LOOKED_FOR_MS)
    return await settle({ store, clock }, review, settledAs(review.state, "GONE"));
  const lookAt = after(now, DECIDING_MS);
  await store.write((tx) => changeReview(tx, review, review, { lookAt, lookedAt: now }));
  return false;
}

/** Keeps what became of a message. One that never was seen to wait is forgotten. */
async function settle(
  { store, clock }: Pick<Reviewing, "store" | "clock">,
  review: Review,
  state: ReviewState,
): Promise<boolean> {
  const now = clock();
  const channel = await channelOf({ store }, review);
  return await store.write(async (tx) => {
    if (state === "elsewhere" && review.step === null) {
      await removeReview(tx, review, review);
      return false;
    }
    const why = state === "rejected" ? review.why : null;
    const change = { state, why, lookAt: null, lookedAt: now, tries: 0 };
    if (!(await changeReview(tx, review, review, change)) || state === review.state) return false;
    await record(tx, review, review, { state, channel, now });
    return state !== "elsewhere";
  });
}

/** Leaves a message waiting, and looks again later. */
async function wait(
  { store, clock }: Reviewing,
  review: Review,
  { step }: Message,
  why: ReviewWhy,
): Promise<false> {
  const now = clock();
  const lookAt = after(now, LOOK_AGAIN_MS);
  const change = { state: "waiting" as const, why, step: step ?? review.step, lookAt };
  await store.write((tx) => changeReview(tx, review, review, { ...change, lookedAt: now }));
  return false;
}

/** Hands a decision over, once: another process that has read the same finds it taken. */
async function carryOut(
  { store, client, clock }: Reviewing,
  review: Review,
  judged: Exclude<Judged, { does: "wait" }>,
): Promise<boolean> {
  const { step, about } = judged;
  const now = clock();
  const { personId, channelId, channel, publishAt } = about;
  const why = judged.does === "reject" ? judged.why : null;
  const known = { personId, channelId, publishAt, step, why };
  const taken = {
    message: review.message,
    ...known,
    state: judged.does === "approve" ? ("approving" as const) : ("rejecting" as const),
    sentAt: now,
  };
  const lookAt = after(now, DECIDING_MS);
  const { state, sentAt } = taken;
  const isOurs = await store.write((tx) =>
    changeReview(tx, review, review, { ...known, state, sentAt, lookAt, lookedAt: now }),
  );
  if (!isOurs) return false;
  try {
    await (judged.does === "approve"
      ? client.approve(review.message, step)
      : client.reject(review.message, step, judged.reason));
  } catch (error) {
    const fault = isHootsuiteFault(error) ? error : new HootsuiteFault("away", "", true);
    await store.write(async (tx) => {
      if (fault.isInDoubt) return await record(tx, review, taken, { state, channel, now });
      const again = retryAt(now, { tries: review.tries, waitMs: fault.waitMs });
      const back = { state: "waiting" as const, why: "again" as const, lookAt: again };
      await changeReview(tx, review, taken, { ...back, tries: review.tries + 1 });
    });
    throw error;
  }
  const decided = judged.does === "approve" ? "approved" : "rejected";
  return await store.write(async (tx) => {
    await changeReview(tx, review, taken, { state: decided, lookAt: null, tries: 0 });
    await record(tx, review, taken, { state: decided, channel, now });
    return true;
  });
}

async function record(
  tx: Tx,
  company: OwnCompany,
  of: Pick<Review, "message" | "personId" | "publishAt" | "why">,
  { state, channel, now }: { state: ReviewState; channel: string; now: Date },
) {
  const { message, personId, publishAt, why } = of;
  const isKnown = state === "approved" || state === "rejected" || state === "elsewhere";
  await recordReview(tx, company, {
    now,
    message,
    personId,
    outcome: isKnown ? state : "in-doubt",
    channel,
    at: publishAt?.toISOString() ?? "",
    ...(state === "rejected" && why !== null && { why }),
  });
}

async function channelOf({ store }: Pick<Reviewing, "store">, review: Review): Promise<string> {
  const { channels } = await companyRules(store, review);
  return channels.find(({ id }) => id === review.channelId)?.key ?? "";
}
