import { plural } from "~/kit/text/amounts";
import { Icon } from "~/kit/parts/icon";
import type { LessonProblem } from "./problems";
import "./problem-list.css";

interface LessonProblemListProps {
  problems: readonly LessonProblem[];
  onGo: (problem: LessonProblem) => void;
}

/** Everything to mend, each entry leading to its place. */
export function LessonProblemList({ problems, onGo }: LessonProblemListProps) {
  const wrong = problems.filter(({ weight }) => weight === "wrong").length;
  return (
    <section className="edit-problems" aria-label="Problems">
      <p role="status" className="row gap-2 strong">
        <Icon name={problems.length === 0 ? "check" : "alert"} />
        {words(wrong, problems.length - wrong)}
      </p>
      {problems.length > 0 && (
        <ul className="plain-list">
          {problems.map((problem) => (
            <li key={`${problem.line} ${problem.message}`}>
              <button type="button" className="edit-problem-go" onClick={() => onGo(problem)}>
                <b>{problem.weight === "wrong" ? "To mend" : "To think about"}</b>, line{" "}
                {problem.line}: {problem.message}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function words(wrong: number, advice: number): string {
  if (wrong + advice === 0) return "Nothing to mend.";
  const parts = [
    wrong > 0 && `${plural(wrong, "One thing", "# things")} to mend`,
    advice > 0 && `${plural(advice, "one thing", "# things")} to think about`,
  ].filter((part) => part !== false);
  const text = parts.join(", ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
