import { Card } from "~/kit/parts/cards/card";
import { Empty } from "~/kit/parts/page/empty";
import { ErrorSummary } from "~/kit/parts/forms/error-summary";
import { fieldId } from "~/kit/parts/forms/field";
import { Notice } from "~/kit/parts/notice";
import { CreditForm } from "./credit-fields";
import { CreditList, endReasonId, type CreditLine } from "./credit-list";

interface CreditsViewProps {
  view: {
    person: { givenName: string };
    company: { timeZone: string };
    today: string;
    left: boolean;
    credits: readonly CreditLine[];
    programmes: Parameters<typeof CreditForm>[0]["programmes"];
  };
  sent:
    | {
        values: { [name: string]: string | undefined };
        errors: { [name: string]: string | undefined };
      }
    | undefined;
  /** What was just done. */
  done: "given" | "ended" | null;
}

const DONE = { given: "Recorded", ended: "Ended" };

/** Somebody's exemptions and recognitions with the form for another one; the same for managers and trainers. */
export function CreditsView({ view, sent, done }: CreditsViewProps) {
  const { person, company, credits, programmes, today, left } = view;
  const { values, errors } = sent ?? { values: {}, errors: {} };
  const ending = values.intent === "end";
  const nothing = { values: {}, errors: {} };
  return (
    <div className="stack gap-5">
      {done && !sent && <Notice tone="ok" role="status" title={DONE[done]} />}
      <ErrorSummary
        errors={sent?.errors}
        idOf={(name) => (ending ? endReasonId(values.credit ?? "") : fieldId(name))}
      />
      <div className="columns">
        <Card aria-labelledby="credits-title">
          <h2 id="credits-title">What {person.givenName} need not do</h2>
          {credits.length === 0 ? (
            <Empty title="Nothing yet" icon="book">
              <p>{person.givenName} does everything that the programmes ask for.</p>
            </Empty>
          ) : (
            <CreditList
              credits={credits}
              timeZone={company.timeZone}
              sent={
                ending
                  ? { credit: values.credit, reason: values.reason, error: errors.reason }
                  : { credit: undefined, reason: undefined, error: undefined }
              }
            />
          )}
        </Card>
        {!left && (
          <Card aria-labelledby="give-title">
            <h2 id="give-title">Exempt or recognise</h2>
            <p className="small muted room-below">
              The sign-offs are asked for all the same, and whoever signs sees the evidence.
            </p>
            <CreditForm
              key={credits.length}
              programmes={programmes}
              today={today}
              {...(ending ? nothing : { values, errors })}
            />
          </Card>
        )}
      </div>
    </div>
  );
}
