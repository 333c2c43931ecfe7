import { changeWords } from "~/clearance/rules/changes/change-words";
import { LEVEL_WORDS } from "~/clearance/rules/words/describe";
import { signByWords } from "~/clearance/rules/words/employee-words";
import { PAUSED_TITLES, reasonWords } from "~/clearance/rules/words/reason-words";
import { dayText, eitherOf } from "~/kit/text/formats";
import { startOfDay, type LocalDate } from "~/kit/time/moment";
import type {
  ChangedContent,
  PausedReason,
  NoticeFacts,
  NoticeSetting,
  NoticeWords,
} from "./notice-kinds";

/* Sentences of notices, on their page and in a mail alike. */

export const TRAINING = { label: "Go to your training", path: "/learn" };
export const CLEARANCE = { label: "See your clearance", path: "/learn/clearance" };
export const RENEW = { label: "Renew it", path: "/learn" };
const PLAYBOOK_CHANGES = "/playbook/changes";
export const POLICY = { label: "Read the policy", path: "/learn/policy" };

export function feedbackWords(
  facts: NoticeFacts<"feedback">,
  { managers }: NoticeSetting,
): NoticeWords {
  const { by, programme, verdict } = facts;
  if (verdict !== "not-yet")
    return {
      title: `${by} says that you are ready`,
      text: `Your trainer has signed for “${programme}”. ${eitherOf(managers, "A manager")} decides next.`,
      link: CLEARANCE,
    };
  return {
    title: `${by} says “not yet”`,
    text: `It is about “${programme}”. Read what ${by} wrote, work on it, then say that you are ready to be looked at again.`,
    link: { label: "Read what was said", path: "/learn" },
  };
}

function over({ programme, takenOut }: { programme: string; takenOut?: true }): string {
  return takenOut ? `You were taken out of “${programme}”` : `“${programme}” is no longer taught`;
}

export function expiringWords(
  facts: NoticeFacts<"expiring">,
  { company }: NoticeSetting,
): NoticeWords {
  const may = `${LEVEL_WORDS[facts.level].verb} for ${company}`;
  if (facts.ended)
    return {
      title: `Your clearance ended after ${dayText(facts.validUntil)}`,
      text: `You may not ${may} until it is renewed: “${facts.programme}”.`,
      link: RENEW,
    };
  return {
    title: `Your clearance ends after ${dayText(facts.validUntil)}`,
    text: facts.retired
      ? `You can ${may} until then. ${over(facts)}, so it is not renewed.`
      : `You can ${may} until then. Renew “${facts.programme}” in time, and nothing is interrupted.`,
    link: facts.retired ? CLEARANCE : RENEW,
  };
}

/** What a manager wrote stays on the person's own page. */
export function pausedWords(
  running: boolean,
  reason: PausedReason,
  setting: NoticeSetting,
): NoticeWords {
  switch (reason.code) {
    case "suspended":
    case "revoked": {
      const { by, code } = reason;
      const at = startOfDay(reason.on, setting.timeZone);
      const { remedy } = reasonWords({ code, by, at, reason: "", incident: "" }, setting);
      const title =
        code === "revoked"
          ? PAUSED_TITLES.revoked
          : running
            ? PAUSED_TITLES.paused
            : PAUSED_TITLES.onHold;
      return {
        title,
        text: `${by} decided it on ${dayText(reason.on)}; why is on your page. ${remedy}`,
        link: CLEARANCE,
      };
    }
    case "policy-unsigned":
    case "relearn-overdue": {
      const { why, remedy } = reasonWords(reason, setting);
      return {
        title: PAUSED_TITLES.paused,
        text: `${why} ${remedy}`,
        link: reason.code === "policy-unsigned" ? POLICY : TRAINING,
      };
    }
    default:
      return reason satisfies never;
  }
}

/** The words are those of the day they were told on: what has been overtaken is on the page that the link leads to. */
export function changedWords(
  { activity, title, module, key, asks, pauses }: ChangedContent,
  by: LocalDate,
): NoticeWords {
  if (activity === "playbook") return playbookWords(asks, by);
  const path = `/learn/${module}/${key}/changes`;
  switch (asks) {
    case "look":
      return {
        title: `“${title}” has changed`,
        text: `You have done it, and that counts. ${changeWords({ asks, by, pauses }, by)} It takes a minute.`,
        link: { label: "See what changed", path },
      };
    case "again":
      return {
        title: `“${title}” has changed and asks to be done again`,
        text: changeWords({ asks, by, pauses }, by),
        link: { label: "See what changed, and do it again", path },
      };
    case "new":
      return {
        title: `“${title}” is new${pauses ? "" : " in your training"}`,
        text: changeWords({ asks, by, pauses }, by),
        link: { label: "Go to it", path: `/learn/${module}/${key}` },
      };
    case "seen":
      return {
        title: `You have seen what changed in “${title}”`,
        text: "There is nothing more to do for it.",
        link: { label: "See it again", path },
      };
    default:
      return asks satisfies never;
  }
}

/** Nobody does a playbook again: it is looked at. */
function playbookWords(asks: ChangedContent["asks"], by: LocalDate): NoticeWords {
  if (asks === "seen")
    return {
      title: "You have seen what changed in the playbook",
      text: "There is nothing more to do for it.",
      link: { label: "See it again", path: PLAYBOOK_CHANGES },
    };
  return {
    title: "The playbook has changed",
    text: `${changeWords({ asks: "look", by, pauses: false }, by)} It takes a minute.`,
    link: { label: "See what changed", path: PLAYBOOK_CHANGES },
  };
}

export function signWords({ sign, before }: NoticeFacts<"policy-changed">): string {
  if (sign === null) return "There is nothing to sign; see what has changed.";
  return before === null
    ? "Read and sign it; it is a step of your training."
    : `Read and sign it ${signByWords(before)}, or your clearance pauses.`;
}
