import { companyRules } from "~/curriculum/services/company-rules.server";
import { changeOwnPost, findComingPosts, type BrokeredPost } from "~/gate/queries/publishing/posts";
import { changePublisher, findPublisher } from "~/gate/queries/publishing/publishers";
import { mayPostNow } from "~/gate/services/ask/may-post-now.server";
import { OF_ALL } from "~/gate/rules/outside-fault";
import { retryAt } from "~/gate/rules/groups/retry";
import { isPostizFault, type PostizFault } from "~/gate/rules/publishing/postiz-fault";
import { tellFailing } from "~/gate/services/tell-failing.server";
import { SYSTEM } from "~/ledger/services/record-decision.server";
import type { Store } from "~db/store";
import type { PublishersOutside } from "./outside.server";
import { recordPost } from "./record-publishing.server";

interface Holding {
  store: Store;
  outside: PublishersOutside;
  clock: () => Date;
  keepGoing: () => boolean;
  /** One that couldn’t be looked after. */
  failed: (postId: string, error: unknown) => void;
}

/**
 * Holds back every post that is scheduled and still to come, and whose author the gate doesn’t let post any more: it’s made a draft in
 * Postiz. How many.
 */
export async function holdPosts({ store, outside, clock, keepGoing, failed }: Holding) {
  let held = 0;
  const away = new Set<string>();
  for (const post of await findComingPosts(store.fresh, clock())) {
    if (!keepGoing() || away.has(post.companyId)) continue;
    try {
      if (await holdIfRefused({ store, outside, now: clock() }, post)) held += 1;
    } catch (error) {
      failed(post.id, error);
      if (!isPostizFault(error)) continue;
      if (OF_ALL.includes(error.fault)) away.add(post.companyId);
      await noteFailure(store, post, { fault: error, now: clock() });
    }
  }
  return held;
}

async function holdIfRefused(
  { store, outside, now }: { store: Store; outside: PublishersOutside; now: Date },
  post: BrokeredPost,
): Promise<boolean> {
  const rules = await companyRules(store, post);
  const channel = rules.channels.find(({ id }) => id === post.channelId)?.key ?? "";
  const verdict = await mayPostNow(store, post, { rules, channelKey: channel, now });
  if (verdict.ok || post.remoteId === null) return false;
  const publisher = await findPublisher(store.fresh, post);
  if (publisher?.baseUrl !== post.sentTo || !publisher) return false;
  await outside.clientOf(publisher).hold(post.remoteId);
  return await store.write(async (tx) => {
    const was = { id: post.id, was: "scheduled" as const, sentAt: post.sentAt };
    if (!(await changeOwnPost(tx, post, was, { state: "held" }))) return false;
    if (publisher.failingSince !== null)
      await changePublisher(tx, post, {
        failingSince: null,
        fault: null,
        detail: null,
        tries: 0,
        retryAt: null,
      });
    const at = post.publishAt.toISOString();
    await recordPost(tx, post, { id: post.id, actor: SYSTEM, now, outcome: "held", channel, at });
    return true;
  });
}

/** Leaves a Postiz alone for a while that doesn’t do as it’s told, or that isn’t there. */
async function noteFailure(
  store: Store,
  company: BrokeredPost,
  { fault, now }: { fault: PostizFault; now: Date },
) {
  const since = await store.write(async (tx) => {
    const publisher = await findPublisher(tx, company);
    if (!publisher) return null;
    const failingSince = publisher.failingSince ?? now;
    await changePublisher(tx, company, {
      failingSince,
      fault: fault.fault,
      detail: fault.detail,
      tries: publisher.tries + 1,
      retryAt: retryAt(now, { tries: publisher.tries, waitMs: fault.waitMs }),
    });
    return failingSince;
  });
  if (since) await tellFailing(store, company, { of: "publishing", since, now });
}
