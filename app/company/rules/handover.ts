import { addDays, addMonths, daysBetween, type LocalDate } from "~/kit/time/moment";
import type { Playbook } from "./playbook/playbook";

type Responsibility = Playbook["responsibilities"][number];
type Holder = Responsibility["now"];

/** What a responsibility counts for the company's independence, in basis points, by who holds it. */
const HOLDER_BASIS_POINTS: Record<Holder, number> = {
  company: 10_000,
  shared: 5_000,
  agency: 0,
};

/** Done is held as far as it was agreed; late counts days from the end of the month it was agreed for. */
type HandoverState =
  | { kind: "done" }
  | { kind: "on-time"; days: number }
  | { kind: "late"; days: number };

export interface HandoverStep extends Responsibility {
  /** The last day of the month by which it is agreed. */
  lastDay: LocalDate;
  state: HandoverState;
}

/** Responsibilities in the order of their months; within one, what is not done comes first. */
export function handoverSteps(
  responsibilities: readonly Responsibility[],
  today: LocalDate,
): HandoverStep[] {
  return responsibilities
    .map((responsibility): HandoverStep => {
      const lastDay = addDays(addMonths(`${responsibility.by}-01`, 1), -1);
      return { ...responsibility, lastDay, state: stateOf(responsibility, lastDay, today) };
    })
    .sort(
      (a, b) =>
        (a.by === b.by ? 0 : a.by < b.by ? -1 : 1) ||
        Number(a.state.kind === "done") - Number(b.state.kind === "done"),
    );
}

function stateOf(
  { now, then }: Responsibility,
  lastDay: LocalDate,
  today: LocalDate,
): HandoverState {
  if (HOLDER_BASIS_POINTS[now] >= HOLDER_BASIS_POINTS[then]) return { kind: "done" };
  const days = daysBetween(today, lastDay);
  return days >= 0 ? { kind: "on-time", days } : { kind: "late", days: -days };
}

/** How many responsibilities each holds. */
export function holdersOf(responsibilities: readonly Responsibility[]): Record<Holder, number> {
  const holders = { company: 0, shared: 0, agency: 0 };
  for (const { now } of responsibilities) holders[now] += 1;
  return holders;
}

/** The mean of what each responsibility counts, in basis points rounded down; null without any. */
export function heldBasisPoints(responsibilities: readonly Responsibility[]): number | null {
  if (responsibilities.length === 0) return null;
  const sum = responsibilities.reduce((points, { now }) => points + HOLDER_BASIS_POINTS[now], 0);
  return Math.floor(sum / responsibilities.length);
}

export interface Independence {
  held: number | null;
  covered: number | null;
  /** Null where too few live replies were looked at to say. */
  good: number | null;
  /** The mean of what is known; null where what is held or covered is not. */
  index: number | null;
}

/** Of fewer live replies, the share of good ones says little. */
const FEWEST_FINDINGS = 5;

/**
 * How far the company speaks without the agency, in basis points rounded down: the mean of the responsibilities it holds
 * (its own 1, shared ½, the agency's 0), of the channel-days of the coming weeks that its cleared people cover, and of its people’s
 * live replies that were found good.
 */
export function independenceOf(
  responsibilities: readonly Responsibility[],
  days: { covered: number; all: number },
  replies: { good: number; reviewed: number },
): Independence {
  const held = heldBasisPoints(responsibilities);
  const covered = days.all === 0 ? null : Math.floor((days.covered * 10_000) / days.all);
  const good =
    replies.reviewed < FEWEST_FINDINGS
      ? null
      : Math.floor((replies.good * 10_000) / replies.reviewed);
  const known = [held, covered, good].filter((share) => share !== null);
  const mean = Math.floor(known.reduce((sum, share) => sum + share, 0) / known.length);
  return { held, covered, good, index: held === null || covered === null ? null : mean };
}
