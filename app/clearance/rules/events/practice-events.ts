import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { dayText } from "~/kit/text/formats";
import type { LiveVerdict } from "~/clearance/rules/kinds";
import type { NoticeFacts, NoticeSetting, NoticeWords } from "./notice-kinds";
import { clearanceLink } from "./notice-words";
import type { EventTable } from "./event";

/** Replies, in practice and in real life: how they were judged, how long they wait, and what people mean to do. */
export const PRACTICE_EVENTS: Pick<
  EventTable,
  "reply-judged" | "replies-waiting" | "live-reply-reviewed" | "incident-reviewed" | "plan-returns"
> = {
  "reply-judged": {
    ledger: {
      called: m.clearance_practice_events_called_judged,
      words: ({ practice, try: number, round, verdict }) => {
        const what = m.clearance_practice_events_judged({
          verdict,
          practice,
          try: numberText(number),
        });
        return round > 1 ? m.clearance_practice_events_second({ what }) : what;
      },
    },
    timeline: null,
    notice: {
      to: "person",
      group: "results",
      words: ({ title, verdict, path }) => ({
        title: m.clearance_told_practice_judged({ verdict }),
        text: m.clearance_told_practice_judged_text({ title, verdict }),
        link: { label: m.clearance_told_practice_link_judged(), path },
      }),
    },
  },
  "replies-waiting": {
    ledger: null,
    timeline: null,
    notice: { to: "trainers", group: "duty", words: waitingWords },
  },
  "live-reply-reviewed": {
    ledger: {
      called: m.clearance_ledger_events_called_live_reviewed,
      words: ({ verdict, programme, channel }) =>
        m.clearance_ledger_events_live_reviewed({ verdict, programme, channel }),
    },
    timeline: ({ verdict, channel, by, finding }) => ({
      title: m.clearance_timeline_live_reviewed({ verdict, channel, by }),
      ...LOOKS[verdict],
      more: finding === "" ? undefined : finding,
    }),
    notice: {
      to: "person",
      group: "results",
      words: ({ by, channel, verdict }) => ({
        title: m.clearance_told_practice_live({ by, channel, verdict }),
        text: m.clearance_told_practice_live_text({ verdict }),
        link: { label: m.clearance_told_practice_link_live(), path: "/learn/live-replies" },
      }),
    },
  },
  "incident-reviewed": {
    ledger: {
      called: m.clearance_ledger_events_called_incident_reviewed,
      words: ({ verdict }) => m.clearance_ledger_events_incident_reviewed({ verdict }),
    },
    timeline: null,
    notice: null,
  },
  "plan-returns": {
    ledger: null,
    timeline: null,
    notice: {
      to: "person",
      group: "training",
      words: ({ when, then }) => ({
        title: m.clearance_told_practice_plan(),
        text: m.clearance_told_practice_plan_text({ when, then }),
        link: clearanceLink(),
      }),
    },
  },
};

const LOOKS = {
  good: { icon: "check", tone: "ok" },
  "not-good": { icon: "clock", tone: "warn" },
} as const satisfies Record<LiveVerdict, object>;

/** Names stay hidden of replies in practice until they’re judged. */
function waitingWords(
  { of, count, since }: NoticeFacts<"replies-waiting">,
  { about }: NoticeSetting,
): NoticeWords {
  const day = dayText(since);
  if (of === "practice")
    return {
      title: m.clearance_told_practice_waiting({ count }),
      text: m.clearance_told_practice_waiting_text({ day }),
      link: { label: m.clearance_told_practice_link_reviews(), path: "/studio/reviews" },
    };
  return {
    title: m.clearance_told_practice_live_waiting({ count, name: about.name }),
    text: m.clearance_told_practice_live_waiting_text({ day }),
    link: {
      label: m.clearance_told_practice_link_look(),
      path: "/studio/live-replies",
    },
  };
}
