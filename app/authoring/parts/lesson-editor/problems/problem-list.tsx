import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { listed } from "~/kit/text/listed";
import { Icon } from "~/kit/parts/icon";
import { numberText } from "~/kit/text/amounts";
import type { LessonProblem } from "./problems";
import "./problem-list.css";

interface LessonProblemListProps {
  problems: readonly LessonProblem[];
  onGo: (problem: LessonProblem) => void;
}

/** Everything to fix, each entry leading to its place. */
export function LessonProblemList({ problems, onGo }: LessonProblemListProps) {
  const wrong = problems.filter(({ weight }) => weight === "wrong").length;
  return (
    <section className="edit-problems" aria-label={m.authoring_problems_label()}>
      <p role="status" className="row gap-2 strong">
        <Icon name={problems.length === 0 ? "check" : "alert"} />
        {words(wrong, problems.length - wrong)}
      </p>
      {problems.length > 0 && (
        <ul className="plain-list">
          {problems.map((problem) => (
            <li key={`${problem.line} ${problem.message}`}>
              <button type="button" className="edit-problem-go" onClick={() => onGo(problem)}>
                <Rich of={partsOf(problem)} as={{ kind: (kind) => <b>{kind}</b> }} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function partsOf({ weight, line, message }: LessonProblem) {
  const said = { line: numberText(line), words: message };
  return weight === "wrong"
    ? m.authoring_problems_fix_at.parts(said)
    : m.authoring_problems_consider_at.parts(said);
}

function words(wrong: number, advice: number): string {
  if (wrong + advice === 0) return m.authoring_problems_none();
  return listed([
    ...(wrong > 0 ? [m.authoring_problems_issues({ count: wrong })] : []),
    ...(advice > 0 ? [m.authoring_problems_suggestions({ count: advice })] : []),
  ]);
}
