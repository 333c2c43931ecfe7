import { LEVEL_WORDS } from "~/clearance/rules/words/describe";
import type { SignOffKind, Verdict } from "~/clearance/rules/kinds";
import { m } from "~/kit/language/m";
import { dayText } from "~/kit/text/formats";
import type { HistoryEvent } from "./history";
import { channelsText } from "~/clearance/rules/words/scope-words";
import {
  clearanceLink,
  expiringWords,
  feedbackWords,
  mayWords,
  pausedWords,
  renewLink,
  sentences,
  yesWantedWords,
} from "./notice-words";
import { withReference, type EventTable, type TimelineWords } from "./event";

/** What people decide about someone, and what becomes of a clearance. */
export const CLEARANCE_EVENTS: Pick<
  EventTable,
  | "sign-off-requested"
  | "sign-off-wanted"
  | "signed-off"
  | "clearance-granted"
  | "renewal-opened"
  | "expiring"
  | "held-back"
  | "paused"
> = {
  "sign-off-requested": {
    ledger: {
      called: m.clearance_ledger_events_called_sign_off_requested,
      words: ({ programme }) => m.clearance_ledger_events_sign_off_requested({ programme }),
    },
    timeline: ({ programme }) => ({
      title: m.clearance_timeline_requested({ programme }),
      icon: "pen",
      tone: "info",
    }),
    notice: null,
  },
  "sign-off-wanted": {
    ledger: null,
    timeline: null,
    notice: {
      to: (said) => ("yes" in said || said.from === "trainer" ? "trainers" : "managers"),
      group: "duty",
      words: (said, { about, company, companyKey, toTrainer }) => {
        const { name } = about;
        if ("yes" in said) return yesWantedWords(name, said.yes);
        const { from, programme, level } = said;
        const asked = { name, programme, company, may: mayWords(level) };
        const work = `/studio/companies/${companyKey}/people/${about.id}`;
        return {
          title: m.clearance_told_wanted({ name }),
          text:
            from === "trainer"
              ? m.clearance_told_wanted_trainer(asked)
              : m.clearance_told_wanted_manager(asked),
          link: toTrainer
            ? { label: m.clearance_told_link_work(), path: work }
            : { label: m.clearance_told_link_decide(), path: "/clearance/sign-offs" },
        };
      },
    },
  },
  "signed-off": {
    ledger: {
      called: m.clearance_ledger_events_called_signed_off,
      words: ({ verdict, of, onBehalfOf, programme }) => {
        const said = { verdict: verdictOf(verdict, of), programme };
        return onBehalfOf
          ? m.clearance_ledger_events_signed_off_stand_in(said)
          : m.clearance_ledger_events_signed_off(said);
      },
    },
    timeline: ({ of, verdict, by, programme, comment }) => ({
      title: m.clearance_timeline_signed({ verdict: verdictOf(verdict, of), by }),
      ...(verdict === "not-yet" ? { icon: "clock", tone: "warn" } : { icon: "check", tone: "ok" }),
      more: comment === "" ? programme : m.clearance_timeline_comment({ programme, comment }),
    }),
    notice: { to: "person", group: "results", words: feedbackWords },
  },
  "clearance-granted": {
    ledger: {
      called: m.clearance_ledger_events_called_granted,
      words: ({ level, channels, validFrom, validUntil }) =>
        m.clearance_ledger_events_granted({
          may: mayWords(level),
          channels: channelsText(channels),
          from: dayText(validFrom),
          until: dayText(validUntil),
        }),
    },
    timeline: ({ programme, level, channels, validFrom, validUntil }) => ({
      title: m.clearance_timeline_granted({ until: dayText(validUntil), programme }),
      icon: "shield",
      tone: "ok",
      more: m.clearance_timeline_granted_more({
        level: LEVEL_WORDS[level].title,
        channels: channelsText(channels),
        from: dayText(validFrom),
      }),
    }),
    notice: {
      to: "person",
      group: "results",
      words: ({ level, channels, validFrom, validUntil, supervised }, { company }) => ({
        title: m.clearance_told_cleared({ may: mayWords(level) }),
        text: sentences(
          m.clearance_told_cleared_text({
            channels: channelsText(channels),
            company,
            from: dayText(validFrom),
            until: dayText(validUntil),
          }),
          supervised ? m.clearance_told_cleared_supervised({ count: supervised }) : null,
        ),
        link: clearanceLink(),
      }),
    },
  },
  "renewal-opened": {
    ledger: null,
    timeline: null,
    notice: {
      to: "person",
      group: "expiring",
      words: ({ programme, level, validUntil }, { company }) => ({
        title: m.clearance_told_renew(),
        text: m.clearance_told_renew_text({
          may: mayWords(level),
          company,
          day: dayText(validUntil),
          programme,
        }),
        link: renewLink(),
      }),
    },
  },
  expiring: {
    ledger: null,
    timeline: null,
    notice: { to: "person", group: "expiring", words: expiringWords },
  },
  "held-back": {
    ledger: {
      called: m.clearance_ledger_events_called_suspended,
      words: ({ action, module }) =>
        module === undefined
          ? m.clearance_ledger_events_suspended({ action })
          : m.clearance_ledger_events_suspended_module({ action, module }),
    },
    timeline: suspensionWords,
    notice: null,
  },
  paused: {
    ledger: null,
    timeline: null,
    notice: {
      to: "person",
      group: "duty",
      words: ({ running, reason }, setting) => pausedWords(running, reason, setting),
    },
  },
};

/** A “not yet” can be either side's; a yes names its own. */
function verdictOf(
  verdict: Verdict,
  of: SignOffKind,
): Exclude<Verdict, "not-yet"> | `not-yet-${SignOffKind}` {
  if (verdict !== "not-yet") return verdict;
  return `not-yet-${of}`;
}

const SUSPENSION_MARKS = {
  suspend: { icon: "pause", tone: "bad" },
  reinstate: { icon: "check", tone: "ok" },
  revoke: { icon: "stop", tone: "bad" },
} as const;

function suspensionWords(event: HistoryEvent<"held-back">): TimelineWords {
  const { action, by, reason, incident, remedial } = event;
  const said =
    remedial === null
      ? m.clearance_timeline_said({ reason })
      : m.clearance_timeline_said_remedial({ reason, module: remedial });
  return {
    title: m.clearance_timeline_suspended({ action, by }),
    ...SUSPENSION_MARKS[action],
    more:
      incident === ""
        ? said
        : withReference(m.clearance_timeline_incident.parts({ said }), incident),
  };
}
