import { m } from "~/kit/language/m";
import { numberText, percentText } from "~/kit/text/amounts";
import type { HistoryEvent } from "./history";
import type { EventTable, TimelineWords } from "./event";

/** Quizzes: how they were sat, and what was decided about a sitting. */
export const QUIZ_EVENTS: Pick<
  EventTable,
  "quiz-begun" | "attempt-graded" | "attempt-changed" | "attempt-regraded" | "allowance-granted"
> = {
  "quiz-begun": {
    ledger: null,
    timeline: ({ quiz, attempt }) => ({
      title: m.clearance_timeline_quiz_begun({ quiz }),
      icon: "dot",
      tone: "idle",
      more: m.clearance_timeline_attempt({ attempt: numberText(attempt) }),
    }),
    notice: null,
  },
  "attempt-graded": {
    ledger: {
      called: m.clearance_ledger_events_called_graded,
      words: (graded) =>
        m.clearance_ledger_events_graded({
          passed: graded.passed ? "yes" : "no",
          ...sitting(graded),
          ...points(graded),
        }),
    },
    timeline: ({ quiz, attempt, basisPoints, passed, regraded }) => {
      const score = { percent: percentText(basisPoints), attempt: numberText(attempt) };
      return {
        title: m.clearance_timeline_quiz_graded({ passed: passed ? "yes" : "no", quiz }),
        icon: passed ? "check" : "dot",
        tone: passed ? "ok" : "warn",
        more: regraded
          ? m.clearance_timeline_score_regraded(score)
          : m.clearance_timeline_score(score),
      };
    },
    notice: null,
  },
  "attempt-changed": {
    ledger: {
      called: m.clearance_ledger_events_called_attempt_changed,
      words: (changed) =>
        m.clearance_ledger_events_attempt_changed({ change: changed.change, ...sitting(changed) }),
    },
    timeline: (event) => {
      const { change, quiz } = event;
      return decided(
        event,
        change === "extended"
          ? m.clearance_timeline_more_time({ quiz })
          : m.clearance_timeline_reopened({ quiz }),
      );
    },
    notice: null,
  },
  "attempt-regraded": {
    ledger: {
      called: m.clearance_ledger_events_called_regraded,
      words: (graded) =>
        m.clearance_ledger_events_regraded({
          choice: graded.choice,
          ...sitting(graded),
          ...points(graded),
        }),
    },
    timeline: (event) => {
      const { choice, quiz } = event;
      return decided(
        event,
        choice === "award"
          ? m.clearance_timeline_awarded({ quiz })
          : m.clearance_timeline_regraded({ quiz }),
      );
    },
    notice: null,
  },
  "allowance-granted": {
    ledger: {
      called: m.clearance_ledger_events_called_allowance,
      words: ({ of, amount, quiz: named }) => {
        const quiz =
          named === null
            ? m.clearance_ledger_events_all_quizzes()
            : m.clearance_ledger_events_quoted({ quiz: named });
        if (of === "extra-attempts")
          return m.clearance_ledger_events_more_attempts({ count: amount, quiz });
        return amount === 0
          ? m.clearance_ledger_events_extra_time_ended({ quiz })
          : m.clearance_ledger_events_extra_time({ percent: percentText(amount * 100), quiz });
      },
    },
    timeline: ({ of, amount, quiz: named, by, reason }) => {
      const quiz = named ?? m.clearance_ledger_events_all_quizzes();
      const title =
        of === "extra-attempts"
          ? m.clearance_timeline_more_attempts({ count: amount, quiz })
          : amount === 0
            ? m.clearance_ledger_events_extra_time_ended({ quiz })
            : m.clearance_timeline_extra_time({ percent: percentText(amount * 100), quiz });
      return {
        title,
        icon: "clock",
        tone: "info",
        more: m.clearance_timeline_said_by({ by, reason }),
      };
    },
    notice: null,
  },
};

function decided(
  { attempt, by, reason }: HistoryEvent<"attempt-changed" | "attempt-regraded">,
  title: string,
): TimelineWords {
  const more = m.clearance_timeline_attempt_by({ attempt: numberText(attempt), by, reason });
  return { title, icon: "clock", tone: "info", more };
}

function sitting({ quiz, attempt }: { quiz: string; attempt: number }) {
  return { quiz, attempt: numberText(attempt) };
}

function points({ points: got, maxPoints }: { points: number; maxPoints: number }) {
  return { points: numberText(got), most: numberText(maxPoints) };
}
