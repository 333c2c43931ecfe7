import { Temporal } from "temporal-polyfill";
import type { Level } from "~/curriculum/rules/kinds";
import { m } from "~/kit/language/m";
import { wordTable } from "~/kit/language/word-table";
import { daysBetween, type LocalDate } from "~/kit/time/moment";
import { numberText } from "~/kit/text/amounts";
import { dayText, eitherOf } from "~/kit/text/formats";
import { nameDifference } from "~/kit/text/name-difference";
import { calledState, LEVEL_WORDS, STATE_WORDS } from "./describe";
import type { Tone } from "~/kit/text/tone";
import { isOverdue } from "~/clearance/rules/standing/pauses";
import type { NextStep, Overdue, Standing } from "~/clearance/rules/standing/standing";
import type { ClearanceState } from "~/clearance/rules/kinds";

/* What an employee's own pages say about where they stand. Everything here is said to “you”. */

/** What the words need to know besides the standing. Names are given names, as colleagues use them. */
export interface Setting {
  /** The company's short name. */
  company: string;
  today: LocalDate;
  timeZone: string;
  managers: readonly string[];
  /** Those who may sign as trainers; where they are not needed, none. */
  trainers?: readonly string[];
}

export interface ChipWords {
  text: string;
  tone: Tone;
  icon: "check" | "clock" | "pause" | "dot" | "pen" | "stop" | "lock" | null;
}

/** “Good morning, Maya”, by the clock on the company's wall. */
export function greeting(givenName: string, at: Date, timeZone: string): string {
  const { hour } = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(
    timeZone,
  );
  if (hour < 5 || hour >= 18) return m.clearance_employee_evening({ name: givenName });
  return hour < 12
    ? m.clearance_employee_morning({ name: givenName })
    : m.clearance_employee_afternoon({ name: givenName });
}

/** How pressing a state is to the person themselves, the most pressing first. */
const PRESSING: readonly ClearanceState[] = [
  "paused",
  "renewing",
  "revoked",
  "expired",
  "in-training",
  "cleared",
  "awaiting-manager",
  "awaiting-trainer",
  "not-enrolled",
];

/**
 * The standing that the home page is about: what pauses, then what the person can do something about, then what they wait for, then
 * what was granted last.
 */
export function focusOf(standings: readonly Standing[]): Standing | null {
  const rank = (standing: Standing) => {
    if (standing.state === "paused") return 0;
    if (isOwnStep(standing.nextStep)) return 1;
    return standing.nextStep ? 2 : 3;
  };
  return (
    [...standings].sort(
      (a, b) =>
        rank(a) - rank(b) ||
        PRESSING.indexOf(a.state) - PRESSING.indexOf(b.state) ||
        (a.holds && b.holds ? authorisedAt(b) - authorisedAt(a) : 0),
    )[0] ?? null
  );
}

function authorisedAt({ managerSignOff }: Standing): number {
  return managerSignOff?.at.getTime() ?? 0;
}

/** The channels that the home page’s sentence has to name: those it is about, where another clearance holds too. */
export function channelsToName(focus: Standing, standings: readonly Standing[]): readonly string[] {
  const others = standings.some((each) => each !== focus && each.holds);
  return others ? (focus.validUntil === null ? focus.earns : focus).channelIds : [];
}

/** Whether the person themselves can take this step. */
export function isOwnStep(step: NextStep | null): boolean {
  return step?.kind === "activity" || step?.kind === "policy" || step?.kind === "ask-again";
}

const PASS_WORDS = wordTable<ClearanceState, string>({
  "not-enrolled": m.clearance_states_not_enrolled,
  "in-training": m.clearance_states_in_training,
  "awaiting-trainer": m.clearance_pass_with_trainer,
  "awaiting-manager": m.clearance_pass_with_manager,
  cleared: m.clearance_states_cleared,
  renewing: m.clearance_pass_renewing,
  expired: m.clearance_states_expired,
  paused: m.clearance_states_paused,
  revoked: m.clearance_states_revoked,
});

/** The title of the green card: “In training — replies”. */
export function passTitle(standing: Standing | null): string {
  if (!standing) return m.clearance_pass_nothing();
  return m.clearance_pass_title({
    state: PASS_WORDS[standing.state],
    level: LEVEL_WORDS[standing.level].noun,
  });
}

const CLEARED_TO = wordTable<Level, string>({
  share: m.clearance_pass_share,
  reply: m.clearance_pass_reply,
  post: m.clearance_pass_post,
  crisis: m.clearance_pass_crisis,
});

/** One channel's chip on the green card. */
export function channelChip(standing: Standing | null, today: LocalDate): ChipWords {
  if (!standing) {
    const { word, tone, icon } = STATE_WORDS["not-enrolled"];
    return { text: word, tone, icon };
  }
  const called = calledState(standing);
  const { tone, icon, word } = STATE_WORDS[called];
  switch (called) {
    case "in-training": {
      const { done, total } = standing.steps;
      return done < total
        ? {
            text: m.clearance_pass_steps({ done: numberText(done), total }),
            tone: "warn",
            icon: "clock",
          }
        : { text: m.clearance_reasons_not_yet_title(), tone: "warn", icon: "pen" };
    }
    case "awaiting-trainer":
    case "awaiting-manager":
      return { text: PASS_WORDS[called], tone, icon };
    case "cleared":
      return { text: CLEARED_TO[standing.level], tone, icon };
    case "renewing":
      return { text: daysLeft(standing, today), tone, icon };
    case "not-enrolled":
    case "expired":
    case "paused":
    case "revoked":
      return { text: word, tone, icon };
    default:
      return called satisfies never;
  }
}

function daysLeft({ validUntil }: Standing, today: LocalDate): string {
  const days = validUntil ? daysBetween(today, validUntil) : 0;
  return days === 0 ? m.clearance_pass_last_day() : m.clearance_pass_days({ days });
}

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

/** Whether what was granted has not ended yet, paused or not. */
export function hasRunning({ validUntil }: Standing, today: LocalDate): boolean {
  return validUntil !== null && validUntil >= today;
}

/** What a person may do, as the first line of a clearance: “You may reply”, “You may not reply yet”. */
export function mayWords(standing: Standing): string {
  const { verb } = LEVEL_WORDS[standing.level];
  if (standing.holds) return m.clearance_employee_may({ verb });
  const before = standing.validUntil !== null;
  return before
    ? m.clearance_employee_may_not_now({ verb })
    : m.clearance_employee_may_not_yet({ verb });
}

/** “You signed 2026.3 on 21 November 2026 as “Maya Okafor”.” */
export function signedWords(version: string, typedName: string, on: LocalDate): string {
  return m.clearance_employee_signed({ version, day: dayText(on), name: typedName });
}

/** Why a typed name signs nothing, with the words that differ. */
export function nameDiffersWords(name: string, known: string): string {
  const { typed, expected } = nameDifference(name, known);
  if (typed === "") return m.clearance_employee_name_missing({ known, expected });
  if (expected === "") return m.clearance_employee_name_beyond({ known, typed });
  return m.clearance_employee_name_differs({ known, typed, expected });
}
