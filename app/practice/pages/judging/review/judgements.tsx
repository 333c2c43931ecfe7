import { Form } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Button } from "~/kit/parts/forms/button";
import { Time } from "~/kit/parts/time/time";
import { ScoresView } from "~/practice/parts/judging/judgement-view";
import { replyPath } from "~/practice/rules/judging/paths";
import { VERDICT_WORDS } from "~/practice/rules/judging/rubric";
import type { ReviewData } from "./review-data";

/** How a reply was judged, the deciding judgement first, and whether others learn from it. */
export function Judgements({ view }: { view: ReviewData }) {
  const { judgements, company, secondWaits } = view;
  return (
    <>
      {judgements.map(({ id, round, by, verdict, judgedAt, scores, critical, feedback }) => {
        const said = { name: by.name, verdict: VERDICT_WORDS[verdict].given() };
        return (
          <Card key={id} className="stack gap-3" aria-labelledby={`judged-${round}`}>
            <h2 id={`judged-${round}`}>
              {round > 1 ? m.practice_judge_second_by(said) : m.practice_judge_judged_by(said)}
            </h2>
            <p className="small muted">
              <Time at={judgedAt} timeZone={company.timeZone} style="datetime" />
            </p>
            <ScoresView scores={scores} critical={critical} />
            {feedback !== "" && (
              <p className="quoted" dir="auto">
                {feedback}
              </p>
            )}
          </Card>
        );
      })}
      {secondWaits && <p className="small muted">{m.practice_judge_second_waits()}</p>}
      <ExampleForm view={view} />
    </>
  );
}

function ExampleForm({ view: { id, address, example, judgements } }: { view: ReviewData }) {
  if (!example || judgements[0]?.verdict !== "approve") return null;
  const { chosen, consent } = example;
  const agreed = consent === "named" || consent === "unnamed";
  return (
    <Form method="post" action={replyPath(id, address)} className="stack gap-2">
      {chosen && (
        <p className="small">
          {agreed ? m.practice_judge_example_yes() : m.practice_judge_example_asked()}
        </p>
      )}
      <p>
        <Button type="submit" name="intent" value={chosen ? "no-example" : "example"}>
          {chosen ? m.practice_judge_example_drop() : m.practice_judge_example_choose()}
        </Button>
      </p>
    </Form>
  );
}
