import {
  changeReviewer,
  findReviewer,
  findReviewersDue,
  WORKING,
  type Reviewer,
} from "~/gate/queries/reviewing/reviewers";
import {
  changeReview,
  findReviewsDue,
  noteWaiting,
  type Review,
} from "~/gate/queries/reviewing/reviews";
import { tellFailing } from "~/gate/services/tell-failing.server";
import { retryAt } from "~/gate/rules/groups/retry";
import { OF_ALL } from "~/gate/rules/outside-fault";
import { isHootsuiteFault } from "~/gate/rules/reviewing/hootsuite-fault";
import {
  LISTED_BACK_MS,
  LISTED_MS,
  LOOK_AGAIN_MS,
  POLL_MS,
  REVIEWS_AT_ONCE,
} from "~/gate/rules/reviewing/limits";
import type { Store } from "~db/store";
import type { HootsuiteClient } from "./hootsuite-client.server";
import type { Reviewing } from "./judge.server";
import type { ReviewersOutside } from "./outside.server";
import { reviewMessage } from "./review-message.server";

interface Round extends Omit<Reviewing, "client"> {
  outside: ReviewersOutside;
  keepGoing: () => boolean;
  /** A company whose messages couldn’t be reviewed, or one of them. */
  failed: (companyId: string, error: unknown) => void;
}

/** Decides, for every company that has connected Hootsuite, about the messages that wait there. How many. */
export async function reviewMessages(round: Round): Promise<number> {
  const { store, clock, keepGoing, failed } = round;
  let decided = 0;
  for (const reviewer of await findReviewersDue(store.fresh, clock())) {
    if (!keepGoing()) break;
    try {
      decided += await reviewFor(round, reviewer);
    } catch (error) {
      failed(reviewer.companyId, error);
      if (isHootsuiteFault(error)) await noteFailure(round, reviewer, error);
    }
  }
  return decided;
}

async function reviewFor(round: Round, reviewer: Reviewer): Promise<number> {
  const { store, outside, clock, keepGoing, failed } = round;
  const client = outside.clientOf(reviewer);
  await poll({ store, clock, client }, reviewer);
  let decided = 0;
  const some = { now: clock(), limit: REVIEWS_AT_ONCE };
  for (const review of await findReviewsDue(store.fresh, reviewer, some)) {
    if (!keepGoing()) break;
    try {
      if (await reviewMessage({ ...round, client }, reviewer, review)) decided += 1;
    } catch (error) {
      await putOff({ store, now: clock() }, review);
      if (isHootsuiteFault(error) && OF_ALL.includes(error.fault)) throw error;
      failed(reviewer.companyId, error);
    }
  }
  if (reviewer.failingSince !== null)
    await store.write((tx) => changeReviewer(tx, reviewer, WORKING));
  return decided;
}

/** Asks which messages wait, once a minute: what Hootsuite tells at the door may be lost. */
async function poll(
  { store, clock, client }: { store: Store; clock: () => Date; client: HootsuiteClient },
  reviewer: Reviewer,
) {
  const now = clock();
  const at = now.getTime();
  if (reviewer.polledAt && at - reviewer.polledAt.getTime() < POLL_MS) return;
  // At most four weeks from one end to the other.
  const from = new Date(at - LISTED_BACK_MS);
  const waiting = await client.waiting({ from, until: new Date(from.getTime() + LISTED_MS) });
  await store.write(async (tx) => {
    const lookedBefore = new Date(at - LOOK_AGAIN_MS);
    await noteWaiting(tx, reviewer, [...new Set(waiting)], { now, lookedBefore });
    await changeReviewer(tx, reviewer, { polledAt: now });
  });
}

/** Looks at a message later that couldn’t be read, unless a decision about it is on its way. */
async function putOff({ store, now }: { store: Store; now: Date }, review: Review) {
  const lookAt = retryAt(now, { tries: review.tries, waitMs: 0 });
  const why = review.state === "waiting" ? "again" : review.why;
  const change = { lookAt, lookedAt: now, tries: review.tries + 1, why };
  await store.write((tx) => changeReview(tx, review, review, change));
}

/** Leaves Hootsuite alone for a while that is away, or refuses what it’s asked. */
async function noteFailure(
  { store, clock }: Round,
  company: Reviewer,
  { fault, detail, waitMs }: { fault: Reviewer["fault"]; detail: string; waitMs: number },
) {
  const now = clock();
  const since = await store.write(async (tx) => {
    const reviewer = await findReviewer(tx, company);
    if (!reviewer) return null;
    const failingSince = reviewer.failingSince ?? now;
    await changeReviewer(tx, company, {
      failingSince,
      fault,
      detail,
      tries: reviewer.tries + 1,
      retryAt: retryAt(now, { tries: reviewer.tries, waitMs }),
    });
    return failingSince;
  });
  if (since) await tellFailing(store, company, { of: "reviewing", since, now });
}
