import { notFound } from "~/kit/http/refusal";
import type { Employee } from "~/people/rules/actor";
import { accountsOn } from "~/practice/rules/desk/accounts";
import { replyToRewrite, standingOf } from "~/practice/rules/desk/progress";
import type { Db } from "~db/store";
import type { EnrolledSet, SetPlace } from "./enrolled-set.server";
import { deskSetting, placedPosts, type DeskSetting, type PlacedPost } from "./setting.server";

export interface PostPlace extends SetPlace {
  postKey: string;
}

/** One post of somebody’s, with what may be done about it now. */
export interface OwnPost extends PlacedPost {
  setting: DeskSetting;
  /** The number that the next reply would have; null where nothing may be sent now. */
  next: number | null;
  /** Whether words are asked of somebody who replies; not where a reply is approved already, or with a trainer. */
  writes: boolean;
  accounts: ReturnType<typeof accountsOn>;
}

export async function ownPost(
  db: Db,
  actor: Employee,
  { set, postKey }: { set: EnrolledSet; postKey: string },
): Promise<OwnPost> {
  const setting = await deskSetting(db, actor, set);
  const placed = placedPosts(setting).find(({ post }) => post.key === postKey);
  if (!placed) throw notFound("post");
  const { isOpen, replies, channel } = placed;
  const { counting, playbook } = setting;
  const rewrite = replyToRewrite(postKey, counting);
  const standing = standingOf(postKey, counting);
  const again = rewrite !== null && rewrite.shiftId === placed.shift.id ? rewrite.number + 1 : null;
  return {
    ...placed,
    setting,
    next: isOpen ? (replies.length === 0 ? 1 : null) : again,
    writes: standing !== "approved" && standing !== "waiting",
    accounts: accountsOn(channel, playbook.channels),
  };
}
