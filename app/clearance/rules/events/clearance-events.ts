import { LEVEL_WORDS } from "~/clearance/rules/words/describe";
import { dayText, rangeText } from "~/kit/text/formats";
import type { HistoryEvent } from "./history";
import { channelsText } from "~/clearance/rules/words/scope-words";
import { CLEARANCE, expiringWords, feedbackWords, pausedWords, RENEW } from "./notice-words";
import type { EventTable, TimelineWords } from "./event";

/** What people decide about somebody, and what becomes of a clearance. */
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
      called: "Sign-off asked for",
      words: ({ programme }) => `Asked to be looked at again: “${programme}”`,
    },
    timeline: ({ programme }) => ({
      title: `Asked to be looked at again: ${programme}`,
      icon: "pen",
      tone: "info",
    }),
    notice: null,
  },
  "sign-off-wanted": {
    ledger: null,
    timeline: null,
    notice: {
      to: ({ from }) => (from === "trainer" ? "trainers" : "managers"),
      group: "duty",
      words: ({ from, programme, level }, { about, company, companyKey, toTrainer }) => {
        const { verb } = LEVEL_WORDS[level];
        const work = `/studio/companies/${companyKey}/people/${about.id}`;
        return {
          title: `${about.name} waits for your sign-off`,
          text:
            from === "trainer"
              ? `Every step of “${programme}” at ${company} is done. Is ${about.name} competent to ${verb}?`
              : `A trainer has signed for “${programme}”. You decide whether ${about.name} may ${verb} for ${company}.`,
          link: toTrainer
            ? { label: "Look at their work", path: work }
            : { label: "Decide", path: "/clearance/sign-offs" },
        };
      },
    },
  },
  "signed-off": {
    ledger: {
      called: "Sign-off",
      words: ({ verdict, of, onBehalfOf, programme }) =>
        `${VERDICTS[verdict]}, as ${of}${onBehalfOf ? " who stood in" : ""}: “${programme}”`,
    },
    timeline: ({ of, verdict, by, programme, comment }) => {
      const more = comment === "" ? programme : `${programme}: “${comment}”`;
      if (verdict === "not-yet")
        return { title: `Not yet, said ${by} (${of})`, icon: "clock", tone: "warn", more };
      const signed = verdict === "competent" ? "Signed as competent" : "Authorised";
      return { title: `${signed} by ${by} (${of})`, icon: "check", tone: "ok", more };
    },
    notice: { to: "person", group: "results", words: feedbackWords },
  },
  "clearance-granted": {
    ledger: {
      called: "Clearance granted",
      words: ({ level, channels, validFrom, validUntil }) =>
        `Cleared to ${LEVEL_WORDS[level].verb} on ${channelsText(channels)}, ${rangeText(validFrom, validUntil)}`,
    },
    timeline: ({ programme, level, channels, validFrom, validUntil }) => ({
      title: `Cleared until ${dayText(validUntil)}: ${programme}`,
      icon: "shield",
      tone: "ok",
      more: `${LEVEL_WORDS[level].title} on ${channelsText(channels)}, from ${dayText(validFrom)}`,
    }),
    notice: {
      to: "person",
      group: "results",
      words: ({ level, channels, validFrom, validUntil }, { company }) => ({
        title: `You are cleared to ${LEVEL_WORDS[level].verb}`,
        text: `On ${channelsText(channels)}, for ${company}, from ${dayText(validFrom)} until ${dayText(validUntil)}.`,
        link: CLEARANCE,
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
        title: "You can renew your clearance now",
        text: `You can ${LEVEL_WORDS[level].verb} for ${company} until ${dayText(validUntil)}. Renew “${programme}” by then, and nothing is interrupted.`,
        link: RENEW,
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
      called: "Suspended or revoked",
      words: ({ action, module }) =>
        `${SUSPENSIONS[action].done}${module === undefined ? "" : `, with “${module}” to be done again`}`,
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

const VERDICTS = { competent: "Competent", authorised: "Authorised", "not-yet": "Not yet" };

const SUSPENSIONS = {
  suspend: { done: "Suspended", icon: "pause", tone: "bad" },
  reinstate: { done: "Reinstated", icon: "check", tone: "ok" },
  revoke: { done: "Clearance revoked", icon: "stop", tone: "bad" },
} as const;

function suspensionWords(event: HistoryEvent<"held-back">): TimelineWords {
  const { action, by, reason, incident, remedial } = event;
  const { done, icon, tone } = SUSPENSIONS[action];
  const said = `“${reason}”${remedial === null ? "" : ` “${remedial}” to be done again.`}`;
  const more = incident === "" ? said : [`${said} Incident: `, { reference: incident }];
  return { title: `${done} by ${by}`, icon, tone, more };
}
