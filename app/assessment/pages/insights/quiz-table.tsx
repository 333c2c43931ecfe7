import { Link } from "@remix-run/react";
import type { InsightsView } from "~/assessment/services/trainer/insights/show-insights.server";
import { coefficientText } from "~/assessment/parts/trainer/insights/coefficient-text";
import { Share } from "~/assessment/parts/trainer/insights/share";
import { FEWEST_ATTEMPTS } from "~/assessment/rules/analysis/reliability";
import { previewPath } from "~/curriculum/rules/paths";
import { Card } from "~/kit/parts/cards/card";
import { TableHead } from "~/kit/parts/records/table-head";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import "~/kit/parts/records/table.css";

type Quiz = InsightsView["quizzes"][number];

/** How many pass each version of a quiz at the first attempt, and how far its result can be relied on. */
export function QuizTable({ quizzes }: { quizzes: readonly Quiz[] }) {
  return (
    <Card fit="flush" aria-labelledby="quizzes-title">
      <div className="table-tools">
        <h2 id="quizzes-title">{m.assessment_insights_quizzes()}</h2>
        <p className="small muted">{m.assessment_insights_quizzes_text()}</p>
      </div>
      <div className="table-scroll">
        <table className="table table-cards">
          <TableHead
            columns={[
              m.assessment_insights_quiz(),
              m.assessment_insights_passed_first(),
              m.assessment_insights_reliability(),
            ]}
          />
          <tbody>
            {quizzes.map((quiz) => (
              <tr key={quiz.id}>
                <th scope="row">
                  <Link to={previewPath(quiz.module.key, quiz.key)}>{quiz.title}</Link>
                  <span className="small muted block">
                    {m.assessment_insights_quiz_where({
                      module: quiz.module.title,
                      number: numberText(quiz.number),
                    })}
                  </span>
                </th>
                <td data-label={m.assessment_insights_passed_first()}>
                  <Share
                    count={quiz.passed}
                    of={quiz.attempts}
                    words={m.assessment_insights_share_passed}
                  />
                </td>
                <td data-label={m.assessment_insights_reliability()}>
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
  if (reliability !== null) return <b className="numbers">{coefficientText(reliability)}</b>;
  return (
    <span className="small muted">
      {draws
        ? m.assessment_insights_draws()
        : attempts < FEWEST_ATTEMPTS
          ? m.assessment_insights_few_attempts({
              count: numberText(attempts),
              all: numberText(FEWEST_ATTEMPTS),
            })
          : m.assessment_insights_few_same()}
    </span>
  );
}
