import { settingsPath } from "~/company/rules/paths";
import { m } from "~/kit/language/m";
import { companyPath } from "~/people/rules/paths";
import type { Role } from "~/people/rules/kinds";
import { invitationsPath, rosterPath, teamsPath } from "~/roster/rules/paths";

export interface Kept {
  /** Of the company in the address; null among its managers’ own pages. */
  key: string | null;
  role: Role;
  company: { name: string };
}

/** What lies above a company’s people: nothing for its managers, who have them among their places. */
export function aboveRoster({ key, role, company: { name } }: Kept) {
  if (key === null) return [];
  return role === "admin"
    ? [
        { to: "/settings", label: m.people_shell_settings() },
        { to: settingsPath(key), label: name },
      ]
    : [
        { to: "/studio", label: m.people_shell_companies() },
        { to: companyPath(key), label: name },
      ];
}

/** The same for the pages below them. */
export function belowRoster(kept: Kept) {
  return [...aboveRoster(kept), { to: rosterPath(kept.key), label: m.roster_people_title() }];
}

/** The same for the pages below the invitations. */
export function belowInvitations(kept: Kept) {
  const to = invitationsPath(kept.key);
  return [...belowRoster(kept), { to, label: m.roster_invitations_title() }];
}

/** The same for one team. */
export function belowTeams(kept: Kept) {
  return [...belowRoster(kept), { to: teamsPath(kept.key), label: m.roster_teams_title() }];
}

/** The same for a page about a person. Who has learned has a page of their own, for managers and trainers. */
export function belowPerson(kept: Kept, person: { id: string; name: string; learned: boolean }) {
  if (kept.role === "admin" || !person.learned) return belowRoster(kept);
  const to = `${rosterPath(kept.key)}/${encodeURIComponent(person.id)}`;
  return [...belowRoster(kept), { to, label: person.name }];
}

/** A page’s title; of one that isn’t there, that. */
export function titled(title: string | undefined) {
  return [{ title: `${title ?? m.clearance_labels_not_found()} · Firsthand` }];
}
