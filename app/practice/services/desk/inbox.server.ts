import { plainWords } from "~/curriculum/rules/markdoc/plain-words";
import { networkName } from "~/curriculum/rules/network-name";
import type { Render } from "~/assessment/rules/question-types/question-type";
import { standingOf } from "~/practice/rules/desk/progress";
import { needsWriting } from "~/practice/rules/desk/posts";
import type { InboxPost, PostState } from "~/practice/rules/desk/shown";
import type { Decision } from "~/curriculum/rules/practice-kinds";
import { placedPosts, type DeskSetting, type PlacedPost } from "./setting.server";

/** A draft with the post it is about. */
interface SomeDraft {
  shiftId: string;
  postKey: string;
}

/** The posts that somebody has before them, as a list shows them. */
export function inboxOf(
  setting: DeskSetting,
  drafts: readonly SomeDraft[],
  render: Render,
): InboxPost[] {
  return placedPosts(setting).map((placed) => {
    const { post, channel } = placed;
    return {
      key: post.key,
      network: networkName(channel.network),
      author: plainWords(render(post.author)),
      words: plainWords(render(post.text)),
      language: post.language,
      minutesAgo: post.minutesAgo,
      state: stateOf(placed, setting, drafts),
    };
  });
}

const HANDLED: Record<Decision, PostState> = {
  reply: "replied",
  escalate: "escalated",
  leave: "left",
};

function stateOf(
  { post, shift, isOpen, replies }: PlacedPost,
  { work, counting }: DeskSetting,
  drafts: readonly SomeDraft[],
): PostState {
  const [first] = replies;
  if (!first) {
    const isBegun = drafts.some(
      ({ shiftId, postKey }) => shiftId === shift.id && postKey === post.key,
    );
    return isBegun ? "draft" : "new";
  }
  // What came of the words is said of one’s own words; what was right only once everything is handled.
  if (isOpen) return HANDLED[first.decision];
  const counts = counting.shifts.some(({ id }) => id === shift.id);
  const standing = needsWriting(post) ? standingOf(post.key, counts ? counting : work) : "nothing";
  if (standing !== "nothing") return standing;
  return first.right ? "right" : "wrong";
}
