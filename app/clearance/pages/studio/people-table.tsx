import { personPath } from "~/people/rules/paths";
import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { numberText } from "~/kit/text/amounts";
import type { BoardProgramme, BoardRow } from "~/clearance/rules/board/board";
import { nextStepText } from "~/clearance/rules/words/describe";
import { Avatar } from "~/kit/parts/avatar";
import { Bar } from "~/kit/parts/charts/bar";
import { StateChip } from "~/clearance/parts/state-chip";
import { VisuallyHidden } from "~/kit/parts/text/visually-hidden";
import { TableHead } from "~/kit/parts/records/table-head";

import "./people-table.css";
import "~/kit/parts/records/table.css";

interface PeopleTableProps {
  rows: Pick<BoardRow, "person" | "programmes">[];
  companyKey: string;
}

/** People by programme: how far they are, and what comes next. Someone in two programmes has two lines. */
export function PeopleTable({ rows, companyKey }: PeopleTableProps) {
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <TableHead
          columns={[
            m.clearance_labels_person(),
            m.clearance_studio_programme(),
            m.clearance_studio_steps(),
            m.clearance_studio_state(),
            m.clearance_board_page_next_step(),
          ]}
        />
        <tbody>
          {rows.map((row) =>
            row.programmes.length === 0 ? (
              <Line key={row.person.id} row={row} companyKey={companyKey} />
            ) : (
              row.programmes.map((programme) => (
                <Line
                  key={programme.enrolmentId}
                  row={row}
                  companyKey={companyKey}
                  programme={programme}
                />
              ))
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

function Line({
  row: { person },
  companyKey,
  programme,
}: {
  row: PeopleTableProps["rows"][number];
  companyKey: string;
  programme?: BoardProgramme;
}) {
  return (
    <tr>
      <th scope="row">
        <Link className="person" to={personPath(companyKey, person.id)}>
          <Avatar name={person.name} />
          <span>
            <span className="person-name">{person.name}</span>
            {person.team && <span className="small muted">{person.team}</span>}
          </span>
        </Link>
      </th>
      {programme ? <Progress programme={programme} /> : <NotEnrolled />}
    </tr>
  );
}

function Progress({ programme }: { programme: BoardProgramme }) {
  const { title, steps, nextStep } = programme;
  const said = { done: numberText(steps.done), total: numberText(steps.total) };
  const next = nextStepText(nextStep, "trainer");
  return (
    <>
      <td data-label={m.clearance_studio_programme()}>{title}</td>
      <td data-label={m.clearance_studio_steps()}>
        <span className="studio-steps">
          <span className="nowrap">{m.clearance_studio_steps_of(said)}</span>
          <Bar value={steps.done} max={steps.total} label={m.clearance_studio_steps_done(said)} />
        </span>
      </td>
      <td data-label={m.clearance_studio_state()}>
        <StateChip standing={programme} />
      </td>
      <td data-label={m.clearance_board_page_next_step()}>
        {next === "—" ? (
          <span className="muted">
            <span aria-hidden="true">—</span>
            <VisuallyHidden>{m.clearance_board_page_nothing()}</VisuallyHidden>
          </span>
        ) : nextStep?.kind === "trainer" ? (
          <b>{next}</b>
        ) : (
          next
        )}
      </td>
    </>
  );
}

function NotEnrolled() {
  return (
    <>
      <td data-label={m.clearance_studio_programme()} className="muted">
        {m.clearance_studio_not_enrolled()}
      </td>
      <td />
      <td data-label={m.clearance_studio_state()}>
        <StateChip standing={null} />
      </td>
      <td data-label={m.clearance_board_page_next_step()}>
        {m.clearance_studio_manager_assigns()}
      </td>
    </>
  );
}
