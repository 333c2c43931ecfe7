import { addDays, localDateOf, type LocalDate, type Moment } from "~/kit/time/moment";
import type { Period, PersonFacts } from "./facts";
import type { Tenure } from "./periods";
import { graceOverOn } from "./progress";
import type { PolicyRule, ProgrammeRule } from "~/curriculum/rules/requirements";

/** The next day on which a standing may be different though nothing happens: what is derived may be kept until then. */
export function changesOn(
  {
    person,
    periods,
    tenure,
    policies,
    programme,
  }: {
    person: PersonFacts;
    periods: readonly Period[];
    tenure: Tenure;
    policies: readonly PolicyRule[];
    programme: ProgrammeRule;
  },
  now: Moment,
): LocalDate | null {
  const days: LocalDate[] = periods.flatMap((period) => [
    period.validFrom,
    addDays(period.validUntil, 1),
  ]);
  if (tenure.renewFrom) days.push(tenure.renewFrom);
  const graceOver = graceOverOn(programme, tenure);
  if (graceOver) days.push(graceOver);
  days.push(...person.credits.map((credit) => addDays(credit.validUntil, 1)));
  if (person.leftAt) {
    const day = localDateOf(person.leftAt, now.timeZone);
    days.push(day, addDays(day, 1));
  }
  days.push(...policies.map((version) => version.publishedOn));
  if (periods.length > 0) {
    days.push(...policies.map((version) => version.overdueFrom));
    for (const activity of programme.modules.flatMap((module) => module.activities)) {
      days.push(...activity.relearns.map((revision) => revision.overdueFrom));
    }
  }
  return days.reduce<LocalDate | null>(
    (next, day) => (day > now.today && (!next || day < next) ? day : next),
    null,
  );
}
