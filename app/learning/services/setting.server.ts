import type { Setting } from "~/clearance/rules/words/employee-words";
import { momentIn } from "~/kit/time/moment";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";

/** What an employee's words need to know of their company. */
export function settingOf(
  rules: CompanyRules,
  managers: readonly { name: string; givenName: string }[],
  now: Date,
): Setting {
  const { timeZone, shortName } = rules.company;
  const [only] = managers;
  return {
    company: shortName,
    today: momentIn(timeZone, now).today,
    timeZone,
    managers:
      only && managers.length === 1 ? [only.name] : managers.map((manager) => manager.givenName),
  };
}
