import { Form, useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { m } from "~/kit/language/m";
import { Button, LinkButton } from "~/kit/parts/forms/button";
import { Card } from "~/kit/parts/cards/card";
import { Notice } from "~/kit/parts/notice";
import { TableHead } from "~/kit/parts/records/table-head";
import { numberText } from "~/kit/text/amounts";
import { listed } from "~/kit/text/listed";
import type { Exporter } from "~/roster/rules/file/columns";
import type { Planned } from "~/roster/rules/intake/plan";
import { FIELD_WORDS } from "./field-words";
import { lineWords, OutcomeChip, outcomeWords } from "./line-words";
import { MissingPeople } from "./missing";
import type { Previewed, ReadAs } from "./take-intake";
import "~/kit/parts/records/table.css";

const OUTCOMES = ["new", "back", "changed", "gone", "same", "inactive", "wrong"] as const;

interface IntakePreviewProps {
  preview: Previewed;
  /** Where another file or list is given. */
  again: string;
  /** Whether it may be everyone of the company: a list of some says nothing about the others. */
  mayBeAll?: boolean;
}

/** What each line would do, and the button that does it all. */
export function IntakePreview({ preview, again, mayBeAll = false }: IntakePreviewProps) {
  const { people, rows, counts, doing, teams, othersLeft, fingerprint, shown } = preview;
  useFocus(preview);
  const isSending = useNavigation().formMethod === "POST";
  return (
    <>
      {preview.note && <Notice tone="warn" role="alert" title={preview.note} />}
      <Form method="post" encType="multipart/form-data" className="stack gap-5">
        <textarea name="people" defaultValue={people} hidden readOnly aria-hidden="true" />
        <input type="hidden" name="expected" value={fingerprint} />
        {othersLeft && <input type="hidden" name="othersLeft" value="left" />}
        {mayBeAll && <MissingPeople preview={preview} />}
        <Card fit="flush" aria-labelledby="preview-title">
          <div className="table-tools stack">
            <h2 id="preview-title" tabIndex={-1}>
              {m.roster_intake_nothing_yet()}
            </h2>
            <ul className="plain-list row flow">
              {OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) => (
                <li key={outcome}>
                  {outcomeWords(outcome)}: <strong>{numberText(counts[outcome])}</strong>
                </li>
              ))}
            </ul>
            {preview.readAs && <HowItWasRead readAs={preview.readAs} />}
            {teams.length > 0 && <p>{m.roster_intake_new_teams({ teams: listed(teams) })}</p>}
            {doing === 0 && <p>{m.roster_intake_nothing_to_do()}</p>}
            <div className="row flow">
              {doing > 0 && (
                <Button variant="primary" name="intent" value="confirm" disabled={isSending}>
                  {m.roster_intake_confirm({ count: doing })}
                </Button>
              )}
              <LinkButton to={again}>{m.roster_intake_another()}</LinkButton>
            </div>
          </div>
          <Lines rows={rows} />
          <OtherLines {...shown} all={Object.values(counts).reduce((sum, one) => sum + one, 0)} />
        </Card>
      </Form>
    </>
  );
}

/** Keeps the keyboard where there is something new: at what is asked about people who leave, or at the beginning. */
function useFocus(preview: Previewed) {
  const wasAsked = useRef(false);
  useEffect(() => {
    const { othersLeft, error } = preview;
    const isAsked = Boolean(error) || (othersLeft && !wasAsked.current);
    wasAsked.current = othersLeft;
    document.getElementById(isAsked ? "field-agreed" : "preview-title")?.focus();
  }, [preview]);
}

function HowItWasRead({ readAs: { exporter, read } }: { readAs: ReadAs }) {
  return (
    <details>
      <summary>
        {exporter
          ? m.roster_intake_read_as({ program: EXPORTER_NAMES[exporter]() })
          : m.roster_intake_read_columns()}
      </summary>
      <ul className="plain-list small">
        {read.map(({ field, headers }) => (
          <li key={field} className="anywhere">
            {m.roster_intake_read_from({
              field: FIELD_WORDS[field](),
              headers: headers.join(", "),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}

const EXPORTER_NAMES: Record<Exporter, () => string> = {
  entra: m.roster_intake_entra,
  google: m.roster_intake_google,
  bamboohr: m.roster_intake_bamboohr,
  personio: m.roster_intake_personio,
};

function Lines({ rows }: { rows: readonly Planned[] }) {
  return (
    <table className="table table-cards">
      <TableHead
        columns={[
          m.roster_intake_line(),
          m.roster_people_person(),
          m.roster_intake_happens(),
          m.roster_intake_state(),
        ]}
      />
      <tbody>
        {rows.map((row) => (
          <tr key={row.outcome === "gone" ? row.personId : `${row.line} ${row.email}`}>
            <td data-label={m.roster_intake_line()}>
              {row.outcome === "gone" ? "–" : numberText(row.line)}
            </td>
            <th scope="row" className="anywhere">
              {row.name || "–"}
              <br />
              <span className="small muted">{row.email}</span>
            </th>
            <td data-label={m.roster_intake_happens()} className="anywhere">
              <WhatHappens words={lineWords(row)} />
            </td>
            <td data-label={m.roster_intake_state()} className="nowrap">
              <OutcomeChip outcome={row.outcome} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function WhatHappens({ words }: { words: readonly string[] }) {
  if (words.length === 0) return "–";
  return (
    <ul className="plain-list">
      {words.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

function OtherLines({ page, pages, from, until, all }: Previewed["shown"] & { all: number }) {
  if (pages === 1) return null;
  const way = (to: number, words: string) => (
    <Button name="page" value={to}>
      {words}
    </Button>
  );
  return (
    <div className="table-foot row flow between">
      <p className="small muted">
        {m.roster_intake_rows_of({
          from: numberText(from + 1),
          until: numberText(until),
          all: numberText(all),
        })}
      </p>
      <span className="row">
        {page > 1 && way(page - 1, m.roster_intake_rows_before())}
        {page < pages && way(page + 1, m.roster_intake_rows_after())}
      </span>
    </div>
  );
}
