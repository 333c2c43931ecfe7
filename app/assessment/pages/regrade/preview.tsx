import { Form } from "@remix-run/react";
import { REASON_LENGTH } from "~/assessment/rules/grants";
import { m } from "~/kit/language/m";
import { numberText, percentText } from "~/kit/text/amounts";
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
  const title = choice === "award" ? m.assessment_regrade_award() : m.assessment_regrade_rescore();
  return (
    <Card id="preview" className="card-next regrade-preview" aria-labelledby="preview-title">
      <p className="eyebrow">{m.assessment_regrade_preview()}</p>
      <h2 id="preview-title">{title}</h2>
      <p>{m.assessment_question_quoted({ text: stem })}</p>
      <Facts>
        <Fact name={m.assessment_regrade_affected()}>{numberText(affected)}</Fact>
        <Fact name={m.assessment_regrade_newly_pass()}>{numberText(newlyPass)}</Fact>
        <Fact name={m.assessment_regrade_fall_below()}>
          {fallBelow === 0
            ? numberText(0)
            : m.assessment_regrade_fall_below_stay({ count: fallBelow })}
        </Fact>
        <Fact name={m.assessment_regrade_unchanged()}>{numberText(unchanged)}</Fact>
      </Facts>
      {affected === 0 ? (
        <>
          <p className="room-above">{m.assessment_regrade_nothing()}</p>
          <LinkButton to={here}>{m.assessment_regrade_back()}</LinkButton>
        </>
      ) : (
        <>
          <Form method="post" action={confirmPath(here, preview)} className="form">
            <input type="hidden" name="question" value={revisionId} />
            <input type="hidden" name="choice" value={choice} />
            <input type="hidden" name="mark" value={mark} />
            <TextArea
              label={m.assessment_grants_reason()}
              name="reason"
              rows={2}
              maxLength={REASON_LENGTH}
              hint={m.assessment_regrade_reason_hint()}
              defaultValue={reason}
              error={error}
            />
            <div className="form-actions">
              <Button type="submit" variant="primary">
                {m.assessment_regrade_confirm({ count: affected })}
              </Button>
              <LinkButton to={here}>{m.assessment_regrade_leave()}</LinkButton>
            </div>
          </Form>
          <h3>{m.assessment_regrade_whose()}</h3>
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
        <caption className="visually-hidden">{m.assessment_regrade_whose()}</caption>
        <TableHead
          columns={[
            m.assessment_regrade_person(),
            m.assessment_regrade_before(),
            m.assessment_regrade_after(),
            m.assessment_regrade_result(),
          ]}
        />
        <tbody>
          {people.map(({ id, name, company, number, maxPoints, before, after, below }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                <span className="small muted block">
                  {m.assessment_regrade_where({ company, number: numberText(number) })}
                </span>
              </th>
              <td data-label={m.assessment_regrade_before()} className="numbers">
                {scoreText(before, maxPoints)}
              </td>
              <td data-label={m.assessment_regrade_after()} className="numbers">
                {scoreText(after, maxPoints)}
              </td>
              <td data-label={m.assessment_regrade_result()}>
                <Result before={before} after={after} below={below} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {all > people.length && (
        <p className="small muted">{m.assessment_regrade_more({ count: all - people.length })}</p>
      )}
    </div>
  );
}

function scoreText({ basisPoints, points }: { basisPoints: number; points: number }, max: number) {
  return m.assessment_regrade_score({
    percent: percentText(basisPoints),
    points: numberText(points),
    max: numberText(max),
  });
}

function Result({
  before,
  after,
  below,
}: Pick<RegradePreview["people"][number], "before" | "after" | "below">) {
  if (after.passed && !before.passed) {
    return (
      <Chip tone="ok" icon="check">
        {m.assessment_regrade_now_passed()}
      </Chip>
    );
  }
  if (below) {
    return (
      <Chip tone="warn" icon="alert">
        {m.assessment_regrade_below()}
      </Chip>
    );
  }
  return (
    <>{after.passed ? m.assessment_regrade_still_passed() : m.assessment_regrade_still_not()}</>
  );
}
