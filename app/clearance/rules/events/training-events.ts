import type { HistoryEvent } from "./history";
import { m } from "~/kit/language/m";
import { dayText } from "~/kit/text/formats";
import { channelsText } from "~/clearance/rules/words/scope-words";
import {
  changedWords,
  erasedWords,
  failingWords,
  groupsFailingWords,
  mayWords,
  trainingLink,
  webhookWords,
} from "./notice-words";
import { inLedger, type EventTable, type TimelineWords } from "./event";
import { dueRuleWords } from "~/clearance/rules/words/due-words";

/** What someone has to learn, and by when. */
export const TRAINING_EVENTS: Pick<
  EventTable,
  | "enrolled"
  | "channels-added"
  | "enrolment-changed"
  | "due"
  | "overdue"
  | "reminded"
  | "rule-made"
  | "rule-ended"
  | "lesson-done"
> = {
  enrolled: {
    ledger: {
      called: m.clearance_ledger_events_called_enrolled,
      words: ({ programme, channels: names, dueOn }) => {
        const channels = channelsText(names);
        return dueOn
          ? m.clearance_ledger_events_enrolled_due({ programme, channels, day: dayText(dueOn) })
          : m.clearance_ledger_events_enrolled({ programme, channels });
      },
    },
    timeline: ({ programme, by, dueOn }) => ({
      title: m.clearance_timeline_enrolled({ programme }),
      icon: "person",
      tone: "idle",
      more: enrolledBy(by, dueOn),
    }),
    notice: {
      to: "person",
      group: "training",
      words: ({ programme, level, dueOn }, { company }) => ({
        title: m.clearance_told_assigned({ programme }),
        text: [
          m.clearance_told_assigned_text({ may: mayWords(level), company }),
          ...(dueOn ? [m.clearance_told_assigned_due({ day: dayText(dueOn) })] : []),
        ].join(" "),
        link: trainingLink(),
      }),
    },
  },
  "channels-added": inLedger(
    m.clearance_ledger_events_called_channels_added,
    ({ programme, channels }) =>
      m.clearance_ledger_events_channels_added({ programme, channels: channelsText(channels) }),
  ),
  "enrolment-changed": {
    ledger: {
      called: m.clearance_ledger_events_called_enrolment_changed,
      words: ({ change, programme, dueOn }) => {
        if (change === "end") return m.clearance_ledger_events_taken_out({ programme });
        if (change === "resume") return m.clearance_ledger_events_put_back({ programme });
        return dueOn
          ? m.clearance_ledger_events_due_changed({ programme, day: dayText(dueOn) })
          : m.clearance_ledger_events_due_removed({ programme });
      },
    },
    timeline: enrolmentChanged,
    notice: null,
  },
  due: {
    ledger: null,
    timeline: null,
    notice: {
      to: (facts) =>
        "erased" in facts || "groups" in facts || "failing" in facts ? "managers" : "person",
      // What has to be done again is needed for the work, as a policy that has changed is. What is erased is gone for good.
      group: (facts) =>
        "erased" in facts ||
        "groups" in facts ||
        "failing" in facts ||
        ("changed" in facts && (facts.changed.asks === "again" || facts.changed.pauses))
          ? "duty"
          : "training",
      words: (facts, { company, timeZone }) => {
        if ("groups" in facts) return groupsFailingWords(facts.groups.since, timeZone);
        if ("failing" in facts) return failingWords(facts.failing, timeZone);
        if ("changed" in facts) return changedWords(facts.changed, facts.dueOn);
        if ("erased" in facts) return erasedWords(facts.erased, facts.dueOn, company);
        return {
          title: m.clearance_told_due({ programme: facts.programme, day: dayText(facts.dueOn) }),
          text: m.clearance_told_due_text({ may: mayWords(facts.level), company }),
          link: trainingLink(),
        };
      },
    },
  },
  overdue: {
    ledger: null,
    timeline: null,
    notice: {
      to: (facts) => ("webhook" in facts ? "managers" : "person"),
      group: "duty",
      words: (facts, { company }) => {
        if ("webhook" in facts) return webhookWords(facts.webhook);
        const { programme, level, dueOn } = facts;
        return {
          title: m.clearance_told_overdue({ programme, day: dayText(dueOn) }),
          text: m.clearance_told_overdue_text({ may: mayWords(level), company }),
          link: trainingLink(),
        };
      },
    },
  },
  reminded: {
    ledger: {
      called: m.clearance_ledger_events_called_reminded,
      words: (facts) =>
        "policy" in facts
          ? m.clearance_ledger_events_reminded_policy({ version: facts.policy })
          : m.clearance_ledger_events_reminded({ programme: facts.programme }),
    },
    timeline: null,
    notice: null,
  },
  "rule-made": inLedger(m.clearance_ledger_events_called_rule_made, (rule) => {
    const { programme, team } = rule;
    const enrols = { programme, channels: channelsText(rule.channels), due: dueRuleWords(rule) };
    return team === null
      ? m.clearance_ledger_events_rule_made(enrols)
      : m.clearance_ledger_events_rule_made_team({ ...enrols, team });
  }),
  "rule-ended": inLedger(m.clearance_ledger_events_called_rule_ended, ({ team, programme }) =>
    team === null
      ? m.clearance_ledger_events_rule_ended({ programme })
      : m.clearance_ledger_events_rule_ended_team({ team, programme }),
  ),
  "lesson-done": {
    ledger: null,
    timeline: ({ title }) => ({
      title: m.clearance_timeline_lesson_done({ title }),
      icon: "book",
      tone: "idle",
    }),
    notice: null,
  },
};

function enrolledBy(by: string | null, dueOn: string | null): string {
  const day = dueOn ? dayText(dueOn) : null;
  if (by && day) return m.clearance_timeline_by_due({ by, day });
  if (by) return m.clearance_timeline_by({ by });
  return day ? m.clearance_timeline_due({ day }) : "";
}

function enrolmentChanged(event: HistoryEvent<"enrolment-changed">): TimelineWords {
  const { change, programme, dueOn } = event;
  const more = changedBy(event);
  if (change === "due") {
    const title = dueOn
      ? m.clearance_timeline_new_due({ day: dayText(dueOn), programme })
      : m.clearance_timeline_no_due({ programme });
    return { title, icon: "clock", tone: "info", more };
  }
  if (change === "end") {
    const title = m.clearance_ledger_events_taken_out({ programme });
    return { title, icon: "stop", tone: "warn", more };
  }
  const title = m.clearance_ledger_events_put_back({ programme });
  return { title, icon: "person", tone: "info", more };
}

function changedBy({ by, reason }: HistoryEvent<"enrolment-changed">): string {
  if (reason === "") return by ? m.clearance_timeline_by({ by }) : m.clearance_timeline_by_rule();
  return by
    ? m.clearance_timeline_said_by({ by, reason })
    : m.clearance_timeline_by_rule_said({ reason });
}
