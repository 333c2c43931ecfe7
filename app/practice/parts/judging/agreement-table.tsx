import { CRITERIA } from "~/curriculum/rules/practice-kinds";
import { m } from "~/kit/language/m";
import { percentText } from "~/kit/text/amounts";
import { CRITERION_WORDS } from "~/practice/rules/judging/rubric";
import type { Agreement } from "~/practice/rules/rows";
import { agreementText } from "./agreement-text";
import "~/kit/parts/records/table.css";

interface AgreementTableProps {
  caption?: string;
  columns: readonly { name: string; agreement: Agreement | null }[];
}

/** How far judgements agree, by criterion and in all, beside each other. */
export function AgreementTable({ caption, columns }: AgreementTableProps) {
  const rows = [
    { name: m.practice_agreement_all(), of: ({ all }: Agreement) => agreementText(all) },
    ...CRITERIA.map((criterion) => ({
      name: CRITERION_WORDS[criterion].title(),
      of: ({ criteria }: Agreement) => agreementText(criteria[criterion]),
    })),
    {
      name: m.practice_agreement_critical(),
      of: ({ critical }: Agreement) => percentText(critical),
    },
  ];
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        {caption && <caption className="visually-hidden">{caption}</caption>}
        <thead>
          <tr>
            <th scope="col">{m.practice_calibration_criterion()}</th>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {columns.map(({ name, agreement }) => (
                <td key={name} data-label={name}>
                  {agreement ? row.of(agreement) : "—"}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
