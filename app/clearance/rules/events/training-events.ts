import { LEVEL_WORDS } from "~/clearance/rules/words/describe";
import { dayText } from "~/kit/text/formats";
import type { HistoryEvent } from "./history";
import { channelsText } from "~/clearance/rules/words/scope-words";
import { changedWords, TRAINING } from "./notice-words";
import { inLedger, type EventTable, type TimelineWords } from "./event";
import { dueRuleWords } from "~/clearance/rules/words/due-words";

/** What somebody has to learn, and by when. */
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
      called: "Enrolled",
      words: ({ programme, channels, dueOn }) =>
        `Enrolled in “${programme}” for ${channelsText(channels)}${dueOn ? `, due ${dayText(dueOn)}` : ""}`,
    },
    timeline: ({ programme, by, dueOn }) => ({
      title: `Enrolled in “${programme}”`,
      icon: "person",
      tone: "idle",
      more: [by && `By ${by}`, dueOn && `${by ? "due" : "Due"} ${dayText(dueOn)}`]
        .filter((part) => part !== null)
        .join(", "),
    }),
    notice: {
      to: "person",
      group: "training",
      words: ({ programme, level, dueOn }, { company }) => ({
        title: `You have training to do: “${programme}”`,
        text: `It leads to your clearance to ${LEVEL_WORDS[level].verb} for ${company}.${
          dueOn ? ` It is due on ${dayText(dueOn)}.` : ""
        }`,
        link: TRAINING,
      }),
    },
  },
  "channels-added": inLedger(
    "Channels added",
    ({ programme, channels }) => `More channels for “${programme}”: ${channelsText(channels)}`,
  ),
  "enrolment-changed": {
    ledger: {
      called: "Due date, taken out or put back",
      words: ({ change, programme, dueOn }) =>
        change === "due"
          ? `“${programme}” due ${dueOn ? dayText(dueOn) : "on no day"}`
          : `${ENDED[change]} “${programme}”`,
    },
    timeline: enrolmentChanged,
    notice: null,
  },
  due: {
    ledger: null,
    timeline: null,
    notice: {
      to: "person",
      // What has to be done again is needed for the work, as a policy that has changed is.
      group: (facts) =>
        "changed" in facts && (facts.changed.asks === "again" || facts.changed.pauses)
          ? "duty"
          : "training",
      words: (facts, { company }) =>
        "changed" in facts
          ? changedWords(facts.changed, facts.dueOn)
          : {
              title: `“${facts.programme}” is due on ${dayText(facts.dueOn)}`,
              text: `Then you can ${LEVEL_WORDS[facts.level].verb} for ${company}, once your trainer and a manager have signed.`,
              link: TRAINING,
            },
    },
  },
  overdue: {
    ledger: null,
    timeline: null,
    notice: {
      to: "person",
      group: "duty",
      words: ({ programme, level, dueOn }, { company }) => ({
        title: `“${programme}” was due on ${dayText(dueOn)}`,
        text: `Until it is done you may not ${LEVEL_WORDS[level].verb} for ${company}.`,
        link: TRAINING,
      }),
    },
  },
  reminded: {
    ledger: {
      called: "Reminded",
      words: (facts) =>
        "policy" in facts
          ? `Reminded to sign policy ${facts.policy}`
          : `Reminded of “${facts.programme}”`,
    },
    timeline: null,
    notice: null,
  },
  "rule-made": inLedger(
    "Rule made",
    (rule) =>
      `Rule: ${rule.team ?? "everyone"} is enrolled in “${rule.programme}” for ${channelsText(rule.channels)}, ${dueRuleWords(rule)}`,
  ),
  "rule-ended": inLedger(
    "Rule ended",
    ({ team, programme }) => `Rule ended: ${team ?? "everyone"}, “${programme}”`,
  ),
  "lesson-done": {
    ledger: null,
    timeline: ({ title }) => ({ title: `Lesson done: ${title}`, icon: "book", tone: "idle" }),
    notice: null,
  },
};

const ENDED = { end: "Taken out of", resume: "Put back into" };

function enrolmentChanged(event: HistoryEvent<"enrolment-changed">): TimelineWords {
  const { change, programme, dueOn, by, reason } = event;
  const more = `${by ? `By ${by}` : "By rule"}${reason === "" ? "" : `: “${reason}”`}`;
  if (change === "due") {
    const title = `New due date, ${dueOn ? dayText(dueOn) : "none"}: ${programme}`;
    return { title, icon: "clock", tone: "info", more };
  }
  const title = `${ENDED[change]} “${programme}”`;
  return change === "end"
    ? { title, icon: "stop", tone: "warn", more }
    : { title, icon: "person", tone: "info", more };
}
