import { Temporal } from "temporal-polyfill";
import type { Level } from "~/curriculum/rules/kinds";
import { addDays, daysBetween, type LocalDate } from "~/kit/time/moment";
import { counted } from "~/kit/text/amounts";
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
  const part = hour < 5 || hour >= 18 ? "evening" : hour < 12 ? "morning" : "afternoon";
  return `Good ${part}, ${givenName}`;
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

const PASS_WORDS: Record<ClearanceState, string> = {
  "not-enrolled": "Not assigned",
  "in-training": "In training",
  "awaiting-trainer": "With your trainer",
  "awaiting-manager": "With your manager",
  cleared: "Cleared",
  renewing: "Cleared, time to renew",
  expired: "Expired",
  paused: "Paused",
  revoked: "Revoked",
};

/** The title of the green card: “In training — replies”. */
export function passTitle(standing: Standing | null): string {
  if (!standing) return "Nothing assigned yet";
  return `${PASS_WORDS[standing.state]} — ${LEVEL_WORDS[standing.level].noun}`;
}

const CLEARED_TO: Record<Level, string> = {
  share: "Cleared to share",
  reply: "Cleared to reply",
  post: "Cleared to post",
  crisis: "Cleared in a crisis",
};

/** One channel's chip on the green card. */
export function channelChip(standing: Standing | null, today: LocalDate): ChipWords {
  if (!standing) return { text: "Not assigned", tone: "idle", icon: "dot" };
  const called = calledState(standing);
  const { tone, icon, word } = STATE_WORDS[called];
  switch (called) {
    case "in-training": {
      const { done, total } = standing.steps;
      return done < total
        ? { text: `${done} of ${counted(total, "step")}`, tone: "warn", icon: "clock" }
        : { text: "Not yet", tone: "warn", icon: "pen" };
    }
    case "awaiting-trainer":
    case "awaiting-manager":
      return { text: PASS_WORDS[called], tone, icon };
    case "cleared":
      return { text: CLEARED_TO[standing.level], tone, icon };
    case "renewing":
      return { text: `Cleared, ${daysLeft(standing, today)}`, tone, icon };
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
  return days === 0 ? "last day" : counted(days, "day left", "days left");
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
  switch (step.kind) {
    case "activity":
      return {
        eyebrow: `Next up · ${step.moduleTitle} · ${step.minutes} min`,
        title: step.title,
        note: activityNote(standing, reading),
      };
    case "policy":
      return {
        eyebrow: `Next up · Policy ${step.version}`,
        title: "Read and sign the policy",
        note: policyNote(standing),
      };
    case "ask-again":
      return {
        eyebrow: "Next up · Sign-off",
        title: "Read what was said, then say when you are ready",
        note:
          step.by === "trainer"
            ? "Your trainer will look at your work again."
            : `${eitherOf(setting.managers, "A manager")} will look again; your trainer’s word still stands.`,
      };
    case "trainer":
      return {
        eyebrow: "Next up · Sign-off",
        title: waitingTitle(eitherOf(setting.trainers ?? [], "your trainer"), reading),
        note: standing.widens
          ? "It’s for one more channel. You’ve done your part, and your clearance runs on meanwhile."
          : "You’ve done your part. The answer appears on this page.",
      };
    case "manager":
      return {
        eyebrow: "Next up · Sign-off",
        title: waitingTitle(eitherOf(setting.managers, "a manager"), reading),
        note: "Your trainer says you’re ready. You’ve done your part.",
      };
    case "lift-suspension":
      return {
        eyebrow: "Paused",
        title: `Talk to ${eitherOf(setting.managers, "your manager")}`,
        note: standing.reasons.some((reason) => reason.code === "remedial")
          ? "You have done what was asked. Only a manager can lift this pause."
          : "Only a manager can lift this pause. You may go on learning meanwhile.",
      };
    default:
      return step satisfies never;
  }
}

/** “Waiting for Dana, usually 2 days”. */
function waitingTitle(name: string, { usualWait = null }: Reading): string {
  return `Waiting for ${name}${usualWait === null ? "" : `, ${usualWaitText(usualWait)}`}`;
}

const DAY_MS = 86_400_000;

function usualWaitText(milliseconds: number): string {
  if (milliseconds <= DAY_MS) return "usually within a day";
  return `usually ${counted(Math.round(milliseconds / DAY_MS), "day")}`;
}

/** Where one stopped reading. */
function stoppedWords(section: string): string {
  return `You stopped at “${section}”.`;
}

/** Where one stopped takes the place of everything but a day that must not be missed. */
function activityNote(
  standing: Standing,
  { stoppedAt, learnAgainBefore, isNew = false }: Reading,
): string | null {
  const stopped = stoppedAt && stoppedWords(stoppedAt);
  if (standing.holds && learnAgainBefore) {
    const asked = isNew ? "It is new. Do it" : "It has changed. Do it again";
    const again = `${asked} before ${dayText(learnAgainBefore)}, or your clearance pauses.`;
    return stopped ? `${again} ${stopped}` : again;
  }
  if (stopped) return stopped;
  if (standing.reasons.some((reason) => reason.code === "remedial" && !reason.revoked))
    return "You are asked to do it again. After that, a manager can reinstate you.";
  const overdue = standing.reasons.find(isOverdue);
  if (overdue?.code === "relearn-overdue" && isNew) return "It is new. Doing it lifts the pause.";
  if (overdue) return LIFTED_BY_DOING[overdue.code];
  if (isNew && learnAgainBefore) return "It is new.";
  if (standing.state === "cleared" || learnAgainBefore) return "It has changed since you did it.";
  if (standing.state === "renewing") return "Your clearance runs on while you renew it.";
  return null;
}

const LIFTED_BY_DOING: Record<Overdue["code"], string> = {
  "policy-unsigned": "Signing it lifts the pause at once.",
  "relearn-overdue": "It has changed. Doing it again lifts the pause.",
};

function policyNote(standing: Standing): string {
  if (standing.state === "paused") return LIFTED_BY_DOING["policy-unsigned"];
  if (standing.holds && standing.policy)
    return `Sign before ${dayText(standing.policy.overdueFrom)}, or your clearance pauses.`;
  return "The last step before your trainer looks at your work.";
}

/** What a clearance asks for soon, said beside a next step that is about something else; null where it asks for nothing. */
export function reminderWords(
  standing: Standing,
  { learnAgainBefore, isNew = false }: Pick<Reading, "learnAgainBefore" | "isNew">,
): { title: string; text: string } | null {
  const { nextStep: step, holds, programme, policy } = standing;
  if (!holds || !step) return null;
  const pauses = `or your clearance “${programme.title}” pauses.`;
  if (step.kind === "policy" && policy)
    return {
      title: `Policy ${step.version} is new`,
      text: `Sign it before ${dayText(policy.overdueFrom)}, ${pauses}`,
    };
  if (step.kind === "activity" && standing.state === "cleared" && learnAgainBefore)
    return {
      title: isNew ? `“${step.title}” is new` : `“${step.title}” has changed`,
      text: `Do it${isNew ? "" : " again"} before ${dayText(learnAgainBefore)}, ${pauses}`,
    };
  return null;
}

/** Whether what was granted has not ended yet, paused or not. */
export function hasRunning({ validUntil }: Standing, today: LocalDate): boolean {
  return validUntil !== null && validUntil >= today;
}

/** What a person may do, as the first line of a clearance: “You may reply”, “You may not reply yet”. */
export function mayWords(standing: Standing): string {
  const { verb } = LEVEL_WORDS[standing.level];
  if (standing.holds) return `You may ${verb}`;
  const before = standing.validUntil !== null;
  return before ? `You may not ${verb} at the moment` : `You may not ${verb} yet`;
}

/** “You signed 2026.3 on 21 November 2026 as “Maya Okafor”.” */
export function signedWords(version: string, typedName: string, on: LocalDate): string {
  return `You signed ${version} on ${dayText(on)} as “${typedName}”.`;
}

/** Why a typed name signs nothing, with the words that differ. */
export function nameDiffersWords(name: string, known: string): string {
  const { typed, expected } = nameDifference(name, known);
  const where =
    typed === ""
      ? `“${expected}” is missing`
      : expected === ""
        ? `“${typed}” is not part of it`
        : `You typed “${typed}” where it has “${expected}”`;
  return `This is not the name we know you by, ${known}. ${where}.`;
}

/** The last day on which a policy can be signed without a pause. */
export function signByWords(overdueFrom: LocalDate): string {
  return `by ${dayText(addDays(overdueFrom, -1))}`;
}
