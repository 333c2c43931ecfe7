import type { Piece } from "~/kit/text/text-changes";
import { TextPieces } from "~/kit/parts/text/text-pieces";
import { TableHead } from "~/kit/parts/records/table-head";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import "./revision-table.css";
import "~/kit/parts/records/table.css";

interface RevisionTableProps {
  lines: readonly { label: string; changed: boolean; pieces: readonly Piece[] }[];
  /** The versions’ numbers. */
  before: number;
  after: number;
}

/** A question's texts in two revisions side by side; words that went are struck out, words that came are underlined. */
export function RevisionTable({ lines, before, after }: RevisionTableProps) {
  const changed = lines.filter((line) => line.changed);
  const same = lines.filter((line) => !line.changed);
  return (
    <>
      {changed.length === 0 ? (
        <p className="room-above">{m.assessment_trainer_same()}</p>
      ) : (
        <Table
          before={before}
          after={after}
          lines={changed}
          caption={m.assessment_trainer_changed()}
        />
      )}
      {same.length > 0 && (
        <details className="room-below">
          <summary>{m.assessment_trainer_unchanged()}</summary>
          <Table
            before={before}
            after={after}
            lines={same}
            caption={m.assessment_trainer_unchanged()}
          />
        </details>
      )}
    </>
  );
}

function Table({ lines, before, after, caption }: RevisionTableProps & { caption: string }) {
  return (
    <table className="table table-cards revision-table">
      <caption className="visually-hidden">{caption}</caption>
      <TableHead
        columns={[
          m.assessment_trainer_part(),
          m.assessment_trainer_before({ number: numberText(before) }),
          m.assessment_trainer_now({ number: numberText(after) }),
        ]}
      />
      <tbody>
        {lines.map(({ label, pieces }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td data-label={m.assessment_trainer_was()}>
              <Side pieces={pieces} without="added" />
            </td>
            <td data-label={m.assessment_trainer_is_now()}>
              <Side pieces={pieces} without="removed" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Side({ pieces, without }: { pieces: readonly Piece[]; without: Piece["kind"] }) {
  const shown = pieces.filter(({ kind }) => kind !== without);
  if (shown.length === 0) return <span className="muted">{m.assessment_trainer_no_text()}</span>;
  return <TextPieces pieces={shown} />;
}
