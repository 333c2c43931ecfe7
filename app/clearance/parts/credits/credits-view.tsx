import { m } from "~/kit/language/m";
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

const DONE = { given: m.clearance_credits_recorded, ended: m.clearance_credits_ended };

/** Someone's exemptions and recognitions with the form for another one; the same for managers and trainers. */
export function CreditsView({ view, sent, done }: CreditsViewProps) {
  const { person, company, credits, programmes, today, left } = view;
  const { values, errors } = sent ?? { values: {}, errors: {} };
  const ending = values.intent === "end";
  const nothing = { values: {}, errors: {} };
  return (
    <div className="stack gap-5">
      {done && !sent && <Notice tone="ok" role="status" title={DONE[done]()} />}
      <ErrorSummary
        errors={sent?.errors}
        idOf={(name) => (ending ? endReasonId(values.credit ?? "") : fieldId(name))}
      />
      <div className="columns">
        <Card aria-labelledby="credits-title">
          <h2 id="credits-title">{m.clearance_credits_list({ name: person.givenName })}</h2>
          {credits.length === 0 ? (
            <Empty title={m.clearance_credits_none()} icon="book">
              <p>{m.clearance_credits_none_text({ name: person.givenName })}</p>
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
            <h2 id="give-title">{m.clearance_credits_give()}</h2>
            <p className="small muted room-below">{m.clearance_credits_give_text()}</p>
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
