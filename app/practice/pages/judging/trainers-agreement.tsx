import { m } from "~/kit/language/m";
import { Card } from "~/kit/parts/cards/card";
import { Time } from "~/kit/parts/time/time";
import { AgreementTable } from "~/practice/parts/judging/agreement-table";
import { agreementText, driftText } from "~/practice/parts/judging/agreement-text";
import type { Agreement } from "~/practice/rules/rows";

interface TrainersAgreementProps {
  trainer: {
    id: string;
    name: string;
    isAsker: boolean;
    calibrations: readonly {
      key: string;
      at: Date;
      title: string;
      samples: number;
      agreement: Agreement;
    }[];
    drift: number | null;
    withOthers: { replies: number; agreement: Agreement };
  };
  timeZone: string;
}

/** How far one trainer agrees with the key and with colleagues, and how that has changed. */
export function TrainersAgreement({ trainer, timeZone }: TrainersAgreementProps) {
  const { id, name, isAsker, calibrations, drift, withOthers } = trainer;
  const last = calibrations.at(-1) ?? null;
  const title = isAsker ? m.practice_agreement_you({ name }) : name;
  return (
    <Card className="stack gap-3" aria-labelledby={`trainer-${id}`}>
      <div>
        <h2 id={`trainer-${id}`}>{title}</h2>
        <p className="small muted">
          {last === null
            ? m.practice_agreement_never()
            : drift !== null && m.practice_agreement_drift({ change: driftText(drift) })}
        </p>
      </div>
      <AgreementTable
        caption={title}
        columns={[
          { name: m.practice_agreement_with_key(), agreement: last?.agreement ?? null },
          {
            name: m.practice_agreement_with_others(),
            agreement: withOthers.replies > 0 ? withOthers.agreement : null,
          },
        ]}
      />
      {calibrations.length > 1 && (
        <details>
          <summary>{m.practice_agreement_over_time({ name })}</summary>
          <div className="table-scroll">
            <table className="table table-cards">
              <thead>
                <tr>
                  <th scope="col">{m.practice_agreement_when()}</th>
                  <th scope="col">{m.practice_agreement_set()}</th>
                  <th scope="col">{m.practice_agreement_with_key()}</th>
                </tr>
              </thead>
              <tbody>
                {calibrations.toReversed().map(({ key, at, title: set, samples, agreement }) => (
                  <tr key={key}>
                    <td data-label={m.practice_agreement_when()}>
                      <Time at={at} timeZone={timeZone} />
                    </td>
                    <td data-label={m.practice_agreement_set()}>
                      {set} · {m.practice_agreement_replies({ count: samples })}
                    </td>
                    <td data-label={m.practice_agreement_with_key()}>
                      {agreementText(agreement.all)}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </Card>
  );
}
