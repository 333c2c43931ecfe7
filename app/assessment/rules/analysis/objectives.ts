import { basisPointsOf } from "~/assessment/rules/grading/basis-points";
import { markOf, type Marks } from "~/assessment/rules/grading/mastery";
import { FEWEST_ANSWERS } from "./items";
import type { FirstAttempt } from "./reliability";

/** How many first attempts at a quiz's revision earned so many points of so many of one objective. */
interface Tally {
  revisionId: string;
  objective: string;
  points: number;
  maxPoints: number;
  attempts: number;
}

/** Each tally once, by what it counts. */
export type Tallies = ReadonlyMap<string, Tally>;

/** What first attempts earned of each objective they asked about. Grades from before objectives had marks do not say. */
export function talliesOf(attempts: Iterable<FirstAttempt>): Tallies {
  const all = new Map<string, Tally>();
  for (const { revisionId, byQuestion } of attempts) {
    const sums = new Map<string, Omit<Tally, "revisionId">>();
    for (const { objective, points, maxPoints } of byQuestion) {
      if (objective === undefined) continue;
      const sum = sums.get(objective);
      sums.set(objective, {
        objective,
        points: points + (sum?.points ?? 0),
        maxPoints: maxPoints + (sum?.maxPoints ?? 0),
        attempts: 1,
      });
    }
    for (const sum of sums.values()) add(all, { revisionId, ...sum });
  }
  return all;
}

export function talliesTogether(lots: readonly Tallies[]): Tallies {
  const all = new Map<string, Tally>();
  for (const lot of lots) for (const tally of lot.values()) add(all, tally);
  return all;
}

function add(all: Map<string, Tally>, tally: Tally) {
  const { revisionId, objective, points, maxPoints, attempts } = tally;
  const name = `${revisionId} ${objective} ${points}/${maxPoints}`;
  all.set(name, { ...tally, attempts: attempts + (all.get(name)?.attempts ?? 0) });
}

/** How first attempts at a quiz did in one of its objectives. */
export interface ObjectiveFigures {
  objective: string;
  attempts: number;
  /** The points that were earned of those that could be, of 10,000 rounded down; null with too few attempts. */
  facility: number | null;
  /** How many reach the objective's mark of today; null where it has none. */
  reached: number | null;
}

/** The figures of a quiz's objectives over all of its revisions, the one that fewest reach first. */
export function objectiveFigures(
  tallies: Tallies,
  revisionIds: readonly string[],
  marks: Marks,
): ObjectiveFigures[] {
  const own = [...tallies.values()].filter(({ revisionId }) => revisionIds.includes(revisionId));
  const codes = [...new Set(own.map(({ objective }) => objective))];
  return codes
    .map((objective): ObjectiveFigures => {
      const rows = own.filter((tally) => tally.objective === objective);
      const attempts = sum(rows, ({ attempts }) => attempts);
      const points = sum(rows, (row) => row.points * row.attempts);
      const maxPoints = sum(rows, (row) => row.maxPoints * row.attempts);
      const mark = markOf(marks, objective);
      const there = rows.filter((row) => basisPointsOf(row.points, row.maxPoints) >= mark);
      return {
        objective,
        attempts,
        facility: attempts < FEWEST_ANSWERS ? null : basisPointsOf(points, maxPoints),
        reached: mark === 0 ? null : sum(there, ({ attempts }) => attempts),
      };
    })
    .sort((one, other) => shareOf(one) - shareOf(other));
}

function shareOf({ attempts, facility, reached }: ObjectiveFigures): number {
  if (facility === null) return Infinity;
  return reached === null ? facility : (10_000 * reached) / attempts;
}

function sum(rows: readonly Tally[], of: (row: Tally) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}
