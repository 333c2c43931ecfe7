import type { QuestionInsightView } from "~/assessment/services/trainer/insights/show-question.server";
import { FEWEST_ANSWERS } from "~/assessment/rules/analysis/items";
import type { Certainty } from "~/assessment/rules/kinds";
import { AttentionList } from "~/assessment/parts/trainer/insights/attention";
import { coefficientText } from "~/assessment/parts/trainer/insights/coefficient-text";
import { Share } from "~/assessment/parts/trainer/insights/share";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Fact, Facts } from "~/kit/parts/records/facts";
import { m } from "~/kit/language/m";
import { numberText, percentText } from "~/kit/text/amounts";

type Figures = NonNullable<QuestionInsightView["figures"]>;

const CERTAINTY: Record<Certainty, () => string> = {
  certain: m.assessment_insights_certain,
  "fairly-sure": m.assessment_insights_fairly_sure,
  guessing: m.assessment_insights_guessing,
};

/** What the figures say of a question, with how many answers are behind them. */
export function FiguresCard({ figures }: { figures: Figures }) {
  const { asked, answered, right, attention, facility, discrimination, tooFew } = figures;
  return (
    <Card aria-labelledby="figures-title" className="stack gap-4">
      <h2 id="figures-title">{m.assessment_insights_how()}</h2>
      {tooFew ? (
        <p className="muted">
          {m.assessment_insights_too_few_text({
            count: numberText(answered),
            fewest: numberText(FEWEST_ANSWERS),
          })}
        </p>
      ) : (
        <>
          {attention.length > 0 && <AttentionList attention={attention} />}
          <Share count={right} of={answered} words={m.assessment_insights_share_right} />
        </>
      )}
      <Facts className="numbers">
        <Fact name={m.assessment_insights_asked()}>
          {m.assessment_insights_people({ count: asked })}
        </Fact>
        <Fact name={m.assessment_insights_left_unanswered()}>{numberText(asked - answered)}</Fact>
        <Fact name={m.assessment_insights_facility()}>
          {facility === null ? m.assessment_insights_too_few() : percentText(facility)}
        </Fact>
        <Fact name={m.assessment_insights_discrimination()}>
          {discrimination === null
            ? m.assessment_insights_cannot_say()
            : coefficientText(discrimination)}
        </Fact>
      </Facts>
      <p className="small muted">{m.assessment_insights_discrimination_text()}</p>
    </Card>
  );
}

/** How sure people were against whether they were right; certain and wrong stands out. */
export function CertaintyCard({ figures: { certainty, certainAndWrong } }: { figures: Figures }) {
  const said = certainty.reduce((sum, { right, wrong }) => sum + right + wrong, 0);
  return (
    <Card aria-labelledby="certainty-title" className="stack gap-3">
      <h2 id="certainty-title">{m.assessment_insights_sure()}</h2>
      {said === 0 ? (
        <p className="muted">{m.assessment_insights_sure_none()}</p>
      ) : (
        <>
          {certainAndWrong > 0 && (
            <p>
              <Chip tone="bad" icon="alert">
                {m.assessment_insights_people_certain_wrong({ count: certainAndWrong })}
              </Chip>
            </p>
          )}
          <table className="insights-certainty numbers">
            <thead>
              <tr>
                <th scope="col">{m.assessment_insights_said()}</th>
                <th scope="col" className="number">
                  {m.assessment_insights_right()}
                </th>
                <th scope="col" className="number">
                  {m.assessment_insights_wrong()}
                </th>
              </tr>
            </thead>
            <tbody>
              {certainty.map((row) => (
                <tr key={row.certainty}>
                  <th scope="row">{CERTAINTY[row.certainty]()}</th>
                  <td>{numberText(row.right)}</td>
                  <td>
                    {row.certainty === "certain" ? (
                      <b>{numberText(row.wrong)}</b>
                    ) : (
                      numberText(row.wrong)
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Card>
  );
}
