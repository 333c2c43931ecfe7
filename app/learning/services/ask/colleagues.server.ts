import type { Colleague } from "~/clearance/rules/ask/whom-to-ask";
import type { WallClock } from "~/clearance/rules/ask/presence";
import type { Hours } from "~/clearance/rules/coverage/hours";
import { findHoursOf } from "~/clearance/queries/hours";
import { localDateOf } from "~/kit/time/moment";
import { minuteOfDay } from "~/kit/time/zoned";
import type { OwnPerson } from "~/ledger/rules/own";
import { findContacts } from "~/people/queries/contacts";
import { findManagersFor } from "~/people/queries/engagements";
import { findStandIns } from "~/people/queries/delegations";
import type { Db } from "~db/store";

/** The clock on the company's wall. */
export function wallClock(now: Date, timeZone: string): WallClock {
  return { today: localDateOf(now, timeZone), minutes: minuteOfDay(now, timeZone) };
}

/** The managers who decide about the asker, and the people of these names: with their hours, and who stands in for them today. */
export async function colleaguesToAsk(
  db: Db,
  asker: OwnPerson,
  { names, now, today }: { names: readonly string[]; now: Date; today: string },
): Promise<Colleague[]> {
  const people = await findContacts(db, asker, { names, now });
  const hours = new Map<string, Hours[]>();
  const ids = people.map(({ id }) => id);
  for (const { personId, ...entry } of await findHoursOf(db, asker, ids))
    hours.set(personId, [...(hours.get(personId) ?? []), entry]);
  const standIns = await findStandIns(db, asker, { today, now });
  const deciding = new Set(
    (await findManagersFor(db, asker, asker.personId)).map((one) => one.id).concat(asker.personId),
  );
  return people.map((person) => {
    const { id } = person;
    const away = standIns.find(({ fromId }) => fromId === id);
    return {
      ...person,
      manager: person.manager && deciding.has(id),
      hours: hours.get(id) ?? [],
      away: away ? { until: away.endsOn, standInId: away.toId } : null,
    };
  });
}
