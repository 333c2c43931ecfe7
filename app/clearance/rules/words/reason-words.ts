import { localDateOf, type LocalDate } from "~/kit/time/moment";
import { m } from "~/kit/language/m";
import { wordTable } from "~/kit/language/word-table";
import { dayText } from "~/kit/text/formats";
import { eitherOf } from "~/kit/text/listed";
import type { Tone } from "~/kit/text/tone";
import { hasRunning, type Setting } from "./employee-words";
import { reasonSaid } from "./stored-reasons";
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
    case "archived":
      return { why: m.clearance_reasons_archived({ company: setting.company }), remedy: null };
    case "left":
      return { why: m.clearance_reasons_left({ company: setting.company }), remedy: null };
    case "suspended": {
      const { by: name, at } = reason;
      const why = reasonSaid(reason.reason);
      return {
        why: m.clearance_reasons_suspended({ name, day: day(at), reason: why }),
        remedy: m.clearance_reasons_suspended_remedy({ name }),
        ...incidentOf(reason),
      };
    }
    case "revoked": {
      const { by: name, at } = reason;
      const why = reasonSaid(reason.reason);
      return {
        why: m.clearance_reasons_revoked({ name, day: day(at), reason: why }),
        remedy: m.clearance_reasons_revoked_remedy(),
        ...incidentOf(reason),
      };
    }
    case "remedial":
      return remedialWords(reason);
    case "policy-unsigned": {
      const late = { version: reason.version, day: dayText(reason.overdueFrom) };
      return { why: m.clearance_reasons_policy(late), remedy: m.clearance_reasons_policy_remedy() };
    }
    case "relearn-overdue": {
      const late = { title: reason.activity, day: dayText(reason.overdueFrom) };
      if (reason.isNew)
        return { why: m.clearance_reasons_new(late), remedy: m.clearance_reasons_new_remedy() };
      return {
        why: m.clearance_reasons_changed(late),
        remedy: m.clearance_reasons_changed_remedy(),
      };
    }
    case "no-channel":
      return {
        why: m.clearance_reasons_no_channel({ company: setting.company }),
        remedy: m.clearance_reasons_no_channel_remedy(),
      };
    case "expired":
      return {
        why: m.clearance_reasons_expired({ day: dayText(reason.validUntil) }),
        remedy: m.clearance_reasons_expired_remedy(),
      };
    case "steps-left":
      return { why: m.clearance_reasons_steps({ count: reason.left }), remedy: null };
    case "not-yet": {
      const { by: name, at, comment } = reason;
      return {
        why: m.clearance_reasons_not_yet({ name, day: day(at), comment }),
        remedy: m.clearance_reasons_not_yet_remedy(),
      };
    }
    case "trainer-sign-off":
      return { why: m.clearance_reasons_trainer(), remedy: null };
    case "manager-sign-off": {
      const name = eitherOf(setting.managers, m.clearance_names_your_manager_first());
      return { why: m.clearance_reasons_manager({ name }), remedy: null };
    }
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
      why: m.clearance_reasons_remedial_done({ title }),
      remedy: revoked ? null : m.clearance_reasons_remedial_done_remedy(),
    };
  return {
    why: m.clearance_reasons_remedial({ title }),
    remedy: revoked
      ? m.clearance_reasons_remedial_revoked_remedy()
      : m.clearance_reasons_remedial_remedy(),
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

/** What is said first to someone who is paused or revoked. */
export const PAUSED_TITLES = wordTable<"paused" | "onHold" | "revoked", string>({
  paused: m.clearance_reasons_paused_title,
  onHold: m.clearance_reasons_on_hold_title,
  revoked: m.clearance_reasons_revoked_title,
});

function noticeTitle(standing: Standing, today: LocalDate): { title: string; tone: Tone } {
  if (standing.state === "paused")
    return {
      title: hasRunning(standing, today) ? PAUSED_TITLES.paused : PAUSED_TITLES.onHold,
      tone: "bad",
    };
  if (standing.state === "revoked") return { title: PAUSED_TITLES.revoked, tone: "bad" };
  if (standing.state === "expired")
    return { title: m.clearance_reasons_expired_title(), tone: "bad" };
  return { title: m.clearance_reasons_not_yet_title(), tone: "warn" };
}
