import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { Icon } from "~/kit/parts/icon";
import type { QuizProblem } from "./problems";
import "./problem-list.css";

interface QuizProblemListProps {
  problems: readonly QuizProblem[];
  onGo(problem: QuizProblem): void;
}

/** Everything to fix; each leads to its control. */
export function QuizProblemList({ problems, onGo }: QuizProblemListProps) {
  if (problems.length === 0)
    return (
      <p className="quiz-no-problems row gap-2">
        <Icon name="check" /> {m.authoring_problems_none()}
      </p>
    );
  return (
    <details className="quiz-problems">
      <summary>
        <Icon name="alert" />
        {m.authoring_problems_issues({ count: problems.length })}
      </summary>
      <ol>
        {problems.map((problem, index) => (
          <li key={index}>
            <button type="button" className="quiz-problem" onClick={() => onGo(problem)}>
              <Rich
                of={m.authoring_questions_problem.parts(problem)}
                as={{ where: (where) => <b>{where}</b> }}
              />
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
