import { companyRules } from "~/curriculum/services/company-rules.server";
import { changeOwnPost, findOwnPost } from "~/gate/queries/publishing/posts";
import { findPublisher } from "~/gate/queries/publishing/publishers";
import type { PublisherFault } from "~/gate/rules/publishing/kinds";
import { isPostizFault } from "~/gate/rules/publishing/postiz-fault";
import { notFound } from "~/kit/http/refusal";
import type { Employee } from "~/people/rules/actor";
import type { Call } from "~/people/services/call";
import type { PublishersOutside } from "./outside.server";
import { recordPost } from "./record-publishing.server";

type Withdrawn =
  | { ok: true }
  /** `late`: its time has come. `elsewhere`: it’s in a Postiz that isn’t connected any more. */
  | { ok: false; why: "late" | "elsewhere" }
  | { ok: false; why: "postiz"; fault: PublisherFault; detail: string };

/**
 * Makes one’s own scheduled post a draft, in Postiz and then here. Where Postiz can’t be told, it stays scheduled, and trying again does
 * no harm. Its id there is kept, so that nobody takes that draft for the post if it’s sent again.
 */
export async function withdrawPost({
  store,
  actor,
  now,
  outside,
  postId,
}: Call<Employee> & { outside: PublishersOutside; postId: string }): Promise<Withdrawn> {
  const post = await findOwnPost(store.fresh, actor, postId);
  if (post?.state !== "scheduled" || post.remoteId === null) throw notFound("page");
  if (post.publishAt <= now) return { ok: false, why: "late" };
  const publisher = await findPublisher(store.fresh, actor);
  if (!publisher || publisher.baseUrl !== post.sentTo) return { ok: false, why: "elsewhere" };
  try {
    await outside.clientOf(publisher).hold(post.remoteId);
  } catch (error) {
    if (!isPostizFault(error)) throw error;
    return { ok: false, why: "postiz", fault: error.fault, detail: error.detail };
  }
  const { channels } = await companyRules(store, actor);
  const channel = channels.find(({ id }) => id === post.channelId)?.key ?? "";
  const at = post.publishAt.toISOString();
  return await store.write(async (tx) => {
    const was = { id: post.id, was: post.state, sentAt: post.sentAt };
    const change = { state: "draft" as const, fault: null, detail: null };
    // Held back meanwhile: it isn’t published either way.
    if (await changeOwnPost(tx, actor, was, change))
      await recordPost(tx, actor, { id: post.id, actor, now, outcome: "withdrawn", channel, at });
    return { ok: true };
  });
}
