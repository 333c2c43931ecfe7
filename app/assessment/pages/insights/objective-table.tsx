import type { InsightsView } from "~/assessment/services/trainer/insights/show-insights.server";
import { Share } from "~/assessment/parts/trainer/insights/share";
import { Card } from "~/kit/parts/cards/card";
import { TableHead } from "~/kit/parts/records/table-head";
import { m } from "~/kit/language/m";
import { numberText, percentText } from "~/kit/text/amounts";
import "~/kit/parts/records/table.css";

type Objective = InsightsView["objectives"][number];

/** How many reach each objective's mark at the first attempt, the hardest first. */
export function ObjectiveTable({ objectives }: { objectives: readonly Objective[] }) {
  return (
    <Card fit="flush" aria-labelledby="objectives-title">
      <div className="table-tools">
        <h2 id="objectives-title">{m.assessment_insights_objectives()}</h2>
        <p className="small muted">{m.assessment_insights_objectives_text()}</p>
      </div>
      <div className="table-scroll">
        <table className="table table-cards">
          <TableHead
            columns={[
              m.assessment_insights_objective(),
              m.assessment_insights_reached_first(),
              m.assessment_insights_facility(),
              m.assessment_insights_questions(),
            ]}
          />
          <tbody>
            {objectives.map((objective) => (
              <tr key={objective.id}>
                <th scope="row" className="insights-question">
                  {objective.words}
                  <span className="small muted block">{objective.module.title}</span>
                </th>
                <td data-label={m.assessment_insights_reached_first()}>
                  <Reached objective={objective} />
                </td>
                <td data-label={m.assessment_insights_facility()} className="numbers">
                  {objective.facility === null ? (
                    <span className="muted">{m.assessment_insights_too_few()}</span>
                  ) : (
                    percentText(objective.facility)
                  )}
                </td>
                <td data-label={m.assessment_insights_questions()} className="numbers">
                  {numberText(objective.questions)}
                  {objective.heldBack > 0 && (
                    <span className="small muted block">
                      {m.assessment_insights_held_back({ count: objective.heldBack })}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function Reached({ objective: { attempts, facility, reached } }: { objective: Objective }) {
  if (facility === null) return <span className="muted">{m.assessment_insights_too_few()}</span>;
  if (reached === null) return <span className="muted">{m.assessment_insights_no_mark()}</span>;
  return <Share count={reached} of={attempts} words={m.assessment_insights_share_reached} />;
}
