import { counted } from "~/kit/text/amounts";
import type { RegradableView } from "~/assessment/services/trainer/show-regrade.server";
import { LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { RevisionTable } from "~/assessment/parts/trainer/revision-table";
import { Time } from "~/kit/parts/time/time";

interface RegradeQuestionProps {
  question: RegradableView["questions"][number];
  here: string;
  timeZone: string;
}

/** A mended question: what it was, what it is, and what may be done about those who met it before. */
export function RegradeQuestion({ question, here, timeZone }: RegradeQuestionProps) {
  const { revisionId, number, currentNumber, stem, attempts, decided, lines } = question;
  const heading = `mended-${revisionId}`;
  const to = (choice: string) =>
    `${here}?${new URLSearchParams({ question: revisionId, choice })}#preview`;
  return (
    <Card as="article" aria-labelledby={heading}>
      <p className="eyebrow">
        {counted(attempts, "attempt")} met revision {number}; revision {currentNumber} counts now
      </p>
      <h2 id={heading}>{stem}</h2>
      {decided && (
        <p className="small muted">
          {decided.choice === "award" ? "All points given" : "Graded again by the new key"} in{" "}
          {counted(decided.attempts, "attempt")} by {decided.by},{" "}
          <Time at={decided.at} timeZone={timeZone} />: “{decided.reason}”
        </p>
      )}
      <RevisionTable lines={lines} before={number} after={currentNumber} />
      <div className="form-actions">
        <LinkButton to={to("award")}>Award all points to everybody…</LinkButton>
        {question.mayRescore && (
          <LinkButton to={to("rescore")}>Grade again by the new key…</LinkButton>
        )}
      </div>
      {!question.mayRescore && (
        <p className="small muted room-above">
          {question.sameType
            ? "The new key cannot grade old answers: the parts to answer are not the same, so what was answered then says nothing of these."
            : "The new key cannot grade old answers: it is another kind of question now."}
        </p>
      )}
    </Card>
  );
}
