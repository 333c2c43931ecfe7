import type { DueNotice } from "~/clearance/rules/events/notice-kinds";
import { workingDaysAfter } from "~/clearance/rules/supervision/working-days";
import type { ReplyVerdict } from "~/curriculum/rules/practice-kinds";
import { daysBetween, localDateOf, type Moment } from "~/kit/time/moment";

/** Working days after which trainers are told that replies wait. */
const NUDGE_AFTER = 2;

/** Days for which somebody is told how a reply of theirs was judged. */
const TOLD_DAYS = 30;

/** How a reply in practice was judged, to its writer; null once that was long ago. */
export function judgedNotice(
  {
    id,
    title,
    verdict,
    path,
    judgedAt,
  }: { id: string; title: string; verdict: ReplyVerdict; path: string; judgedAt: Date },
  { today, timeZone }: Moment,
): DueNotice | null {
  if (daysBetween(localDateOf(judgedAt, timeZone), today) > TOLD_DAYS) return null;
  return { key: `reply-judged:${id}`, facts: { kind: "reply-judged", title, verdict, path } };
}

/** That a company’s replies in practice have waited for two working days, to its trainers; null before. */
export function waitingNotice(
  { replyId, sentAt, waiting }: { replyId: string; sentAt: Date; waiting: number },
  { today, timeZone }: Moment,
): DueNotice | null {
  const since = localDateOf(sentAt, timeZone);
  if (today < workingDaysAfter(since, NUDGE_AFTER)) return null;
  const facts = { kind: "replies-waiting", of: "practice", count: waiting, since } as const;
  return { key: `replies-waiting:${replyId}`, facts };
}
