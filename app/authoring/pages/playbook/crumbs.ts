import { m } from "~/kit/language/m";
import { companyPath } from "~/people/rules/paths";

/** What lies above a company’s playbook: for trainers the company, nothing for its own managers, who have it among their places. */
export function playbookCrumbs(companyKey: string | null, name: string) {
  if (companyKey === null) return undefined;
  return [
    { to: "/studio", label: m.people_shell_companies() },
    { to: companyPath(companyKey), label: name },
  ];
}
