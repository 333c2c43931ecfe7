import { settingsPath } from "~/company/rules/paths";
import { m } from "~/kit/language/m";
import { rosterPath, teamsPath } from "~/roster/rules/paths";
import { companyPath } from "~/people/rules/paths";
import type { Role } from "~/people/rules/kinds";

export interface Kept {
  /** Of the company in the address; null among its managers’ own pages. */
  key: string | null;
  role: Role;
  company: { name: string };
}

/** What lies above the pages on which a company’s people are kept. */
export function above({ key, role, company }: Kept) {
  if (key === null) return [{ to: "/clearance", label: m.people_shell_people() }];
  return role === "admin"
    ? [
        { to: "/settings", label: m.people_shell_settings() },
        { to: `${companyPath(key)}/settings`, label: company.name },
      ]
    : [
        { to: "/studio", label: m.people_shell_companies() },
        { to: companyPath(key), label: company.name },
      ];
}

/** The same above one team. */
export function aboveTeam(kept: Kept) {
  return [...above(kept), { to: teamsPath(kept.key), label: m.roster_teams_title() }];
}

/** The same above a page about a person. Who has learned has a page of their own, for managers and trainers. */
export function abovePerson(kept: Kept, person: { id: string; name: string; learned: boolean }) {
  if (kept.role === "admin" || !person.learned) return above(kept);
  const to = kept.key === null ? "/clearance/people" : `${companyPath(kept.key)}/people`;
  return [...above(kept), { to: `${to}/${encodeURIComponent(person.id)}`, label: person.name }];
}

/** A page’s title; of one that isn’t there, that. */
export function titled(title: string | undefined) {
  return [{ title: `${title ?? m.clearance_labels_not_found()} · Firsthand` }];
}

interface Company {
  key: string;
  name: string;
}

/** What lies above a company’s people: nothing for its managers, who have them among their places. */
export function aboveRoster(role: Role, { key, name }: Company) {
  if (role === "manager") return undefined;
  if (role === "admin")
    return [
      { to: "/settings", label: m.people_shell_settings() },
      { to: settingsPath(key), label: name },
    ];
  return [
    { to: "/studio", label: m.people_shell_companies() },
    { to: companyPath(key), label: name },
  ];
}

/** The same for the pages below them. */
export function belowRoster(role: Role, company: Company) {
  const key = role === "manager" ? null : company.key;
  return [
    ...(aboveRoster(role, company) ?? []),
    { to: rosterPath(key), label: m.roster_people_title() },
  ];
}
