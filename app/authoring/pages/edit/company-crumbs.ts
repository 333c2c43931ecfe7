import { m } from "~/kit/language/m";
import { companyPath } from "~/people/rules/paths";

/** What lies above a company’s playbook and its policy: for trainers the company, nothing for its own managers, who have them among their places. */
export function companyCrumbs(companyKey: string | null, name: string) {
  if (companyKey === null) return undefined;
  return [
    { to: "/studio", label: m.people_shell_companies() },
    { to: companyPath(companyKey), label: name },
  ];
}
