import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import type { BoardQuery, BoardSort } from "~/clearance/rules/board/board";
import type { ShownRow } from "~/clearance/services/board/show-board.server";
import { Avatar } from "~/kit/parts/avatar";
import { Chip } from "~/kit/parts/chip";
import { classes } from "~/kit/parts/classes";
import { DayText } from "~/kit/parts/time/time";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import { BULK_FORM } from "./choose";
import { boardSearch, sortedBy } from "./query";
import "~/kit/parts/records/table.css";

interface Column {
  id: string;
  name: string;
  handle: string;
}

interface BoardTableProps {
  rows: ShownRow[];
  channels: Column[];
  query: BoardQuery;
}

/** People by channels: what each may do, until when, and whose turn it is. */
export function BoardTable({ rows, channels, query }: BoardTableProps) {
  return (
    <div className="table-scroll">
      <table className="table table-cards board">
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{m.clearance_board_page_choose()}</VisuallyHidden>
            </th>
            <SortHead query={query} sort="name" label={m.clearance_labels_person()} />
            {channels.map((channel) => (
              <th key={channel.id} scope="col" title={channel.handle}>
                {channel.name}
              </th>
            ))}
            <SortHead
              query={query}
              sort="valid-until"
              label={m.clearance_board_page_valid_until()}
            />
            <SortHead query={query} sort="next-step" label={m.clearance_board_page_next_step()} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.person.id} row={row} channels={channels} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SortHead({ query, sort, label }: { query: BoardQuery; sort: BoardSort; label: string }) {
  const on = query.sort === sort;
  const direction = query.descending ? "descending" : "ascending";
  return (
    <th scope="col" {...(on ? { "aria-sort": direction } : {})}>
      <Link to={`/clearance${boardSearch(query, sortedBy(query, sort))}`} preventScrollReset>
        {label}
        {on && <span aria-hidden="true">{query.descending ? "↓" : "↑"}</span>}
      </Link>
    </th>
  );
}

function Row({ row, channels }: { row: ShownRow; channels: Column[] }) {
  const { person, cells, validUntil, nextStep, reasons, awaitingManager } = row;
  return (
    <tr>
      <td className="board-choose">
        <label>
          <VisuallyHidden>{person.name}</VisuallyHidden>
          <input type="checkbox" name="person" value={person.id} form={BULK_FORM} />
        </label>
      </td>
      <th scope="row" className="board-name">
        <Link to={`/clearance/people/${person.id}`} className="person board-person">
          <Avatar name={person.name} />
          <span className="board-person-words">
            <span className="person-name">{person.name}</span>
            {person.team && <span className="small muted">{person.team}</span>}
          </span>
        </Link>
      </th>
      {cells.map((cell, index) => (
        <ChannelCell key={channels[index]?.id} cell={cell} label={channels[index]?.name ?? ""} />
      ))}
      <td data-label={m.clearance_board_page_valid_until()} className="nowrap">
        {validUntil ? (
          <DayText day={validUntil} />
        ) : (
          <None words={m.clearance_board_page_no_date()} />
        )}
      </td>
      <td data-label={m.clearance_board_page_next_step()}>
        <span className="board-next">
          {awaitingManager && (
            <Link to="/clearance/sign-offs">{m.clearance_board_page_your_sign_off()}</Link>
          )}
          {nextStep === "—" && !awaitingManager && (
            <None words={m.clearance_board_page_nothing()} />
          )}
          {nextStep !== "—" && <span>{nextStep}</span>}
          {reasons.map((reason) => (
            <span key={reason} className="small muted board-why">
              {reason}
            </span>
          ))}
        </span>
      </td>
    </tr>
  );
}

function ChannelCell({ cell, label }: { cell: ShownRow["cells"][number]; label: string }) {
  const none = cell.state === "not-enrolled";
  const { text, tone, icon, title } = cell.chip;
  return (
    <td data-label={label} className={classes(none && "board-none")} title={title}>
      {none ? (
        <None words={title} />
      ) : (
        <Chip tone={tone} icon={icon ?? undefined}>
          {text}
        </Chip>
      )}
    </td>
  );
}

function None({ words }: { words: string }) {
  return (
    <span className="muted">
      <span aria-hidden="true">—</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
