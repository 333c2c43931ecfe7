import { Link } from "@remix-run/react";
import type { InsightsView } from "~/assessment/services/trainer/insights/show-insights.server";
import { Share } from "~/assessment/parts/trainer/insights/share";
import { FEWEST_ATTEMPTS } from "~/assessment/rules/analysis/reliability";
import { previewPath } from "~/curriculum/rules/paths";
import { Card } from "~/kit/parts/cards/card";
import { TableHead } from "~/kit/parts/records/table-head";
import { counted } from "~/kit/text/amounts";
import "~/kit/parts/records/table.css";

type Quiz = InsightsView["quizzes"][number];

/** How many pass each version of a quiz at the first attempt, and how far its result can be relied on. */
export function QuizTable({ quizzes }: { quizzes: readonly Quiz[] }) {
  return (
    <Card fit="flush" aria-labelledby="quizzes-title">
      <div className="table-tools">
        <h2 id="quizzes-title">Quizzes</h2>
        <p className="small muted">
          Reliability says how far a similar quiz would rank the same people alike: 0 is chance, 1
          is exact. 0.7 or more is good for a short quiz.
        </p>
      </div>
      <div className="table-scroll">
        <table className="table table-cards">
          <TableHead columns={["Quiz", "Passed first time", "Reliability"]} />
          <tbody>
            {quizzes.map((quiz) => (
              <tr key={quiz.id}>
                <th scope="row">
                  <Link to={previewPath(quiz.module.key, quiz.key)}>{quiz.title}</Link>
                  <span className="small muted block">
                    {quiz.module.title} · version {quiz.number}
                  </span>
                </th>
                <td data-label="Passed first time">
                  <Share count={quiz.passed} of={quiz.attempts} what="passed" />
                </td>
                <td data-label="Reliability">
                  <Reliability quiz={quiz} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Reliability({ quiz: { reliability, draws, attempts } }: { quiz: Quiz }) {
  if (reliability !== null) return <b className="numbers">{reliability.toFixed(2)}</b>;
  return (
    <span className="small muted">
      {draws
        ? "Each attempt draws its own questions"
        : attempts < FEWEST_ATTEMPTS
          ? `Too few answers yet: ${counted(attempts, "attempt")} of ${FEWEST_ATTEMPTS}`
          : "Too few attempts at the same questions"}
    </span>
  );
}
