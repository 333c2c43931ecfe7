import type { OwnCompany } from "~/ledger/rules/own";
import type { ReplyScores } from "~/practice/rules/rows";
import type { CriticalFail } from "~/curriculum/rules/practice-kinds";
import { findApproved } from "~/practice/queries/judging/judgements";
import { findPracticeSets } from "~/practice/queries/judging/revisions";
import type { Store } from "~db/store";
import { seenPost, textsOf } from "./seen-post.server";

/** A reply that a trainer approved, as evidence: the post, the words, how it was judged, by whom and when. */
export interface ApprovedReply {
  replyId: string;
  personId: string;
  activityId: string;
  title: string;
  post: ReturnType<typeof seenPost>;
  text: string;
  by: string;
  at: Date;
  /** Null while somebody else judges it too, and is not to see how it was judged. */
  judged: { scores: ReplyScores; critical: CriticalFail[] } | null;
}

/** The approved replies of some people of a company, oldest first. Who was erased has none any more. */
export async function approvedReplies(
  store: Store,
  company: OwnCompany,
  personIds: readonly string[],
): Promise<ApprovedReply[]> {
  const rows = await findApproved(store.read, company, personIds);
  if (rows.length === 0) return [];
  const sets = await findPracticeSets(
    store.read,
    rows.map(({ revisionId }) => revisionId),
  );
  const texts = await textsOf(store, company, null);
  return rows.flatMap((row): ApprovedReply[] => {
    const { replyId, personId, activityId, revisionId, postKey, body, by, at, waitsFor } = row;
    const set = sets.get(revisionId);
    const post = set?.posts.find(({ key }) => key === postKey);
    if (!set || !post || body?.decision !== "reply") return [];
    const { scores, critical } = row;
    return [
      {
        replyId,
        personId,
        activityId,
        title: set.title,
        post: seenPost(post, texts),
        text: body.text,
        by,
        at,
        judged: waitsFor === null ? { scores, critical } : null,
      },
    ];
  });
}
