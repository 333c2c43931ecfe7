import { m } from "~/kit/language/m";
import type { LocalDate } from "~/kit/time/moment";
import { minuteOfDay } from "~/kit/time/zoned";
import { dayText } from "~/kit/text/formats";
import { nameDifference } from "~/kit/text/name-difference";
import { LEVEL_WORDS } from "./describe";
import type { NextStep, Standing } from "~/clearance/rules/standing/standing";
import type { ClearanceState } from "~/clearance/rules/kinds";

/* What an employee's own pages say about where they stand. Everything here is said to “you”. */

/** What the words need to know besides the standing. Names are given names, as colleagues use them. */
export interface Setting {
  /** The company's short name. */
  company: string;
  today: LocalDate;
  timeZone: string;
  managers: readonly string[];
  /** The people who may sign as trainers; none where they aren’t needed. */
  trainers?: readonly string[];
}

/** “Good morning, Maya”, by the clock on the company's wall. */
export function greeting(givenName: string, at: Date, timeZone: string): string {
  const hour = Math.floor(minuteOfDay(at, timeZone) / 60);
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
