import type { Setting } from "~/clearance/rules/words/employee-words";
import type { ContentChange } from "~/clearance/rules/changes/changed-content";
import type { Standing } from "~/clearance/rules/standing/standing";
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

/** Whether nothing at all is asked of somebody now, nor waited for. `changes` are those that they have not looked at. */
export function isIdle(standings: readonly Standing[], changes: readonly ContentChange[]): boolean {
  return changes.length === 0 && standings.every(({ nextStep }) => nextStep === null);
}
