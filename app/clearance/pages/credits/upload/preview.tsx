import { Form } from "@remix-run/react";
import type { PlannedRow } from "~/clearance/rules/credits/history-upload";
import { m } from "~/kit/language/m";
import { Rich } from "~/kit/language/rich";
import { numberText } from "~/kit/text/amounts";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Notice } from "~/kit/parts/notice";
import { DayText } from "~/kit/parts/time/time";
import { TableHead } from "~/kit/parts/records/table-head";
import { dayText } from "~/kit/text/formats";
import { readDay } from "~/clearance/rules/credits/written-days";
import type { Previewed } from "./form";
import "~/kit/parts/records/table.css";

const FORM = "upload-form";

/** What each row of a file would do, and the button that does it. */
export function UploadPreview({ preview }: { preview: Previewed }) {
  const { text, plan, counts, note, days, shown } = preview;
  return (
    <>
      {note && <Notice tone="warn" role="alert" title={note} />}
      <Card fit="flush" aria-labelledby="preview-title">
        <div className="table-tools stack">
          <h2 id="preview-title" tabIndex={-1}>
            {m.clearance_upload_nothing_yet()}
          </h2>
          <p>{summaryText(counts)}</p>
          <Form id={FORM} method="post" encType="multipart/form-data" className="stack">
            <textarea name="text" defaultValue={text} hidden readOnly aria-hidden="true" />
            <input type="hidden" name="expected" value={counts.credits} />
            <input type="hidden" name="order" value={days.order} />
            <DaysRead days={days} />
            <div className="row flow">
              {counts.new > 0 && (
                <Button variant="primary" name="intent" value="record">
                  {m.clearance_upload_record({ count: counts.new })}
                </Button>
              )}
              <LinkButton to="/clearance/upload">{m.clearance_upload_another()}</LinkButton>
            </div>
          </Form>
        </div>
        <table className="table table-cards">
          <TableHead
            columns={[
              m.clearance_upload_line(),
              m.clearance_upload_email(),
              m.clearance_upload_happens(),
              m.clearance_upload_row(),
            ]}
          />
          <tbody>
            {plan.map((row) => (
              <tr key={row.line}>
                <td data-label={m.clearance_upload_line()}>{row.line}</td>
                <th scope="row" className="anywhere">
                  {row.email || "—"}
                </th>
                <td data-label={m.clearance_upload_happens()}>
                  <WhatHappens row={row} />
                </td>
                <td data-label={m.clearance_upload_row()} className="nowrap">
                  <OutcomeChip outcome={row.outcome} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <OtherRows {...shown} all={counts.wrong + counts.there + counts.new} />
      </Card>
    </>
  );
}

/** In which order the file’s days were read, where that makes a difference, and the other order where both fit. */
function DaysRead({ days: { order, example, chosen } }: Pick<Previewed, "days">) {
  if (example === null) return null;
  const other = order === "day-first" ? "month-first" : "day-first";
  const day = readDay(example, order);
  return (
    <p className="row flow">
      <span>
        {day
          ? m.clearance_upload_days_read_example({ order, example, day: dayText(day) })
          : m.clearance_upload_days_read({ order })}
      </span>
      {chosen && (
        <Button name="otherwise" value={other}>
          {m.clearance_upload_read_otherwise({ order: other })}
        </Button>
      )}
    </p>
  );
}

function OtherRows({ page, pages, from, until, all }: Previewed["shown"] & { all: number }) {
  if (pages === 1) return null;
  const way = (to: number, words: string) => (
    <Button form={FORM} name="page" value={to}>
      {words}
    </Button>
  );
  return (
    <div className="table-foot row flow between">
      <p className="small muted">
        {m.clearance_upload_rows_of({
          from: numberText(from + 1),
          until: numberText(until),
          all: numberText(all),
        })}
      </p>
      <span className="row">
        {page > 1 && way(page - 1, m.clearance_upload_rows_before())}
        {page < pages && way(page + 1, m.clearance_upload_rows_after())}
      </span>
    </div>
  );
}

function summaryText({ new: fresh, there, wrong }: Previewed["counts"]): string {
  return [
    fresh > 0 ? m.clearance_upload_will({ count: fresh }) : m.clearance_upload_will_none(),
    there > 0 && m.clearance_upload_there({ count: there }),
    wrong > 0 && m.clearance_upload_wrong({ count: wrong }),
  ]
    .filter(Boolean)
    .join(" ");
}

function WhatHappens({ row }: { row: PlannedRow }) {
  switch (row.outcome) {
    case "wrong":
      return (
        <ul className="plain-list">
          {row.mistakes.map((mistake) => (
            <li key={mistake}>{mistake}</li>
          ))}
        </ul>
      );
    case "there":
      return <>{row.note}</>;
    case "new":
      return (
        <div>
          <Rich
            of={m.clearance_upload_recognised.parts({
              name: row.person.name,
              programme: row.programme,
            })}
            as={{
              until: () => <DayText day={row.wanted.validUntil} />,
              completed: () => <DayText day={row.wanted.completedOn} />,
            }}
          />
          <br />
          <span className="small muted">
            {row.modules.map(({ title }) => title).join(", ")} · {row.wanted.evidence}
          </span>
        </div>
      );
    default:
      return row satisfies never;
  }
}

function OutcomeChip({ outcome }: Pick<PlannedRow, "outcome">) {
  if (outcome === "wrong")
    return (
      <Chip tone="bad" icon="alert">
        {m.clearance_upload_chip_wrong()}
      </Chip>
    );
  return outcome === "new" ? (
    <Chip tone="ok" icon="check">
      {m.clearance_upload_chip_new()}
    </Chip>
  ) : (
    <Chip tone="idle" icon="dot">
      {m.clearance_upload_chip_there()}
    </Chip>
  );
}
