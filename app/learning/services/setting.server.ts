import type { Setting } from "~/clearance/rules/words/employee-words";
import type { ContentChange } from "~/clearance/rules/changes/changed-content";
import type { Standing } from "~/clearance/rules/standing/standing";
import { momentIn } from "~/kit/time/moment";
import type { CompanyRules } from "~/curriculum/services/company-rules.server";

/** What an employee's words need to know of their company. */
export function settingOf(
  rules: CompanyRules,
  managers: readonly Named[],
  now: Date,
  trainers: readonly Named[] = [],
): Setting {
  const isThere = ({ leftAt }: Named) => !leftAt || leftAt > now;
  const { timeZone, shortName } = rules.company;
  return {
    company: shortName,
    today: momentIn(timeZone, now).today,
    timeZone,
    managers: calledNames(managers.filter(isThere)),
    trainers: calledNames(trainers.filter(isThere)),
  };
}

interface Named {
  name: string;
  givenName: string;
  leftAt?: Date | null;
}

/** One alone by the full name, several as colleagues call them. */
function calledNames(people: readonly Named[]): string[] {
  const [only] = people;
  return only && people.length === 1 ? [only.name] : people.map(({ givenName }) => givenName);
}

/** Whether the person has nothing at all to do now, nor to wait for. `changes` are those that they haven’t looked at. */
export function isIdle(standings: readonly Standing[], changes: readonly ContentChange[]): boolean {
  return changes.length === 0 && standings.every(({ nextStep }) => nextStep === null);
}
