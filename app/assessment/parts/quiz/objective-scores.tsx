import { m } from "~/kit/language/m";
import { numberText, percentText } from "~/kit/text/amounts";
import type { WordedScore } from "~/assessment/rules/grading/objectives";
import { Bar } from "~/kit/parts/charts/bar";
import "./objective-scores.css";

interface ObjectiveScoresProps {
  objectives: readonly WordedScore[];
}

/** What an attempt earned by objective, in words and as a line. */
export function ObjectiveScores({ objectives }: ObjectiveScoresProps) {
  return (
    <ul className="plain-list stack gap-4 room-above objective-scores">
      {objectives.map(({ words, points, maxPoints, basisPoints, needed }) => (
        <li key={words}>
          <span dir="auto">{words}</span>
          <span className="numbers small muted">
            {m.assessment_result_points({ points: numberText(points), max: maxPoints })}
            {points < needed && ` · ${m.assessment_result_needs({ points: numberText(needed) })}`}
          </span>
          <Bar value={basisPoints} max={10_000} label={percentText(basisPoints)} />
        </li>
      ))}
    </ul>
  );
}
