import { Icon } from "~/kit/parts/icon";
import type { Problem } from "./problems";
import "./problem-list.css";

interface ProblemListProps {
  problems: readonly Problem[];
  onGo: (problem: Problem) => void;
}

/** Everything to mend, each entry leading to its place. */
export function ProblemList({ problems, onGo }: ProblemListProps) {
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
    wrong > 0 && `${wrong === 1 ? "One thing" : `${wrong} things`} to mend`,
    advice > 0 && `${advice === 1 ? "one thing" : `${advice} things`} to think about`,
  ].filter((part) => part !== false);
  const text = parts.join(", ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
