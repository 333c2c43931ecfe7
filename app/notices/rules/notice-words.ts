import { changeWords } from "~/clearance/rules/changes/change-words";
import { LEVEL_WORDS } from "~/clearance/rules/words/describe";
import {
  HELD,
  reasonWords,
  signByWords,
  type Setting,
} from "~/clearance/rules/words/employee-words";
import { channelsText } from "~/clearance/rules/words/scope-words";
import { dayText, eitherOf } from "~/kit/text/formats";
import { startOfDay, type LocalDate } from "~/kit/time/moment";
import type { ChangedContent, HeldReason, NoticeFacts } from "./kinds";

/* What a notice says, on its page and in a mail alike. */

/** What the words need to know besides the facts of the notice. */
export interface NoticeSetting extends Setting {
  companyKey: string;
  /** The employee it is about. */
  about: { id: string; name: string };
  /** Whether it is told to a trainer, whose pages are in the studio. */
  toTrainer: boolean;
}

export interface NoticeWords {
  title: string;
  text: string;
  /** Where one does something about it: what the link says, and its path. */
  link: { label: string; path: string };
}

const TRAINING = { label: "Go to your training", path: "/learn" };
const CLEARANCE = { label: "See your clearance", path: "/learn/clearance" };
const PLAYBOOK_CHANGES = "/playbook/changes";
const POLICY = { label: "Read the policy", path: "/learn/policy" };

export function noticeWords(facts: NoticeFacts, setting: NoticeSetting): NoticeWords {
  const words = wordsFor(facts, setting);
  const { remindedBy } = facts;
  return remindedBy ? { ...words, title: `${remindedBy} reminds you. ${words.title}` } : words;
}

function wordsFor(facts: NoticeFacts, setting: NoticeSetting): NoticeWords {
  switch (facts.kind) {
    case "assigned":
      return {
        title: `You have training to do: “${facts.programme}”`,
        text: `It leads to your clearance to ${verb(facts)} for ${setting.company}.${
          facts.dueOn ? ` It is due on ${dayText(facts.dueOn)}.` : ""
        }`,
        link: TRAINING,
      };
    case "due":
      if ("changed" in facts) return changedWords(facts.changed, facts.dueOn);
      return {
        title: `“${facts.programme}” is due on ${dayText(facts.dueOn)}`,
        text: `Then you can ${verb(facts)} for ${setting.company}, once your trainer and a manager have signed.`,
        link: TRAINING,
      };
    case "overdue":
      return {
        title: `“${facts.programme}” was due on ${dayText(facts.dueOn)}`,
        text: `Until it is done you may not ${verb(facts)} for ${setting.company}.`,
        link: TRAINING,
      };
    case "feedback":
      return feedbackWords(facts, setting);
    case "sign-off-wanted":
      return {
        title: `${setting.about.name} waits for your sign-off`,
        text:
          facts.from === "trainer"
            ? `Every step of “${facts.programme}” at ${setting.company} is done. Is ${setting.about.name} competent to ${verb(facts)}?`
            : `A trainer has signed for “${facts.programme}”. You decide whether ${setting.about.name} may ${verb(facts)} for ${setting.company}.`,
        link: setting.toTrainer
          ? {
              label: "Look at their work",
              path: `/studio/companies/${setting.companyKey}/people/${setting.about.id}`,
            }
          : { label: "Decide", path: "/clearance/sign-offs" },
      };
    case "cleared":
      return {
        title: `You are cleared to ${verb(facts)}`,
        text: `On ${channelsText(facts.channels)}, for ${setting.company}, from ${dayText(facts.validFrom)} until ${dayText(facts.validUntil)}.`,
        link: CLEARANCE,
      };
    case "expiring":
      return expiringWords(facts, setting);
    case "paused":
      return heldWords(facts.running, facts.reason, setting);
    case "policy-changed":
      return {
        title: `Policy ${facts.version} is new`,
        text: signWords(facts),
        link: POLICY,
      };
    default:
      return facts satisfies never;
  }
}

function verb({ level }: { level: keyof typeof LEVEL_WORDS }): string {
  return LEVEL_WORDS[level].verb;
}

function feedbackWords(
  facts: Extract<NoticeFacts, { kind: "feedback" }>,
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

function expiringWords(
  facts: Extract<NoticeFacts, { kind: "expiring" }>,
  { company }: NoticeSetting,
): NoticeWords {
  const may = `${verb(facts)} for ${company}`;
  if (facts.ended)
    return {
      title: `Your clearance ended after ${dayText(facts.validUntil)}`,
      text: `You may not ${may} until it is renewed: “${facts.programme}”.`,
      link: { label: "Renew it", path: "/learn" },
    };
  return {
    title: `Your clearance ends after ${dayText(facts.validUntil)}`,
    text: facts.retired
      ? `You can ${may} until then. ${over(facts)}, so it is not renewed.`
      : `You can ${may} until then. Renew “${facts.programme}” in time, and nothing is interrupted.`,
    link: facts.retired ? CLEARANCE : { label: "Renew it", path: "/learn" },
  };
}

/** What a manager wrote stays on the person's own page. */
function heldWords(running: boolean, reason: HeldReason, setting: NoticeSetting): NoticeWords {
  switch (reason.code) {
    case "suspended":
    case "revoked": {
      const { by, code } = reason;
      const at = startOfDay(reason.on, setting.timeZone);
      const { remedy } = reasonWords({ code, by, at, reason: "", incident: "" }, setting);
      const title = code === "revoked" ? HELD.revoked : running ? HELD.paused : HELD.onHold;
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
        title: HELD.paused,
        text: `${why} ${remedy}`,
        link: reason.code === "policy-unsigned" ? POLICY : TRAINING,
      };
    }
    default:
      return reason satisfies never;
  }
}

/** The words are those of the day they were told on: what has been overtaken is on the page that the link leads to. */
function changedWords(
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

function signWords({ sign, before }: Extract<NoticeFacts, { kind: "policy-changed" }>): string {
  if (sign === null) return "There is nothing to sign; see what has changed.";
  return before === null
    ? "Read and sign it; it is a step of your training."
    : `Read and sign it ${signByWords(before)}, or your clearance pauses.`;
}
