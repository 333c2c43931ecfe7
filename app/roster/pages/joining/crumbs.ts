import { m } from "~/kit/language/m";
import type { Role } from "~/people/rules/kinds";
import { companyPath } from "~/people/rules/paths";
import { settingsPath } from "~/company/rules/paths";
import { invitationsPath } from "~/roster/rules/paths";

interface Where {
  /** Null among the managers’ own pages. */
  key: string | null;
  role: Role;
  company: { name: string };
}

/** What lies above the pages about who comes in: the company, as its managers, trainers or the admins see it. */
export function above({ key, role, company }: Where) {
  if (key === null) return { to: "/clearance", label: m.people_shell_people() };
  return role === "admin"
    ? { to: settingsPath(key), label: company.name }
    : { to: companyPath(key), label: company.name };
}

/** The same for the pages below the invitations. */
export function aboveOne(where: Where) {
  return [above(where), { to: invitationsPath(where.key), label: m.roster_invitations_title() }];
}

export function titled(title: string) {
  return [{ title: `${title} · Firsthand` }];
}
