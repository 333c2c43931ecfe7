import { localDateOf, type LocalDate } from "~/kit/time/moment";
import { spelled } from "~/kit/text/amounts";
import { dayText, eitherOf } from "~/kit/text/formats";
import type { Tone } from "~/kit/text/tone";
import { hasRunning, type Setting } from "./employee-words";
import { isPause } from "~/clearance/rules/standing/pauses";
import type { PauseReason, Reason, Standing } from "~/clearance/rules/standing/standing";

/* What holds an employee back or stands in their way, said to “you”. */

/** Why something does not hold, and what puts it right. */
export interface ReasonWords {
  why: string;
  remedy: string | null;
  /** Where what happened can be found, if a manager named it. */
  incident?: string | undefined;
}

/** A reason as said to the person it is about. */
export function reasonWords(reason: Reason, setting: Setting): ReasonWords {
  const day = (at: Date) => dayText(localDateOf(at, setting.timeZone));
  switch (reason.code) {
    case "left":
      return { why: `You are recorded as having left ${setting.company}.`, remedy: null };
    case "suspended":
      return {
        why: `${reason.by} suspended it on ${day(reason.at)}: “${reason.reason}”`,
        remedy: `It is lifted when ${reason.by} or another manager reinstates you.`,
        ...incidentOf(reason),
      };
    case "revoked":
      return {
        why: `${reason.by} took it back on ${day(reason.at)}: “${reason.reason}”`,
        remedy:
          "Only a new sign-off, by your trainer and then by a manager, makes a new clearance.",
        ...incidentOf(reason),
      };
    case "remedial":
      return remedialWords(reason);
    case "policy-unsigned":
      return {
        why: `You have not signed policy ${reason.version}. It was due before ${dayText(reason.overdueFrom)}.`,
        remedy: "Read and sign the current policy, and the pause ends at once.",
      };
    case "relearn-overdue":
      if (reason.isNew)
        return {
          why: `“${reason.activity}” is new, and had to be done before ${dayText(reason.overdueFrom)}.`,
          remedy: "Do it, and the pause ends at once.",
        };
      return {
        why: `“${reason.activity}” has changed, and had to be done again before ${dayText(reason.overdueFrom)}.`,
        remedy: "Do it again, and the pause ends at once.",
      };
    case "expired":
      return {
        why: `It ended after ${dayText(reason.validUntil)}.`,
        remedy: "Renew it: what your home page lists, then both sign-offs.",
      };
    case "steps-left":
      return { why: `${spelled(reason.left, "step")} left in your training.`, remedy: null };
    case "not-yet":
      return {
        why: `${reason.by} said “not yet” on ${day(reason.at)}: “${reason.comment}”`,
        remedy: "Work on it, then say that you are ready to be looked at again.",
      };
    case "trainer-sign-off":
      return { why: "Your trainer has not looked at your work yet.", remedy: null };
    case "manager-sign-off":
      return {
        why: `${eitherOf(setting.managers, "Your manager")} has not decided yet.`,
        remedy: null,
      };
    default:
      return reason satisfies never;
  }
}

function incidentOf({ incident }: { incident: string }): { incident?: string } {
  return incident === "" ? {} : { incident };
}

function remedialWords({
  title,
  done,
  revoked,
}: Extract<Reason, { code: "remedial" }>): ReasonWords {
  if (done)
    return {
      why: `You have done “${title}” again.`,
      remedy: revoked ? null : "A manager can reinstate you now.",
    };
  return {
    why: `You are asked to do “${title}” again: its lessons, and its quiz.`,
    remedy: revoked
      ? "It is one of the steps to a new clearance."
      : "Do it, so that a manager can reinstate you.",
  };
}

/**
 * What holds somebody back, put so that they know why and what lifts it; null where nothing does. That a clearance has ended
 * is no news of a programme that is no longer taught: nothing renews it.
 */
export function reasonNotice(
  standing: Standing,
  setting: Setting,
): { title: string; tone: Tone; reasons: ReasonWords[] } | null {
  const { retired } = standing.programme;
  const reasons = standing.reasons.filter(
    (reason) =>
      (isPause(reason) || HOLDS_BACK[reason.code]) && !(retired && reason.code === "expired"),
  );
  if (reasons.length === 0) return null;
  const { title, tone } = noticeTitle(standing, setting.today);
  const words = reasons.map((reason) => {
    const said = reasonWords(reason, setting);
    return retired && reason.code === "revoked" ? { ...said, remedy: null } : said;
  });
  return { title, tone, reasons: words };
}

/** Whether what is no pause holds somebody back. */
const HOLDS_BACK: Record<Exclude<Reason["code"], PauseReason>, boolean> = {
  revoked: true,
  remedial: true,
  expired: true,
  "not-yet": true,
  "steps-left": false,
  "trainer-sign-off": false,
  "manager-sign-off": false,
};

/** What is said first to somebody who is paused or revoked. */
export const PAUSED_TITLES = {
  paused: "Your clearance is paused",
  onHold: "Your training is on hold",
  revoked: "Your clearance was taken back",
};

function noticeTitle(standing: Standing, today: LocalDate): { title: string; tone: Tone } {
  if (standing.state === "paused")
    return {
      title: hasRunning(standing, today) ? PAUSED_TITLES.paused : PAUSED_TITLES.onHold,
      tone: "bad",
    };
  if (standing.state === "revoked") return { title: PAUSED_TITLES.revoked, tone: "bad" };
  if (standing.state === "expired") return { title: "Your clearance has ended", tone: "bad" };
  return { title: "Not yet", tone: "warn" };
}
