import { Link } from "@remix-run/react";
import type { PolicySigner } from "~/services/clearance/policy-overview.server";
import { LinkButton } from "~/ui/button";
import { Chip } from "~/ui/chip";
import { Empty } from "~/ui/empty";
import { Icon } from "~/ui/icon";
import { Pill, Pills } from "~/ui/pills";
import { DayText, Time } from "~/ui/time";

interface PolicySignersProps {
  people: PolicySigner[];
  show: "signed" | "unsigned";
  counts: { signed: number; unsigned: number };
  page: number;
  pages: number;
  timeZone: string;
}

/** Who has acknowledged what is asked of them, when, and by when the others should. */
export function PolicySigners({ people, show, counts, page, pages, timeZone }: PolicySignersProps) {
  const to = (other: number) => `/clearance/policy?show=${show}&page=${other}`;
  return (
    <>
      <div className="table-tools">
        <Pills label="Who has signed">
          <Pill to="/clearance/policy?show=unsigned" active={show === "unsigned"}>
            Not signed <span className="numbers">{counts.unsigned}</span>
          </Pill>
          <Pill to="/clearance/policy?show=signed" active={show === "signed"}>
            Signed <span className="numbers">{counts.signed}</span>
          </Pill>
        </Pills>
      </div>
      {people.length === 0 ? (
        <Empty
          title={show === "unsigned" ? "Everybody has signed" : "Nobody has signed yet"}
          icon={show === "unsigned" ? "check" : "pen"}
        />
      ) : (
        <table className="table table-cards">
          <thead>
            <tr>
              <th scope="col">Person</th>
              <th scope="col">Signed</th>
              <th scope="col">{show === "unsigned" ? "Due" : "Version"}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <Signer key={person.id} {...{ person, timeZone }} />
            ))}
          </tbody>
        </table>
      )}
      {pages > 1 && (
        <nav className="table-foot" aria-label="Pages">
          <span className="small muted">
            Page {page} of {pages}
          </span>
          <span className="row">
            {page > 1 && <LinkButton to={to(page - 1)}>Previous</LinkButton>}
            {page < pages && <LinkButton to={to(page + 1)}>Next</LinkButton>}
          </span>
        </nav>
      )}
    </>
  );
}

function Signer({ person, timeZone }: { person: PolicySigner; timeZone: string }) {
  const { id, name, team, signed, enough, due, overdue } = person;
  return (
    <tr>
      <th scope="row">
        <Link to={`/clearance/people/${id}`}>{name}</Link>
        {team && <span className="small muted"> {team}</span>}
      </th>
      <td data-label="Signed">
        {signed ? (
          <span>
            <Time at={signed.at} timeZone={timeZone} />
            {!enough && <span className="muted"> ({signed.version})</span>}
          </span>
        ) : (
          <span className="muted">Never</span>
        )}
      </td>
      {enough ? (
        <td data-label="Version">{signed?.version}</td>
      ) : (
        <td data-label="Due">
          {due === null ? (
            <span className="muted">Before being cleared</span>
          ) : overdue ? (
            <Chip tone="bad" icon="alert">
              Was due <DayText day={due} />
            </Chip>
          ) : (
            <span className="row">
              <Icon name="clock" />
              <DayText day={due} />
            </span>
          )}
        </td>
      )}
    </tr>
  );
}
