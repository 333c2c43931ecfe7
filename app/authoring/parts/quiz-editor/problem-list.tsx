import { plural } from "~/kit/text/amounts";
import { Icon } from "~/kit/parts/icon";
import type { QuizProblem } from "./problems";
import "./problem-list.css";

interface QuizProblemListProps {
  problems: readonly QuizProblem[];
  onGo(problem: QuizProblem): void;
}

/** Everything to mend; each leads to its control. */
export function QuizProblemList({ problems, onGo }: QuizProblemListProps) {
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
        {plural(problems.length, "One thing to mend", "# things to mend")}
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
