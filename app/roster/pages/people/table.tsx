import { Link } from "@remix-run/react";
import { m } from "~/kit/language/m";
import { Avatar } from "~/kit/parts/avatar";
import { TableHead } from "~/kit/parts/records/table-head";
import { dayText } from "~/kit/text/formats";
import { listed } from "~/kit/text/listed";
import { localDateOf } from "~/kit/time/moment";
import type { Role } from "~/people/rules/kinds";
import { roleWords } from "~/people/rules/role-words";
import { detailsPath } from "~/roster/rules/paths";

interface RosterTableProps {
  people: readonly {
    id: string;
    name: string;
    email: string;
    roles: readonly Role[];
    teams: readonly { name: string; isManager: boolean }[];
    leftAt: Date | null;
    hasLeft: boolean;
  }[];
  companyKey: string | null;
  timeZone: string;
}

/** People with what they are and where they belong. */
export function RosterTable({ people, companyKey, timeZone }: RosterTableProps) {
  return (
    <table className="table table-cards">
      <TableHead
        columns={[
          m.roster_people_person(),
          m.roster_people_email(),
          m.roster_people_role(),
          m.roster_people_teams(),
        ]}
      />
      <tbody>
        {people.map(({ id, name, email, roles, teams, leftAt, hasLeft }) => (
          <tr key={id}>
            <th scope="row">
              <Link className="person" to={detailsPath(companyKey, id)}>
                <Avatar name={name} />
                <span className="anywhere">{name}</span>
              </Link>
            </th>
            <td data-label={m.roster_people_email()} className="anywhere">
              {email}
            </td>
            <td data-label={m.roster_people_role()}>
              {listed(roles.map(roleWords))}
              {leftAt && (
                <>
                  <br />
                  <span className="small muted">
                    {(hasLeft ? m.roster_people_left_on : m.roster_people_leaves_on)({
                      day: dayText(localDateOf(leftAt, timeZone), { short: true }),
                    })}
                  </span>
                </>
              )}
            </td>
            <td data-label={m.roster_people_teams()} className="anywhere">
              {teams.length === 0
                ? "–"
                : listed(
                    teams.map((team) =>
                      team.isManager ? m.roster_people_manages({ team: team.name }) : team.name,
                    ),
                  )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
