import { m } from "~/kit/language/m";
import { inLedger, type EventTable } from "./event";

/** What changes about people who stay: their name and their teams, and the teams themselves. */
export const CHANGE_EVENTS: Pick<
  EventTable,
  "name-changed" | "team-made" | "team-joined" | "team-left"
> = {
  "name-changed": inLedger(m.clearance_people_changes_called_name, () =>
    m.clearance_people_changes_name(),
  ),
  "team-made": inLedger(m.clearance_people_changes_called_team_made, ({ team }) =>
    m.clearance_people_changes_team_made({ team }),
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
