import { companyRules } from "~/curriculum/services/company-rules.server";
import { listOwnPosts, removeDraft } from "~/gate/queries/publishing/posts";
import { findPublisher, listPublisherChannels } from "~/gate/queries/publishing/publishers";
import { POSTS_SHOWN } from "~/gate/rules/publishing/limits";
import { postState } from "~/gate/rules/publishing/post";
import { notFound } from "~/kit/http/refusal";
import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";

/** Where somebody can publish from here, and what they wrote. */
export async function showOwnPosts({ store, actor, now }: Call<Employee>) {
  const { company, channels } = await companyRules(store, actor);
  const publisher = await findPublisher(store.fresh, actor);
  const tied = publisher ? await listPublisherChannels(store.fresh, actor) : [];
  const posts = await listOwnPosts(store.fresh, actor, POSTS_SHOWN);
  const isTied = (id: string) => tied.some(({ channelId }) => channelId === id);
  return {
    company: company.shortName,
    timeZone: company.timeZone,
    channels: channels
      .filter(({ id }) => isTied(id))
      .map(({ key, name, handle, characterLimit }) => ({ key, name, handle, characterLimit })),
    posts: posts.map((post) => {
      const channel = channels.find(({ id }) => id === post.channelId);
      const { id, text, publishAt, fault, detail } = post;
      return {
        id,
        text,
        publishAt,
        fault,
        detail,
        channel: channel?.name ?? "",
        channelKey: channel?.key ?? "",
        state: postState(post, now),
        coming: post.publishAt > now,
      };
    }),
  };
}

/** Throws a draft away. */
export async function discardDraft({ store, actor, postId }: Call<Employee> & { postId: string }) {
  const isGone = await store.write((tx) => removeDraft(tx, actor, postId));
  if (!isGone) throw notFound("page");
}
