import { Form } from "@remix-run/react";
import { REASON_LENGTH } from "~/assessment/rules/grants";
import { percentText, plural } from "~/kit/text/amounts";
import type { RegradePreview } from "~/assessment/services/trainer/show-regrade.server";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Fact, Facts } from "~/kit/parts/records/facts";
import { TextArea } from "~/kit/parts/forms/field";
import { TableHead } from "~/kit/parts/records/table-head";
import "~/kit/parts/records/table.css";

interface RegradePreviewCardProps {
  preview: RegradePreview;
  stem: string;
  /** The page without a preview. */
  here: string;
  /** What was typed and what was wrong with it, after a form that came back. */
  reason: string | undefined;
  error: string | undefined;
}

/** What a choice would do, person by person, and the form that makes it so. */
export function RegradePreviewCard({
  preview,
  stem,
  here,
  reason,
  error,
}: RegradePreviewCardProps) {
  const { choice, outlook, unchanged, people, revisionId, mark } = preview;
  const { affected, newlyPass, fallBelow } = outlook;
  const title = choice === "award" ? "Award all points to everybody" : "Grade again by the new key";
  return (
    <Card id="preview" className="card-next regrade-preview" aria-labelledby="preview-title">
      <p className="eyebrow">Preview: nothing is changed yet</p>
      <h2 id="preview-title">{title}</h2>
      <p>“{stem}”</p>
      <Facts>
        <Fact name="Grades that change">{affected}</Fact>
        <Fact name="Would newly pass">{newlyPass}</Fact>
        <Fact name="Fall below the pass mark">
          {fallBelow === 0 ? "0" : `${fallBelow}; their pass stays`}
        </Fact>
        <Fact name="Stay as they are">{unchanged}</Fact>
      </Facts>
      {affected === 0 ? (
        <>
          <p className="room-above">There is nothing to change: every grade would stay.</p>
          <LinkButton to={here}>Back to the questions</LinkButton>
        </>
      ) : (
        <>
          <Form method="post" action={confirmPath(here, preview)} className="form">
            <input type="hidden" name="question" value={revisionId} />
            <input type="hidden" name="choice" value={choice} />
            <input type="hidden" name="mark" value={mark} />
            <TextArea
              label="Reason"
              name="reason"
              rows={2}
              maxLength={REASON_LENGTH}
              hint="It stands on each of these people’s pages, for trainers and managers."
              defaultValue={reason}
              error={error}
            />
            <div className="form-actions">
              <Button type="submit" variant="primary">
                {plural(affected, "Grade 1 attempt again", "Grade # attempts again")}
              </Button>
              <LinkButton to={here}>Leave as it is</LinkButton>
            </div>
          </Form>
          <h3>Whose grade changes</h3>
          <People people={people} all={affected} />
        </>
      )}
    </Card>
  );
}

/** The preview's own address, so that a form that comes back shows the preview beside it. */
function confirmPath(here: string, { revisionId, choice }: RegradePreview): string {
  return `${here}?${new URLSearchParams({ question: revisionId, choice })}`;
}

function People({ people, all }: { people: RegradePreview["people"]; all: number }) {
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <caption className="visually-hidden">Whose grade changes</caption>
        <TableHead columns={["Person", "Before", "After", "Result"]} />
        <tbody>
          {people.map(({ id, name, company, number, maxPoints, before, after, below }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                <span className="small muted block">
                  {company}, attempt {number}
                </span>
              </th>
              <td data-label="Before" className="numbers">
                {percentText(before.basisPoints)}, {before.points} of {maxPoints}
              </td>
              <td data-label="After" className="numbers">
                {percentText(after.basisPoints)}, {after.points} of {maxPoints}
              </td>
              <td data-label="Result">
                <Result before={before} after={after} below={below} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {all > people.length && (
        <p className="small muted">And {all - people.length} more, counted above.</p>
      )}
    </div>
  );
}

function Result({
  before,
  after,
  below,
}: Pick<RegradePreview["people"][number], "before" | "after" | "below">) {
  if (after.passed && !before.passed) {
    return (
      <Chip tone="ok" icon="check">
        Now passed
      </Chip>
    );
  }
  if (below) {
    return (
      <Chip tone="warn" icon="alert">
        Below the mark; pass stays
      </Chip>
    );
  }
  return <>{after.passed ? "Passed as before" : "Not passed, as before"}</>;
}
