import type { Level } from "~/curriculum/rules/kinds";
import { m } from "~/kit/language/m";
import { wordTable } from "~/kit/language/word-table";
import { dayText } from "~/kit/text/formats";
import type { Tone } from "~/kit/text/tone";
import type { NextStep, Reason, Standing } from "~/clearance/rules/standing/standing";
import type { ClearanceState, SignOffKind } from "~/clearance/rules/kinds";
import { reasonSaid } from "./stored-reasons";

export interface StateWords {
  word: string;
  tone: Tone;
  icon: "check" | "clock" | "pause" | "dot" | "pen" | "stop";
}

/** What each state is called, and how it looks. */
export const STATE_WORDS = wordTable<ClearanceState, StateWords>({
  "not-enrolled": () => ({ word: m.clearance_states_not_enrolled(), tone: "idle", icon: "dot" }),
  "in-training": () => ({ word: m.clearance_states_in_training(), tone: "idle", icon: "dot" }),
  "awaiting-trainer": () => ({
    word: m.clearance_states_awaiting_trainer(),
    tone: "info",
    icon: "pen",
  }),
  "awaiting-manager": () => ({
    word: m.clearance_states_awaiting_manager(),
    tone: "info",
    icon: "pen",
  }),
  cleared: () => ({ word: m.clearance_states_cleared(), tone: "ok", icon: "check" }),
  renewing: () => ({ word: m.clearance_states_expiring(), tone: "warn", icon: "clock" }),
  expired: () => ({ word: m.clearance_states_expired(), tone: "bad", icon: "clock" }),
  paused: () => ({ word: m.clearance_states_paused(), tone: "bad", icon: "pause" }),
  revoked: () => ({ word: m.clearance_states_revoked(), tone: "bad", icon: "stop" }),
});

/** What each level is called: `verb` follows “can”, in every language. */
export const LEVEL_WORDS = wordTable<Level, { title: string; verb: string; noun: string }>({
  share: () => ({
    title: m.clearance_levels_share(),
    verb: m.clearance_levels_share_verb(),
    noun: m.clearance_levels_share_noun(),
  }),
  reply: () => ({
    title: m.clearance_levels_reply(),
    verb: m.clearance_levels_reply_verb(),
    noun: m.clearance_levels_reply_noun(),
  }),
  post: () => ({
    title: m.clearance_levels_post(),
    verb: m.clearance_levels_post_verb(),
    noun: m.clearance_levels_post_noun(),
  }),
  crisis: () => ({
    title: m.clearance_levels_crisis(),
    verb: m.clearance_levels_crisis_verb(),
    noun: m.clearance_levels_crisis_noun(),
  }),
});

/** What a standing is called: what ends soon is called expiring, whether or not it can be renewed. */
export function calledState({ state, expiring }: Pick<Standing, "state" | "expiring">) {
  return expiring ? "renewing" : state;
}

/** Why, in one sentence, as said to a manager or a trainer about somebody. */
export function reasonText(reason: Reason | { code: "no-clearance" }): string {
  switch (reason.code) {
    case "no-clearance":
      return m.clearance_reasons_about_no_clearance();
    case "archived":
      return m.clearance_reasons_about_archived();
    case "left":
      return m.clearance_reasons_about_left();
    case "suspended":
      return m.clearance_reasons_about_suspended({
        name: reason.by,
        reason: reasonSaid(reason.reason),
      });
    case "revoked":
      return m.clearance_reasons_about_revoked({
        name: reason.by,
        reason: reasonSaid(reason.reason),
      });
    case "remedial": {
      const { title } = reason;
      if (reason.done) return m.clearance_reasons_about_remedial_done({ title });
      return reason.revoked
        ? m.clearance_reasons_about_remedial_open({ title })
        : m.clearance_reasons_about_remedial_suspended({ title });
    }
    case "policy-unsigned":
      return m.clearance_reasons_about_policy({
        version: reason.version,
        day: dayText(reason.overdueFrom),
      });
    case "relearn-overdue": {
      const late = { title: reason.activity, day: dayText(reason.overdueFrom) };
      return reason.isNew
        ? m.clearance_reasons_about_new(late)
        : m.clearance_reasons_about_changed(late);
    }
    case "no-channel":
      return m.clearance_reasons_about_no_channel();
    case "expired":
      return m.clearance_reasons_about_expired({ day: dayText(reason.validUntil) });
    case "steps-left":
      return m.clearance_reasons_about_steps({ count: reason.left });
    case "not-yet":
      return m.clearance_reasons_about_not_yet({ name: reason.by, comment: reason.comment });
    case "trainer-sign-off":
      return m.clearance_reasons_about_trainer();
    case "manager-sign-off":
      return m.clearance_reasons_about_manager();
    default:
      return reason satisfies never;
  }
}

/** An activity to be done, as a line. A quiz is called as its module is. */
function activityStepText({
  activity,
  title,
  moduleTitle,
}: Extract<NextStep, { kind: "activity" }>): string {
  switch (activity) {
    case "lesson":
      return m.clearance_steps_lesson({ title });
    case "quiz":
      return m.clearance_steps_quiz({ title: moduleTitle });
    case "practice":
      return m.clearance_steps_practice({ title });
    case "scenario":
      return m.clearance_steps_scenario({ title });
    default:
      return activity satisfies never;
  }
}

/** The next step as a line on a board, from the side of the person looking at it. */
export function nextStepText(step: NextStep | null, side: SignOffKind = "manager"): string {
  if (!step) return "—";
  switch (step.kind) {
    case "activity":
      return activityStepText(step);
    case "policy":
      return m.clearance_steps_policy({ version: step.version });
    case "ask-again":
      return m.clearance_steps_ask_again();
    case "trainer":
      return side === "trainer" ? m.clearance_steps_yours() : m.clearance_states_awaiting_trainer();
    case "manager":
      return side === "manager" ? m.clearance_steps_yours() : m.clearance_states_awaiting_manager();
    case "lift-suspension":
      return side === "manager" ? m.clearance_steps_reinstate() : m.clearance_steps_reinstated_by();
    default:
      return step satisfies never;
  }
}
