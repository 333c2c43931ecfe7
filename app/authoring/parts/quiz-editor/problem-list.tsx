import { Icon } from "~/kit/parts/icon";
import type { Problem } from "./problems";
import "./problem-list.css";

interface ProblemListProps {
  problems: readonly Problem[];
  onGo(problem: Problem): void;
}

/** Everything to mend; each leads to its control. */
export function ProblemList({ problems, onGo }: ProblemListProps) {
  if (problems.length === 0)
    return (
      <p className="quiz-no-problems row gap-2">
        <Icon name="check" /> Nothing to mend.
      </p>
    );
  return (
    <details className="quiz-problems">
      <summary>
        <Icon name="alert" />
        {problems.length === 1 ? "One thing to mend" : `${problems.length} things to mend`}
      </summary>
      <ol>
        {problems.map((problem, index) => (
          <li key={index}>
            <button type="button" className="quiz-problem" onClick={() => onGo(problem)}>
              <b>{problem.where}.</b> {problem.words}
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
