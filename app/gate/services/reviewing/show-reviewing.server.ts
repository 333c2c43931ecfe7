import { companyRules } from "~/curriculum/services/company-rules.server";
import { findReviewer, listReviewerChannels } from "~/gate/queries/reviewing/reviewers";
import { listReviews } from "~/gate/queries/reviewing/reviews";
import { reviewDoorPath, REVIEWS_SHOWN } from "~/gate/rules/reviewing/limits";
import type { WholeManager } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";

/** How a company reviews in Hootsuite, for its managers, and what became of messages. The secret is never shown again. */
export async function showReviewing({
  store,
  actor,
  origin,
}: Call<WholeManager> & { origin: string }) {
  const { company, channels } = await companyRules(store, actor);
  const { name, timeZone, archivedAt } = company;
  const reviewer = await findReviewer(store.fresh, actor);
  const tied = reviewer ? await listReviewerChannels(store.fresh, actor) : [];
  const reviews = await listReviews(store.fresh, actor, REVIEWS_SHOWN);
  return {
    company: { name, archivedAt },
    timeZone,
    reviewer: reviewer && {
      organization: reviewer.organization,
      clientId: reviewer.clientId,
      door: `${origin}${reviewDoorPath(reviewer.door)}`,
      accounts: reviewer.accounts,
      readAt: reviewer.readAt,
      failingSince: reviewer.failingSince,
      fault: reviewer.fault,
      detail: reviewer.detail,
    },
    channels: channels.map(({ id, key, name: called }) => ({
      key,
      name: called,
      account: tied.find(({ channelId }) => channelId === id)?.account ?? "",
    })),
    reviews: reviews.map(({ channelId, ...review }) => ({
      ...review,
      channel: channels.find(({ id }) => id === channelId)?.name ?? "",
    })),
  };
}
