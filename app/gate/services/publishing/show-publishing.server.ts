import { companyRules } from "~/curriculum/services/company-rules.server";
import { listSentPosts } from "~/gate/queries/publishing/posts";
import { findPublisher, listPublisherChannels } from "~/gate/queries/publishing/publishers";
import { POSTS_SHOWN } from "~/gate/rules/publishing/limits";
import { postState } from "~/gate/rules/publishing/post";
import type { WholeManager } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";

/** A company’s Postiz for its managers, with what people sent there. The key is never shown again. */
export async function showPublishing({ store, actor, now }: Call<WholeManager>) {
  const { company, channels } = await companyRules(store, actor);
  const { name, timeZone, archivedAt } = company;
  const publisher = await findPublisher(store.fresh, actor);
  const tied = publisher ? await listPublisherChannels(store.fresh, actor) : [];
  const posts = await listSentPosts(store.fresh, actor, POSTS_SHOWN);
  return {
    company: { name, archivedAt },
    timeZone,
    publisher: publisher && {
      baseUrl: publisher.baseUrl,
      accounts: publisher.accounts,
      readAt: publisher.readAt,
      failingSince: publisher.failingSince,
      fault: publisher.fault,
      detail: publisher.detail,
    },
    channels: channels.map(({ id, key, name: called }) => ({
      key,
      name: called,
      account: tied.find(({ channelId }) => channelId === id)?.account ?? "",
    })),
    posts: posts.map(({ channelId, ...post }) => ({
      ...post,
      channel: channels.find(({ id }) => id === channelId)?.name ?? "",
      state: postState(post, now),
    })),
  };
}
