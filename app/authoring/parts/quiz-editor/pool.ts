import { m } from "~/kit/language/m";
import type { QuizModel } from "~/assessment/rules/quiz-document/quiz-document";
import { isMapping } from "./fields/controls";
import type { Objective } from "./editing";
import { drawOf } from "./trial/trial";

interface PoolRow {
  code: string;
  label: string;
  held: number;
  /** As the file says it, right or wrong; undefined where none is drawn. */
  drawn: unknown;
  /** Its own mark in percent, likewise; undefined where it has that of all. */
  mark: unknown;
}

/** What an attempt will have. Points run from the fewest to the most that can be drawn. */
export interface PoolSum {
  rows: PoolRow[];
  /** Whether every question is asked. */
  all: boolean;
  questions: number;
  points: { from: number; to: number };
  /** Questions that no attempt can meet. */
  idle: number;
  /** The mark in percent of objectives without their own. */
  mark: string;
}

export function poolOf(model: QuizModel, objectives: readonly Objective[]): PoolSum {
  const { draw: written, objectiveMarks: marks } = model.settings;
  const facts = model.questions.flatMap(({ value }) => {
    if (!isMapping(value)) return [];
    const { objective, points } = value;
    const known = typeof points === "number" && Number.isFinite(points) ? points : 0;
    return [{ objective: String(objective ?? ""), points: known }];
  });
  const draw = drawOf(model);
  const codes = new Set([
    ...objectives.map(({ code }) => code),
    ...facts.map(({ objective }) => objective),
    ...(isMapping(written) ? Object.keys(written) : []),
    ...(isMapping(marks) ? Object.keys(marks) : []),
  ]);
  const rows = [...codes].map((code) => ({
    code,
    label:
      objectives.find((one) => one.code === code)?.label ??
      (code || m.authoring_questions_no_objective()),
    held: facts.filter(({ objective }) => objective === code).length,
    drawn: isMapping(written) ? written[code] : undefined,
    mark: isMapping(marks) ? marks[code] : undefined,
  }));
  const parts = rows.map(({ code, held }) => {
    const points = facts.filter(({ objective }) => objective === code).map((fact) => fact.points);
    const take = Math.min(held, draw ? (draw[code] ?? 0) : held);
    const sorted = points.sort((a, b) => a - b);
    return { take, from: sum(sorted.slice(0, take)), to: sum(sorted.slice(held - take)), held };
  });
  return {
    rows,
    all: draw === undefined,
    questions: sum(parts.map(({ take }) => take)),
    points: { from: sum(parts.map(({ from }) => from)), to: sum(parts.map(({ to }) => to)) },
    mark: String(model.settings["objectiveMark"] ?? 50),
    idle: sum(parts.map(({ take, held }) => (take === 0 ? held : 0))),
  };
}

/** What to draw where nothing was drawn before: two of each objective, as far as there are two. */
export function firstDraw({ rows }: PoolSum): Record<string, number> {
  const pairs = rows
    .filter(({ held }) => held > 0)
    .map(({ code, held }) => [code, Math.min(2, held)]);
  return Object.fromEntries(pairs) as Record<string, number>;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
