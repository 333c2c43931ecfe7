import type { Level } from "~/curriculum/rules/kinds";
import { addDays, localDateOf, type LocalDate, type Moment } from "~/kit/time/moment";
import { endOfDay } from "~/kit/time/zoned";
import { nextStepText } from "~/clearance/rules/words/describe";
import { mayPost } from "~/clearance/rules/standing/gate";
import { isOverdue, isPause } from "~/clearance/rules/standing/pauses";
import { stillToCome } from "~/clearance/rules/standing/still-to-come";
import type { NextStep, Standing } from "~/clearance/rules/standing/standing";

/** Days, today included, that coverage looks ahead. */
export const OUTLOOK_DAYS = 28;

/** Days, both included, on the whole of which somebody may reply on a channel. */
export interface ClearDays {
  channelId: string;
  from: LocalDate;
  until: LocalDate;
}

/** Something granted that ends, with what is being done about it. */
export interface Ending {
  enrolmentId: string;
  programme: Pick<Standing["programme"], "title" | "retired" | "takenOut">;
  level: Level;
  channelIds: readonly string[];
  validUntil: LocalDate;
  renewing: boolean;
  steps: Standing["steps"];
  nextStep: string;
}

/** A channel that somebody may not reply on today, and how many steps before they may. */
interface Away {
  channelId: string;
  steps: number;
  nextStep: string;
}

/** What is coming for one person if nothing happens. Derived, and kept for readers of any language. */
export interface Outlook {
  clear: ClearDays[];
  endings: Unsaid<Ending>[];
  away: Unsaid<Away>[];
}

/** The same with the next step as it is, instead of in words. */
type Unsaid<Of extends { nextStep: string }> = Omit<Of, "nextStep"> & { nextStep: NextStep | null };

/** Of an outlook as it is kept, how far somebody is away. */
export function shownAway(kept: string): Outlook["away"] {
  return (JSON.parse(kept) as Outlook).away;
}

/** Something of an outlook in the reader’s language. */
export function stepSaid<Of extends { nextStep: NextStep | null }>(
  of: Of,
): Omit<Of, "nextStep"> & { nextStep: string } {
  return { ...of, nextStep: nextStepText(of.nextStep) };
}

/**
 * Looks ahead from where a person stands now, by the one function that decides: `at` says where they stand at a later moment, and
 * `days` is for how many days, today included, it is said on which they are clear.
 */
export function outlookOf(
  {
    standings,
    at,
    leftAt,
  }: {
    standings: readonly Standing[];
    at: (moment: Moment) => readonly Standing[];
    leftAt: Date | null;
  },
  channelIds: readonly string[],
  now: Moment,
  days = OUTLOOK_DAYS,
): Outlook {
  const granted = standings.some(({ validUntil }) => validUntil !== null);
  // Of what else can change within a day, there is only leaving.
  const leavesToday = leftAt !== null && localDateOf(leftAt, now.timeZone) === now.today;
  const first = leavesToday ? at(endOf(now.today, now)) : standings;
  return {
    clear: granted ? clearDays(first, at, channelIds, { now, days }) : [],
    endings: standings.flatMap((standing) =>
      standing.holds && standing.validUntil !== null
        ? [
            {
              enrolmentId: standing.enrolmentId,
              programme: endingOf(standing.programme),
              level: standing.level,
              channelIds: standing.channelIds,
              validUntil: standing.validUntil,
              renewing: standing.state === "renewing",
              steps: standing.steps,
              nextStep: standing.nextStep,
            },
          ]
        : [],
    ),
    away: channelIds.flatMap((channelId) => {
      const away = awayFrom(standings, channelId);
      return away ? [away] : [];
    }),
  };
}

function endOf(day: LocalDate, { timeZone }: Moment): Moment {
  return { at: endOfDay(day, timeZone), today: day, timeZone };
}

/** A standing is asked for again only on the days it names as those on which it may change. */
function clearDays(
  today: readonly Standing[],
  at: (moment: Moment) => readonly Standing[],
  channelIds: readonly string[],
  { now, days }: { now: Moment; days: number },
): ClearDays[] {
  const found: ClearDays[] = [];
  const last = addDays(now.today, days - 1);
  for (let day = now.today; day <= last;) {
    const standings = day === now.today ? today : at(endOf(day, now));
    const change = standings.reduce<LocalDate | null>(
      (first, { changesOn }) =>
        changesOn !== null && (first === null || changesOn < first) ? changesOn : first,
      null,
    );
    const until = change === null || change > last ? last : addDays(change, -1);
    for (const channelId of channelIds) {
      if (!mayPost(standings, { channelId, level: "reply" }).ok) continue;
      const before = found.find(
        (known) => known.channelId === channelId && addDays(known.until, 1) === day,
      );
      if (before) before.until = until;
      else found.push({ channelId, from: day, until });
    }
    day = addDays(until, 1);
  }
  return found;
}

function awayFrom(standings: readonly Standing[], channelId: string): Unsaid<Away> | null {
  const asked = { channelId, level: "reply" } as const;
  if (mayPost(standings, asked).ok) return null;
  let nearest: Unsaid<Away> | null = null;
  for (const standing of standings) {
    const scope = isHeldUp(standing) ? standing : standing.earns;
    if (!mayPost([{ ...standing, ...scope, holds: true, validUntil: "9999-12-31" }], asked).ok)
      continue;
    const steps = stepsAway(standing);
    if (steps !== null && (nearest === null || steps < nearest.steps))
      nearest = { channelId, steps, nextStep: standing.nextStep };
  }
  return nearest;
}

/** Paused by nothing but what the employee can still do: signing, or learning again. */
function isHeldUp({ state, reasons }: Standing): boolean {
  return (
    state === "paused" &&
    !reasons.some((reason) => reason.code === "revoked" || (isPause(reason) && !isOverdue(reason)))
  );
}

/**
 * How many things have to happen before somebody has what they are earning: what they have left to do, then the trainer's and
 * the manager's sign-off; for a pause, what lifts it. Null where it does not depend on steps that can be taken now.
 */
function stepsAway(standing: Standing): number | null {
  if (standing.state === "paused") {
    if (!isHeldUp(standing)) return null;
    return standing.reasons.filter(isOverdue).length;
  }
  if (standing.programme.retired || (standing.state === "cleared" && !standing.widens)) return null;
  const { steps, signOffs } = stillToCome(standing);
  // After a “not yet”, asking again is a step.
  const own = steps > 0 ? steps : standing.awaiting ? 0 : 1;
  return own + signOffs;
}

function endingOf({ title, retired, takenOut }: Standing["programme"]): Ending["programme"] {
  return { title, retired, ...(takenOut ? { takenOut } : {}) };
}
