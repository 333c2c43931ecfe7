import { addDays, localDateOf, type LocalDate, type Moment } from "~/kit/time/moment";
import type { Tenure } from "./periods";
import { graceOverOn } from "./progress";
import type { PauseReason, StatusInput } from "./standing";

/** The next day on which a standing may be different though nothing happens: what is derived may be kept until then. */
export function changesOn(input: StatusInput, tenure: Tenure, now: Moment): LocalDate | null {
  const { person, enrolment, programme, policies } = input;
  const days: (LocalDate | null)[] = [
    ...enrolment.periods.flatMap(({ validFrom, validUntil }) => [
      validFrom,
      addDays(validUntil, 1),
    ]),
    tenure.renewFrom,
    tenure.expiringFrom,
    graceOverOn(programme, tenure),
    ...person.credits.map((credit) => addDays(credit.validUntil, 1)),
    ...policies.map((version) => version.publishedOn),
    ...relearnDays(input),
    ...Object.values(PAUSE_DAYS).flatMap((daysOf) => daysOf(input, now)),
  ];
  return days.reduce(
    (next, day) => (day !== null && day > now.today && (!next || day < next) ? day : next),
    null,
  );
}

/** The days on which a person waiting for a sign-off would lose their place. */
function relearnDays({ programme, remedial }: StatusInput): LocalDate[] {
  return [...programme.modules, programme.renewalModule, remedial].flatMap((module) =>
    module ? module.activities.flatMap(({ relearns }) => relearns.map(overdueFromOf)) : [],
  );
}

function overdueFromOf({ overdueFrom }: { overdueFrom: LocalDate }): LocalDate {
  return overdueFrom;
}

/** The days on which each pause may begin or end though nothing happens. */
const PAUSE_DAYS: Record<PauseReason, (input: StatusInput, now: Moment) => LocalDate[]> = {
  archived: () => [],
  left: ({ person: { leftAt } }, { timeZone }) => {
    if (!leftAt) return [];
    const day = localDateOf(leftAt, timeZone);
    return [day, addDays(day, 1)];
  },
  suspended: () => [],
  "no-channel": () => [],
  "policy-unsigned": ({ enrolment, policies, programme: { policyAdded } }) =>
    enrolment.periods.length > 0
      ? [...policies, ...(policyAdded ? [policyAdded] : [])].map(overdueFromOf)
      : [],
  "relearn-overdue": ({ enrolment, programme }) =>
    enrolment.periods.length > 0
      ? programme.modules.flatMap(({ activities, added }) => [
          ...(added ? [added.overdueFrom] : []),
          ...activities.flatMap(({ added: one }) => (one ? [one.overdueFrom] : [])),
        ])
      : [],
};
