import { changeWords } from "~/clearance/rules/changes/change-words";
import { LEVEL_WORDS } from "~/clearance/rules/words/describe";
import { PAUSED_TITLES, reasonWords } from "~/clearance/rules/words/reason-words";
import type { Level } from "~/curriculum/rules/kinds";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import { dayText, momentText } from "~/kit/text/formats";
import { eitherOf } from "~/kit/text/listed";
import { addDays, type LocalDate } from "~/kit/time/moment";
import { startOfDay } from "~/kit/time/zoned";
import type {
  ChangedContent,
  Erased,
  FailingWebhook,
  PausedReason,
  NoticeFacts,
  NoticeSetting,
  NoticeWords,
} from "./notice-kinds";

/* Sentences of notices, on their page and in a mail alike. */

export const trainingLink = () => ({ label: m.clearance_told_link_training(), path: "/learn" });
export const clearanceLink = () => ({
  label: m.clearance_told_link_clearance(),
  path: "/learn/clearance",
});
export const renewLink = () => ({ label: m.clearance_told_link_renew(), path: "/learn" });
export const policyLink = () => ({ label: m.clearance_told_link_policy(), path: "/learn/policy" });
const PLAYBOOK_CHANGES = "/playbook/changes";

/** What a level allows, as it stands after “you can”: “reply”. */
export const mayWords = (level: Level): string => LEVEL_WORDS[level].verb;

export function feedbackWords(
  facts: NoticeFacts<"feedback">,
  { managers }: NoticeSetting,
): NoticeWords {
  const { by, programme, verdict } = facts;
  if (verdict !== "not-yet")
    return {
      title: m.clearance_told_ready({ by }),
      text: m.clearance_told_ready_text({
        programme,
        who: eitherOf(managers, m.clearance_told_a_manager()),
      }),
      link: clearanceLink(),
    };
  return {
    title: m.clearance_told_not_yet({ by }),
    text: m.clearance_told_not_yet_text({ by, programme }),
    link: { label: m.clearance_told_link_comment(), path: "/learn" },
  };
}

export function expiringWords(
  facts: NoticeFacts<"expiring">,
  { company }: NoticeSetting,
): NoticeWords {
  const day = dayText(facts.validUntil);
  const said = { may: mayWords(facts.level), company, programme: facts.programme };
  if (facts.ended)
    return {
      title: m.clearance_told_ended({ day }),
      text: m.clearance_told_ended_text(said),
      link: renewLink(),
    };
  const title = m.clearance_told_ending({ day });
  if (!facts.retired) return { title, text: m.clearance_told_ending_text(said), link: renewLink() };
  return {
    title,
    text: facts.takenOut
      ? m.clearance_told_ending_taken_out(said)
      : m.clearance_told_ending_retired(said),
    link: clearanceLink(),
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
      const decided = m.clearance_told_decided({ by, day: dayText(reason.on) });
      return { title, text: sentences(decided, remedy), link: clearanceLink() };
    }
    case "policy-unsigned":
    case "relearn-overdue": {
      const { why, remedy } = reasonWords(reason, setting);
      return {
        title: PAUSED_TITLES.paused,
        text: sentences(why, remedy),
        link: reason.code === "policy-unsigned" ? policyLink() : trainingLink(),
      };
    }
    case "no-channel": {
      const { why, remedy } = reasonWords(reason, setting);
      return { title: PAUSED_TITLES.paused, text: sentences(why, remedy), link: clearanceLink() };
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
        title: m.clearance_told_changed({ title }),
        text: sentences(
          m.clearance_told_still_counts(),
          changeWords({ asks, by, pauses }, by),
          m.clearance_told_a_minute(),
        ),
        link: { label: m.clearance_told_link_changes(), path },
      };
    case "again":
      return {
        title: m.clearance_told_changed_again({ title }),
        text: changeWords({ asks, by, pauses }, by),
        link: { label: m.clearance_told_link_again(), path },
      };
    case "new":
      return {
        title: pauses ? m.clearance_told_new({ title }) : m.clearance_told_new_step({ title }),
        text: changeWords({ asks, by, pauses }, by),
        link: { label: m.clearance_told_link_new(), path: `/learn/${module}/${key}` },
      };
    case "seen":
      return {
        title: m.clearance_told_seen({ title }),
        text: m.clearance_told_seen_text(),
        link: { label: m.clearance_told_link_seen(), path },
      };
    default:
      return asks satisfies never;
  }
}

/** Nobody does a playbook again: it is looked at. */
function playbookWords(asks: ChangedContent["asks"], by: LocalDate): NoticeWords {
  if (asks === "seen")
    return {
      title: m.clearance_told_playbook_seen(),
      text: m.clearance_told_seen_text(),
      link: { label: m.clearance_told_link_seen(), path: PLAYBOOK_CHANGES },
    };
  return {
    title: m.clearance_told_playbook(),
    text: sentences(
      changeWords({ asks: "look", by, pauses: false }, by),
      m.clearance_told_a_minute(),
    ),
    link: { label: m.clearance_told_link_changes(), path: PLAYBOOK_CHANGES },
  };
}

/** That the company’s retention erases people from a day on: the page names them. */
export function erasedWords(
  { people: count, months }: Erased,
  from: LocalDate,
  company: string,
): NoticeWords {
  return {
    title: m.clearance_told_erased({ count, day: dayText(from) }),
    text: m.clearance_told_erased_text({ company, months: numberText(months) }),
    link: { label: m.clearance_told_link_erased(), path: "/clearance/people/retention" },
  };
}

/** That a webhook of the company’s gets nothing any more. */
export function webhookWords({ id, name, off }: FailingWebhook): NoticeWords {
  return {
    title: m.clearance_told_webhook({ name, off: off ?? "no" }),
    text: m.clearance_told_webhook_text({ off: off ?? "no" }),
    link: { label: m.clearance_told_link_webhook(), path: `/clearance/webhooks/${id}` },
  };
}

/** That the company’s groups can’t be kept in its identity provider. */
export function groupsFailingWords(since: string, timeZone: string): NoticeWords {
  return {
    title: m.clearance_told_groups({ time: momentText(new Date(since), timeZone) }),
    text: m.clearance_told_groups_text(),
    link: { label: m.clearance_told_link_groups(), path: "/clearance/groups" },
  };
}

/** That posts can’t be held back in Postiz, or messages can’t be reviewed in Hootsuite. */
export function failingWords(
  { of, since }: { of: "publishing" | "reviewing"; since: string },
  timeZone: string,
): NoticeWords {
  const time = momentText(new Date(since), timeZone);
  return {
    title: m.clearance_told_failing({ of, time }),
    text: m.clearance_told_failing_text({ of }),
    link: { label: m.clearance_told_link_groups(), path: `/clearance/${of}` },
  };
}

export function signWords({ sign, before }: NoticeFacts<"policy-changed">): string {
  if (sign === null) return m.clearance_told_policy_nothing();
  return before === null
    ? m.clearance_told_policy_step()
    : m.clearance_told_policy_by({ day: dayText(addDays(before, -1)) });
}

export function sentences(...all: (string | null)[]): string {
  return all.filter((one) => one !== null).join(" ");
}

/** That a colleague asks a trainer to agree to what they want to publish or restore. */
export function yesWantedWords(
  name: string,
  { title, path, restores }: Extract<NoticeFacts<"sign-off-wanted">, { yes: object }>["yes"],
): NoticeWords {
  return {
    title: restores
      ? m.clearance_told_yes_restore({ name, title })
      : m.clearance_told_yes_publish({ name, title }),
    text: m.clearance_told_yes_text(),
    link: { label: m.clearance_told_link_yes(), path },
  };
}
