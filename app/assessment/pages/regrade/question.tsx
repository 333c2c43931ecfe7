import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { numberText } from "~/kit/text/amounts";
import type { RegradableView } from "~/assessment/services/trainer/show-regrade.server";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { RevisionTable } from "~/assessment/parts/trainer/revision-table";
import { Time } from "~/kit/parts/time/time";

type Question = RegradableView["questions"][number];

interface RegradeQuestionProps {
  question: Question;
  here: string;
  timeZone: string;
}

/** A fixed question: what it was, what it is, and what can be done for people who were asked it before. */
export function RegradeQuestion({ question, here, timeZone }: RegradeQuestionProps) {
  const { revisionId, number, currentNumber, stem, attempts, decided, lines } = question;
  const heading = `fixed-${revisionId}`;
  const to = (choice: string) =>
    `${here}?${new URLSearchParams({ question: revisionId, choice })}#preview`;
  return (
    <Card as="article" aria-labelledby={heading}>
      <p className="eyebrow">
        {m.assessment_regrade_met({
          count: attempts,
          number: numberText(number),
          current: numberText(currentNumber),
        })}
      </p>
      <h2 id={heading}>{stem}</h2>
      {decided && (
        <p className="small muted">
          <Rich
            of={decidedParts(decided)}
            as={{ time: () => <Time at={decided.at} timeZone={timeZone} /> }}
          />
        </p>
      )}
      <RevisionTable lines={lines} before={number} after={currentNumber} />
      <div className="form-actions">
        <LinkButton to={to("award")}>{m.assessment_regrade_award()}</LinkButton>
        {question.mayRescore && (
          <LinkButton to={to("rescore")}>{m.assessment_regrade_rescore()}</LinkButton>
        )}
      </div>
      {!question.mayRescore && (
        <p className="small muted room-above">
          {question.sameType
            ? m.assessment_regrade_other_parts()
            : m.assessment_regrade_other_type()}
        </p>
      )}
    </Card>
  );
}

function decidedParts({ choice, attempts, by, reason }: NonNullable<Question["decided"]>) {
  const values = { name: by, count: attempts, reason };
  return choice === "award"
    ? m.assessment_regrade_decided_award.parts(values)
    : m.assessment_regrade_decided_rescore.parts(values);
}
