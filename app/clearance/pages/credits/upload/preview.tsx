import { Form } from "@remix-run/react";
import type { PlannedRow } from "~/clearance/rules/credits/history-upload";
import { counted, numberText, plural } from "~/kit/text/amounts";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Chip } from "~/kit/parts/chip";
import { Notice } from "~/kit/parts/notice";
import { DayText } from "~/kit/parts/time/time";
import { TableHead } from "~/kit/parts/records/table-head";
import { dayText } from "~/kit/text/formats";
import { ORDER_WORDS, readDay } from "~/clearance/rules/credits/written-days";
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
            Nothing is recorded yet
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
                  {plural(counts.new, "Record this row", "Record these # rows")}
                </Button>
              )}
              <LinkButton to="/clearance/upload">Choose another file</LinkButton>
            </div>
          </Form>
        </div>
        <table className="table table-cards">
          <TableHead columns={["Line", "Email", "What happens", "Row"]} />
          <tbody>
            {plan.map((row) => (
              <tr key={row.line}>
                <td data-label="Line">{row.line}</td>
                <th scope="row" className="anywhere">
                  {row.email || "—"}
                </th>
                <td data-label="What happens">
                  <WhatHappens row={row} />
                </td>
                <td data-label="Row" className="nowrap">
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
        Days were read {ORDER_WORDS[order]}
        {day && `: ${example} is ${dayText(day)}`}.
      </span>
      {chosen && (
        <Button name="otherwise" value={other}>
          Read them {ORDER_WORDS[other]}
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
        {numberText(from + 1)}–{numberText(until)} of {counted(all, "row")}
      </p>
      <span className="row">
        {page > 1 && way(page - 1, "Rows before")}
        {page < pages && way(page + 1, "Rows after")}
      </span>
    </div>
  );
}

function summaryText({ new: fresh, there, wrong }: Previewed["counts"]): string {
  const parts = [
    `${rowsText(fresh)} will be recorded`,
    there > 0 && `${rowsText(there)} ${plural(there, "is", "are")} there already`,
    wrong > 0 && `${rowsText(wrong)} cannot be used and will be left out`,
  ];
  return `${parts.filter(Boolean).join("; ")}.`;
}

function rowsText(count: number): string {
  return count === 0 ? "No row" : counted(count, "row");
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
          {row.person.name}: “{row.programme}” recognised until{" "}
          <DayText day={row.wanted.validUntil} />, completed{" "}
          <DayText day={row.wanted.completedOn} />
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
        Left out
      </Chip>
    );
  return outcome === "new" ? (
    <Chip tone="ok" icon="check">
      New
    </Chip>
  ) : (
    <Chip tone="idle" icon="dot">
      There
    </Chip>
  );
}
