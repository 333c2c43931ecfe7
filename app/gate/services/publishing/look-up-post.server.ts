import { companyRules } from "~/curriculum/services/company-rules.server";
import { changeOwnPost, findOwnPost, findTakenIds } from "~/gate/queries/publishing/posts";
import { findPublisher } from "~/gate/queries/publishing/publishers";
import type { PublisherFault } from "~/gate/rules/publishing/kinds";
import { ON_ITS_WAY_MS } from "~/gate/rules/publishing/limits";
import { around, foundAmong, postState } from "~/gate/rules/publishing/post";
import { isPostizFault } from "~/gate/rules/publishing/postiz-fault";
import { notFound } from "~/kit/http/refusal";
import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import type { PublishersOutside } from "./outside.server";
import { recordPost } from "./record-publishing.server";

type LookedUp =
  | { found: "there" | "not-there" | "unclear" | "too-early" }
  | { found: "fault"; fault: PublisherFault; detail: string };

/**
 * Looks in Postiz for a post of which nobody knows whether it arrived. Where it isn’t there, it’s a draft again; where that can’t be
 * told, it stays in doubt.
 */
export async function lookUpPost({
  store,
  actor,
  now,
  outside,
  postId,
}: Call<Employee> & { outside: PublishersOutside; postId: string }): Promise<LookedUp> {
  const post = await findOwnPost(store.fresh, actor, postId);
  const state = post && postState(post, now);
  if (!post?.sentAt || post.account === null) throw notFound("page");
  if (state !== "doubtful") return { found: state === "scheduled" ? "there" : "too-early" };
  if (now.getTime() - post.sentAt.getTime() < ON_ITS_WAY_MS) return { found: "too-early" };
  const publisher = await findPublisher(store.fresh, actor);
  // Another Postiz than the one it was sent to knows nothing of it.
  if (publisher?.baseUrl !== post.sentTo || !publisher) return { found: "unclear" };
  let listed;
  try {
    listed = await outside.clientOf(publisher).posts(post.account, around(post));
  } catch (error) {
    if (!isPostizFault(error)) throw error;
    return { found: "fault", fault: error.fault, detail: error.detail };
  }
  const { channels } = await companyRules(store, actor);
  const channel = channels.find(({ id }) => id === post.channelId)?.key ?? "";
  const about = { id: post.id, channel, at: post.publishAt.toISOString(), actor, now };
  return await store.write(async (tx): Promise<LookedUp> => {
    const taken = await findTakenIds(
      tx,
      actor,
      listed.map(({ id }) => id),
    );
    const found = foundAmong(
      post,
      listed.filter(({ id }) => !taken.has(id)),
    );
    if (found === "unclear") return { found };
    const change = found
      ? { state: "scheduled" as const, remoteId: found.id, fault: null, detail: null }
      : { state: "draft" as const };
    const was = { id: post.id, was: post.state, sentAt: post.sentAt };
    if (!(await changeOwnPost(tx, actor, was, change))) return { found: "unclear" };
    await recordPost(tx, actor, { ...about, outcome: found ? "scheduled" : "not-there" });
    return { found: found ? "there" : "not-there" };
  });
}
