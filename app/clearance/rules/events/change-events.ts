import { m } from "~/kit/language/m";
import { listed } from "~/kit/text/listed";
import { recordedRoleWords } from "~/people/rules/role-words";
import { inLedger, type EventTable } from "./event";

/** What changes about people who stay: their name, address, roles and teams, and the teams themselves. */
export const CHANGE_EVENTS: Pick<
  EventTable,
  | "roles-changed"
  | "managing-changed"
  | "name-changed"
  | "address-changed"
  | "person-merged"
  | "team-made"
  | "team-renamed"
  | "team-closed"
  | "team-opened"
  | "team-merged"
  | "team-joined"
  | "team-left"
> = {
  "roles-changed": inLedger(m.clearance_people_changes_called_roles, ({ roles, before }) =>
    m.clearance_people_changes_roles({
      roles: rolesText(roles),
      before: rolesText(before),
    }),
  ),
  "managing-changed": inLedger(m.clearance_people_changes_called_managing, ({ teamsOnly }) =>
    teamsOnly
      ? m.clearance_people_changes_manages_teams()
      : m.clearance_people_changes_manages_all(),
  ),
  "name-changed": inLedger(m.clearance_people_changes_called_name, () =>
    m.clearance_people_changes_name(),
  ),
  "address-changed": inLedger(m.clearance_people_changes_called_address, () =>
    m.clearance_people_changes_address(),
  ),
  "person-merged": inLedger(m.clearance_people_changes_called_merged, ({ as, modules }) =>
    as === "kept"
      ? m.clearance_people_changes_merged_kept({ count: modules })
      : m.clearance_people_changes_merged_ended(),
  ),
  "team-made": inLedger(m.clearance_people_changes_called_team_made, ({ team }) =>
    m.clearance_people_changes_team_made({ team }),
  ),
  "team-renamed": inLedger(m.clearance_people_changes_called_team_renamed, ({ team, formerName }) =>
    m.clearance_people_changes_team_renamed({ team, former: formerName }),
  ),
  "team-closed": inLedger(m.clearance_people_changes_called_team_closed, ({ team, people }) =>
    m.clearance_people_changes_team_closed({ team, count: people }),
  ),
  "team-opened": inLedger(m.clearance_people_changes_called_team_opened, ({ team }) =>
    m.clearance_people_changes_team_opened({ team }),
  ),
  "team-merged": inLedger(
    m.clearance_people_changes_called_team_merged,
    ({ team, intoTeam, people }) =>
      m.clearance_people_changes_team_merged({ team, into: intoTeam, count: people }),
  ),
  "team-joined": inLedger(m.clearance_people_changes_called_team_joined, ({ team, manages }) =>
    manages
      ? m.clearance_people_changes_team_managed({ team })
      : m.clearance_people_changes_team_joined({ team }),
  ),
  "team-left": inLedger(m.clearance_people_changes_called_team_left, ({ team }) =>
    m.clearance_people_changes_team_left({ team }),
  ),
};

function rolesText(roles: readonly string[]): string {
  return listed(roles.map(recordedRoleWords));
}
