import { personPath } from "~/people/rules/paths";
import { Link } from "@remix-run/react";
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

/** People by programme: how far they are, and what comes next. Somebody in two programmes has two lines. */
export function PeopleTable({ rows, companyKey }: PeopleTableProps) {
  return (
    <div className="table-scroll">
      <table className="table table-cards">
        <TableHead columns={["Person", "Programme", "Steps", "State", "Next step"]} />
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
  const words = `${steps.done} of ${steps.total}`;
  const next = nextStepText(nextStep, "trainer");
  return (
    <>
      <td data-label="Programme">{title}</td>
      <td data-label="Steps">
        <span className="studio-steps">
          <span className="nowrap">{words}</span>
          <Bar value={steps.done} max={steps.total} label={`${words} steps done`} />
        </span>
      </td>
      <td data-label="State">
        <StateChip standing={programme} />
      </td>
      <td data-label="Next step">
        {next === "—" ? (
          <span className="muted">
            <span aria-hidden="true">—</span>
            <VisuallyHidden>Nothing to do</VisuallyHidden>
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
      <td data-label="Programme" className="muted">
        Not enrolled in anything
      </td>
      <td />
      <td data-label="State">
        <StateChip standing={null} />
      </td>
      <td />
    </>
  );
}
