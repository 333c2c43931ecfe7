import type { QueueAddress } from "~/practice/rules/judging/paths";
import type { ReplyVerdict } from "~/curriculum/rules/practice-kinds";
import type { showReply } from "~/practice/services/judging/show-reply.server";

/** What the page of a reply shows. */
export type ReviewData = Awaited<ReturnType<typeof showReply>> & {
  address: QueueAddress;
  /** The one judged just before, where it leads on from there. */
  judgedLast: { replyId: string; verdict: ReplyVerdict } | null;
  formId: string;
};
