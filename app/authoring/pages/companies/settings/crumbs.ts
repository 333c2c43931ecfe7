import { m } from "~/kit/language/m";
import { settingsPath } from "~/company/rules/paths";
import type { Role } from "~/people/rules/kinds";
import { companyPath } from "~/people/rules/paths";

interface Company {
  key: string;
  name: string;
}

/** What lies above a company’s settings: the company for its trainers, the installation for admins. */
export function above(role: Role, { key, name }: Company) {
  return role === "admin"
    ? [{ to: "/settings", label: m.people_shell_settings() }]
    : [
        { to: "/studio", label: m.people_shell_companies() },
        { to: companyPath(key), label: name },
      ];
}

/** The same for the pages below them. */
export function aboveOne(role: Role, company: Company) {
  const label = role === "admin" ? company.name : m.authoring_settings_head();
  return [...above(role, company), { to: settingsPath(company.key), label }];
}

/** A page’s title; of one that isn’t there, that. */
export function titled(title: string | undefined) {
  return [{ title: `${title ?? m.clearance_labels_not_found()} · Firsthand` }];
}
