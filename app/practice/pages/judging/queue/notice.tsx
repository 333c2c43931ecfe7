import { Link } from "@remix-run/react";
import type { ReplyVerdict } from "~/curriculum/rules/practice-kinds";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Notice } from "~/kit/parts/notice";
import { replyPath } from "~/practice/rules/judging/paths";
import { VERDICT_WORDS } from "~/practice/rules/judging/rubric";

interface ReviewNoticeProps {
  judged: { replyId: string; verdict: ReplyVerdict } | null;
  note: "returned" | "gone" | null;
}

/** What became of the reply that was judged, taken or given back last. */
export function ReviewNotice({ judged, note }: ReviewNoticeProps) {
  if (judged)
    return (
      <Notice tone="ok" role="status">
        <Rich
          of={m.practice_reviews_said.parts({ verdict: VERDICT_WORDS[judged.verdict].given() })}
          as={{ link: (words) => <Link to={replyPath(judged.replyId)}>{words}</Link> }}
        />
      </Notice>
    );
  if (note === "gone")
    return (
      <Notice tone="warn" role="status">
        {m.practice_reviews_gone()}
      </Notice>
    );
  if (note === "returned")
    return (
      <Notice tone="idle" role="status">
        {m.practice_reviews_returned()}
      </Notice>
    );
  return null;
}
