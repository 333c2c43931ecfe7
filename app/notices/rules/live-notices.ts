import type { EnrolmentFacts } from "~/clearance/rules/standing/facts";
import type { Standing } from "~/clearance/rules/standing/standing";
import type { DueNotice } from "~/clearance/rules/events/notice-kinds";
import { workingDaysAfter } from "~/clearance/rules/supervision/working-days";
import { daysBetween, localDateOf, type Moment } from "~/kit/time/moment";

/** Working days after which trainers are told that replies wait. */
const NUDGE_AFTER = 2;

/** Days for which somebody is told what was found of a reply of theirs. */
const TOLD_DAYS = 30;

/** What was found of live replies, to their writer; and that some have waited for two working days, to the trainers. */
export function liveNotices(
  { holds, enrolmentId }: Pick<Standing, "holds" | "enrolmentId">,
  { live }: Pick<EnrolmentFacts, "live">,
  channels: readonly { id: string; name: string }[],
  { today, timeZone }: Moment,
): DueNotice[] {
  const found = live.flatMap(({ id, channelId, review }): DueNotice[] => {
    if (!review || daysBetween(localDateOf(review.at, timeZone), today) > TOLD_DAYS) return [];
    const { by, verdict } = review;
    const channel = channels.find((one) => one.id === channelId)?.name ?? "";
    return [{ key: `live:${id}`, facts: { kind: "live-reply-reviewed", by, channel, verdict } }];
  });
  const waiting = holds ? live.filter(({ review }) => review === null) : [];
  const [oldest] = waiting;
  if (!oldest) return found;
  const since = localDateOf(oldest.at, timeZone);
  if (today < workingDaysAfter(since, NUDGE_AFTER)) return found;
  const facts = { kind: "replies-waiting", of: "live", count: waiting.length, since } as const;
  return [...found, { key: liveWaitingKey(enrolmentId, oldest.id), facts }];
}

/** The key of the notice that the oldest waiting reply has waited for two working days. */
export function liveWaitingKey(enrolmentId: string, liveReplyId: string): string {
  return `live-waiting:${enrolmentId}:${liveReplyId}`;
}
