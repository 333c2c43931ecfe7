import { m } from "~/kit/language/m";
import { wordTable } from "~/kit/language/word-table";
import { numberText } from "~/kit/text/amounts";
import { dayText } from "~/kit/text/formats";
import { eitherOf } from "~/kit/text/listed";
import type { LocalDate } from "~/kit/time/moment";
import { isOverdue } from "~/clearance/rules/standing/pauses";
import type { NextStep, Overdue, Standing } from "~/clearance/rules/standing/standing";
import type { Setting } from "./employee-words";

/* What an employee's pages say about the step that comes next. */

export interface NextWords {
  eyebrow: string;
  title: string;
  note: string | null;
}

interface Reading {
  /** The title of the section one was reading. */
  stoppedAt: string | null;
  /** The day from which a changed or new lesson pauses. */
  learnAgainBefore: LocalDate | null;
  /** Whether it is new, and has not been done before. */
  isNew?: boolean;
  /** How long the side whose turn it is usually takes, in milliseconds; null where too little is known. */
  usualWait?: number | null;
}

/** The one next step. */
export function nextWords(
  standing: Standing,
  step: NextStep,
  setting: Setting,
  reading: Reading = { stoppedAt: null, learnAgainBefore: null },
): NextWords {
  const { managers, trainers = [] } = setting;
  switch (step.kind) {
    case "activity":
      return {
        eyebrow: m.clearance_next_activity({
          module: step.moduleTitle,
          minutes: numberText(step.minutes),
        }),
        title: step.title,
        note: activityNote(standing, reading),
      };
    case "policy":
      return {
        eyebrow: m.clearance_next_policy({ version: step.version }),
        title: m.clearance_next_policy_title(),
        note: policyNote(standing),
      };
    case "ask-again":
      return {
        eyebrow: m.clearance_next_sign_off(),
        title: m.clearance_next_ask_again_title(),
        note:
          step.by === "trainer"
            ? m.clearance_next_ask_again_trainer()
            : m.clearance_next_ask_again_manager({
                name: eitherOf(managers, m.clearance_names_a_manager_first()),
              }),
      };
    case "trainer":
      return {
        eyebrow: m.clearance_next_sign_off(),
        title: waitingTitle(eitherOf(trainers, m.clearance_names_your_trainer()), reading),
        note: standing.widens ? m.clearance_next_widens_note() : m.clearance_next_trainer_note(),
      };
    case "manager":
      return {
        eyebrow: m.clearance_next_sign_off(),
        title: waitingTitle(eitherOf(managers, m.clearance_names_a_manager()), reading),
        note: m.clearance_next_manager_note(),
      };
    case "lift-suspension": {
      const name = eitherOf(managers, "");
      return {
        eyebrow: m.clearance_states_paused(),
        title:
          name === "" ? m.clearance_next_talk_to_manager() : m.clearance_next_talk_to({ name }),
        note: standing.reasons.some((reason) => reason.code === "remedial")
          ? m.clearance_next_lift_done()
          : m.clearance_next_lift(),
      };
    }
    default:
      return step satisfies never;
  }
}

const DAY_MS = 86_400_000;

/** “Waiting for Dana, usually 2 days”. */
function waitingTitle(name: string, { usualWait = null }: Reading): string {
  if (usualWait === null) return m.clearance_next_waiting({ name });
  return usualWait <= DAY_MS
    ? m.clearance_next_waiting_day({ name })
    : m.clearance_next_waiting_days({ name, days: Math.round(usualWait / DAY_MS) });
}

/** Where one stopped takes the place of everything but a day that must not be missed. */
function activityNote(
  standing: Standing,
  { stoppedAt, learnAgainBefore, isNew = false }: Reading,
): string | null {
  const stopped = stoppedAt && m.clearance_next_stopped({ section: stoppedAt });
  if (standing.holds && learnAgainBefore) {
    const day = dayText(learnAgainBefore);
    const again = isNew
      ? m.clearance_next_new_before({ day })
      : m.clearance_next_changed_before({ day });
    return stopped ? `${again} ${stopped}` : again;
  }
  if (stopped) return stopped;
  if (standing.reasons.some((reason) => reason.code === "remedial" && !reason.revoked))
    return m.clearance_next_remedial();
  const overdue = standing.reasons.find(isOverdue);
  if (overdue?.code === "relearn-overdue" && isNew) return m.clearance_next_new_lifts();
  if (overdue) return LIFTED_BY_DOING[overdue.code];
  if (isNew && learnAgainBefore) return m.clearance_next_new();
  if (standing.state === "cleared" || learnAgainBefore) return m.clearance_next_changed();
  if (standing.state === "renewing") return m.clearance_next_renewing();
  return null;
}

const LIFTED_BY_DOING = wordTable<Overdue["code"], string>({
  "policy-unsigned": m.clearance_next_policy_lifts,
  "relearn-overdue": m.clearance_next_changed_lifts,
});

function policyNote(standing: Standing): string {
  if (standing.state === "paused") return LIFTED_BY_DOING["policy-unsigned"];
  if (standing.holds && standing.policy)
    return m.clearance_next_policy_before({ day: dayText(standing.policy.overdueFrom) });
  return m.clearance_next_policy_last();
}

/** What a clearance asks for soon, said beside a next step that is about something else; null where it asks for nothing. */
export function reminderWords(
  standing: Standing,
  { learnAgainBefore, isNew = false }: Pick<Reading, "learnAgainBefore" | "isNew">,
): { title: string; text: string } | null {
  const { nextStep: step, holds, policy } = standing;
  if (!holds || !step) return null;
  const programme = standing.programme.title;
  if (step.kind === "policy" && policy)
    return {
      title: m.clearance_next_also_policy_title({ version: step.version }),
      text: m.clearance_next_also_policy({ day: dayText(policy.overdueFrom), programme }),
    };
  if (step.kind === "activity" && standing.state === "cleared" && learnAgainBefore) {
    const { title } = step;
    const when = { day: dayText(learnAgainBefore), programme };
    return isNew
      ? { title: m.clearance_next_also_new_title({ title }), text: m.clearance_next_also_new(when) }
      : {
          title: m.clearance_next_also_changed_title({ title }),
          text: m.clearance_next_also_changed(when),
        };
  }
  return null;
}
