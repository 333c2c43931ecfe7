import type { QuestionInsightView } from "~/assessment/services/trainer/insights/show-question.server";
import type { Certainty } from "~/assessment/rules/kinds";
import { AttentionList } from "~/assessment/parts/trainer/insights/attention";
import { Share } from "~/assessment/parts/trainer/insights/share";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Fact, Facts } from "~/kit/parts/records/facts";
import { counted, percentText } from "~/kit/text/amounts";

type Figures = NonNullable<QuestionInsightView["figures"]>;

const CERTAINTY: Record<Certainty, string> = {
  certain: "Certain",
  "fairly-sure": "Fairly sure",
  guessing: "Guessing",
};

/** What the figures say of a question, with how many answers are behind them. */
export function FiguresCard({ figures }: { figures: Figures }) {
  const { asked, answered, right, attention, facility, discrimination, tooFew } = figures;
  return (
    <Card aria-labelledby="figures-title" className="stack gap-4">
      <h2 id="figures-title">How it went</h2>
      {tooFew ? (
        <p className="muted">
          Too few answers yet: {answered} so far. Five or more say something about the question.
        </p>
      ) : (
        <>
          {attention.length > 0 && <AttentionList attention={attention} />}
          <Share count={right} of={answered} what="got it right" />
        </>
      )}
      <Facts className="numbers">
        <Fact name="Asked">{counted(asked, "person", "people")}</Fact>
        <Fact name="Left unanswered">{asked - answered}</Fact>
        <Fact name="Facility (average points)">
          {facility === null ? "Too few answers yet" : percentText(facility)}
        </Fact>
        <Fact name="Discrimination">
          {discrimination === null ? "Can’t be said yet" : signed(discrimination)}
        </Fact>
      </Facts>
      <p className="small muted">
        Discrimination compares this question with the rest of the quiz, from −1 to 1. From 0.2 up,
        people who know more get it right more often. Below 0, check the key.
      </p>
    </Card>
  );
}

/** How sure people were against whether they were right; certain and wrong stands out. */
export function CertaintyCard({ figures: { certainty, certainAndWrong } }: { figures: Figures }) {
  const said = certainty.reduce((sum, { right, wrong }) => sum + right + wrong, 0);
  return (
    <Card aria-labelledby="certainty-title" className="stack gap-3">
      <h2 id="certainty-title">How sure they were</h2>
      {said === 0 ? (
        <p className="muted">
          Nobody has said how sure they were. A quiz asks for it if its settings say so.
        </p>
      ) : (
        <>
          {certainAndWrong > 0 && (
            <p>
              <Chip tone="bad" icon="alert">
                {counted(certainAndWrong, "person", "people")} certain and wrong
              </Chip>
            </p>
          )}
          <table className="insights-certainty numbers">
            <thead>
              <tr>
                <th scope="col">Said they were</th>
                <th scope="col" className="number">
                  Right
                </th>
                <th scope="col" className="number">
                  Wrong
                </th>
              </tr>
            </thead>
            <tbody>
              {certainty.map((row) => (
                <tr key={row.certainty}>
                  <th scope="row">{CERTAINTY[row.certainty]}</th>
                  <td>{row.right}</td>
                  <td>{row.certainty === "certain" ? <b>{row.wrong}</b> : row.wrong}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Card>
  );
}

function signed(value: number): string {
  return `${value < 0 ? "−" : ""}${Math.abs(value).toFixed(2)}`;
}
