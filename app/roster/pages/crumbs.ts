import { settingsPath } from "~/company/rules/paths";
import { m } from "~/kit/language/m";
import type { Role } from "~/people/rules/kinds";
import { companyPath } from "~/people/rules/paths";
import { rosterPath } from "~/roster/rules/paths";

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
